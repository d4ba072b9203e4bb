import type { PackInput } from '../schema.ts'
import { difference } from './breakdown.ts'
import { clause } from './sources.ts'

type IndicatorInput = PackInput['indicators'][number]
type TargetInput = IndicatorInput['targets'][number]
type Target = Pick<TargetInput, 'operator' | 'value' | 'wording' | 'by'> & Partial<Pick<TargetInput, 'binding' | 'source'>>
type Fields = Omit<IndicatorInput, 'id' | 'targets' | 'source'> & { target: Target }

/** An indicator of the 分解表's 工作目标; its target holds from the first month of the programme (A-18). */
function indicator(tail: string, { target, ...fields }: Fields): IndicatorInput {
  const source = clause('plan', `附件 重点任务分解表 序号${fields.taskNumber}“工作目标”`)
  const targets = [{ binding: true, effectiveFrom: '2022-04', source, ...target }]
  return { id: `heihe-2022:indicator:${tail}`, targets, source: target.source ?? source, ...fields }
}

/** M-120 … M-129 for 黑河 (M-128 belongs to another city). */
export const indicators: IndicatorInput[] = [
  // M-120, less 涉密部门 (M-031); the rate of published pledges is an indicator of its own.
  indicator('pledge-coverage', {
    title: '作出政务诚信承诺单位占比',
    taskNumber: 1,
    unit: '%',
    numerator: '已作出承诺的政府及其部门数',
    denominator: '本地政府及其部门总数（不含国家安全等涉密部门）',
    figures: { numerator: 'integrity-pledge:pledged', denominator: 'integrity-pledge:obliged' },
    target: {
      operator: '>=',
      value: '80',
      wording: '作出承诺的各级政府及其部门应占本地政府及其部门总数的80%以上。',
      by: '2022-08-31',
    },
    breakdowns: ['county'],
    differences: [
      difference('number', 'A-26', {
        body: '各级政府及其部门（不含国家安全等涉密部门）每年要……作出……政务诚信承诺',
        table: '作出承诺的各级政府及其部门应占本地政府及其部门总数的80%以上。',
        reading: '正文要求各单位均作出承诺，考核目标按分解表80%以上；分母不含国家安全等涉密部门。公开公示率另设指标。',
      }),
    ],
  }),
  // M-121
  indicator('defaulter-urging-coverage', {
    title: '督促失信被执行单位履行法律义务覆盖面',
    taskNumber: 2,
    unit: '%',
    numerator: '已督促履行的失信被执行单位数',
    denominator: '被列为失信被执行人名单的政府部门、事业单位和国有企业数',
    figures: { numerator: 'judgment-defaulter:urged', denominator: 'judgment-defaulter:listed' },
    target: {
      operator: '>=',
      value: '100',
      wording: '督促、推动被列为失信被执行人名单的单位履行法律义务覆盖面应达到100%。',
      by: '2022-11-30',
    },
    breakdowns: ['county'],
  }),
  // M-124
  indicator('major-breach-publicity', {
    title: '重大失信舆情事件',
    taskNumber: 2,
    unit: '件',
    numerator: '发生的重大失信舆情事件数',
    denominator: null,
    figures: { numerator: 'breach-publicity:major', denominator: null },
    target: { operator: '=', value: '0', wording: '杜绝发生重大失信舆情事件。', by: '2022-11-30', source: clause('plan', '三2') },
    breakdowns: ['county'],
  }),
  // M-123, first half
  indicator('complaint-registration', {
    title: '“新官不理旧账”投诉举报案件建账率',
    taskNumber: 3,
    unit: '%',
    numerator: '已建立台账的投诉举报案件数',
    denominator: '收到的投诉举报案件数',
    figures: { numerator: 'disowned-commitment:registered', denominator: 'disowned-commitment:received' },
    target: { operator: '>=', value: '100', wording: '对所有投诉举报案件都应建立台账，做到应接必接。', by: '2022-11-30' },
    breakdowns: ['county'],
  }),
  // M-122: promises published of promises made, not units.
  indicator('pledge-publication', {
    title: '政务诚信承诺公开公示率',
    taskNumber: 5,
    unit: '%',
    numerator: '已公开公示的承诺数',
    denominator: '已作出的承诺数',
    figures: { numerator: 'integrity-pledge:published', denominator: 'integrity-pledge:pledged' },
    target: { operator: '>=', value: '100', wording: '政务诚信承诺公开公示率达到100%。', by: '2022-10-31' },
    breakdowns: ['county'],
  }),
  // M-123, second half
  indicator('contract-complaint-registration', {
    title: '履约投诉案件受理率',
    taskNumber: 6,
    unit: '%',
    numerator: '已受理的履约投诉案件数',
    denominator: '收到的履约投诉案件数',
    figures: { numerator: 'performance-complaint:registered', denominator: 'performance-complaint:received' },
    target: { operator: '>=', value: '100', wording: '2.履约投诉案件做到应接必接。', by: '2022-10-31' },
    breakdowns: ['county'],
  }),
  // M-125: each 试点 for itself.
  indicator('credit-plus-scenarios', {
    title: '各试点新增“信易+”应用场景',
    taskNumber: 9,
    unit: '个',
    numerator: '试点地区新增的“信易+”应用场景数',
    denominator: null,
    figures: { numerator: 'credit-plus-scenario:new', denominator: null },
    target: { operator: '>=', value: '2', wording: '各试点增加“信易+”场景应用不少于2个', by: '2022-10-31' },
    breakdowns: ['county'],
    judged: 'county',
    note: '按每个试点地区分别计算。',
  }),
  // M-126: 基本 has no number, so it is watched and not judged; the ledger counts 推送, not the entities rated, so both are entered.
  indicator('rating-coverage', {
    title: '市场主体公共信用综合评价覆盖率',
    taskNumber: 10,
    unit: '%',
    numerator: '已作出公共信用综合评价的市场主体数',
    denominator: '市场主体总数',
    figures: null,
    target: { operator: '>=', value: null, wording: '市场主体公共信用综合评价基本实现全覆盖。', binding: false, by: '2022-12-31' },
    note: '工作目标为“基本实现全覆盖”，未规定数值，作为预期性指标监测。',
  }),
  // M-127
  indicator('integrity-code-rate', {
    title: '“码上诚信”累计赋码占比',
    taskNumber: 15,
    unit: '%',
    numerator: '累计赋码市场主体数',
    denominator: '市场主体总数',
    figures: { numerator: 'integrity-code:coded', denominator: 'integrity-code:entities' },
    target: { operator: '>=', value: '25', wording: '累计赋码占比不低于各市（地）、各行业市场主体25%。', by: '2022-11-30' },
    breakdowns: ['county', 'sector'],
    differences: [
      difference('number', 'A-19', {
        body: '累计赋码市场主体占比不低于全市市场主体25%',
        table: '累计赋码占比不低于各市（地）、各行业市场主体25%。',
        reading: '以全市总数判断，分地区、分行业作监测。',
      }),
      difference('deadline', 'A-23', { body: '2022年底前', table: '11月底', reading: '工作时限为11月底，最终时限为2022年底。' }),
    ],
    note: '以全市总数为准；分地区、分行业占比作为监测数据。方案正文时限为2022年底前，工作时限按分解表为11月底。',
  }),
  // M-129: 突破 is >, not >= (A-20); the ledger counts 万元.
  indicator('credit-loan-granted', {
    title: '“信易贷”累计成功授信额',
    taskNumber: 16,
    unit: '亿元',
    numerator: '累计成功授信额',
    denominator: null,
    figures: { numerator: 'credit-loan:granted', denominator: null },
    scale: 10_000,
    target: { operator: '>', value: '5.5', wording: '累计成功授信额突破5.5亿元。', by: '2022-11-30' },
    breakdowns: ['county'],
    differences: [
      difference('deadline', 'A-23', { body: '2022年年底前', table: '11月底', reading: '工作时限为11月底，最终时限为2022年底。' }),
    ],
    note: '“突破”按大于执行。方案正文时限为2022年底前，工作时限按分解表为11月底。',
  }),
]
