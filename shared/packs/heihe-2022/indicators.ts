import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

type IndicatorInput = PackInput['indicators'][number]
type Fields = Omit<IndicatorInput, 'id' | 'effectiveFrom' | 'source' | 'binding'> & { binding?: boolean }

/** An indicator of the 分解表's 工作目标; targets hold from the first month of the programme (A-18). */
function indicator(tail: string, fields: Fields): IndicatorInput {
  const source = clause('plan', `附件 重点任务分解表 序号${fields.taskNumber}“工作目标”`)
  return { id: `heihe-2022:indicator:${tail}`, effectiveFrom: '2022-04', binding: true, source, ...fields }
}

/** M-120 … M-129 for 黑河 (M-128 belongs to another city). */
export const indicators: IndicatorInput[] = [
  // M-120, less 涉密部门 (M-031); the rate of published pledges is an indicator of its own.
  indicator('pledge-coverage', {
    title: '作出政务诚信承诺单位占比',
    taskNumber: 1,
    operator: '>=',
    target: 80,
    unit: '%',
    by: '2022-08-31',
    numerator: '已作出承诺的政府及其部门数',
    denominator: '本地政府及其部门总数（不含国家安全等涉密部门）',
  }),
  // M-121
  indicator('defaulter-urging-coverage', {
    title: '督促失信被执行单位履行法律义务覆盖面',
    taskNumber: 2,
    operator: '>=',
    target: 100,
    unit: '%',
    by: '2022-11-30',
    numerator: '已督促履行的失信被执行单位数',
    denominator: '被列为失信被执行人名单的政府部门、事业单位和国有企业数',
  }),
  // M-124
  {
    ...indicator('major-breach-publicity', {
      title: '重大失信舆情事件',
      taskNumber: 2,
      operator: '=',
      target: 0,
      unit: '件',
      by: '2022-11-30',
      numerator: '发生的重大失信舆情事件数',
      denominator: null,
    }),
    source: clause('plan', '三2'),
  },
  // M-123, first half
  indicator('complaint-registration', {
    title: '“新官不理旧账”投诉举报案件建账率',
    taskNumber: 3,
    operator: '>=',
    target: 100,
    unit: '%',
    by: '2022-11-30',
    numerator: '已建立台账的投诉举报案件数',
    denominator: '收到的投诉举报案件数',
  }),
  // M-122
  indicator('pledge-publication', {
    title: '政务诚信承诺公开公示率',
    taskNumber: 5,
    operator: '>=',
    target: 100,
    unit: '%',
    by: '2022-10-31',
    numerator: '已公开公示的承诺数',
    denominator: '已作出的承诺数',
  }),
  // M-123, second half
  indicator('contract-complaint-registration', {
    title: '履约投诉案件受理率',
    taskNumber: 6,
    operator: '>=',
    target: 100,
    unit: '%',
    by: '2022-10-31',
    numerator: '已受理的履约投诉案件数',
    denominator: '收到的履约投诉案件数',
  }),
  // M-125
  indicator('credit-plus-scenarios', {
    title: '各试点新增“信易+”应用场景',
    taskNumber: 9,
    operator: '>=',
    target: 2,
    unit: '个',
    by: '2022-10-31',
    numerator: '试点地区新增的“信易+”应用场景数',
    denominator: null,
    note: '按每个试点地区分别计算。',
  }),
  // M-126: 基本 has no number, so it is watched and not judged.
  indicator('rating-coverage', {
    title: '市场主体公共信用综合评价覆盖率',
    taskNumber: 10,
    operator: '>=',
    target: null,
    unit: '%',
    binding: false,
    by: '2022-12-31',
    numerator: '已作出公共信用综合评价的市场主体数',
    denominator: '市场主体总数',
    note: '工作目标为“基本实现全覆盖”，未规定数值，作为预期性指标监测。',
  }),
  // M-127
  indicator('integrity-code-rate', {
    title: '“码上诚信”累计赋码占比',
    taskNumber: 15,
    operator: '>=',
    target: 25,
    unit: '%',
    by: '2022-11-30',
    numerator: '累计赋码市场主体数',
    denominator: '市场主体总数',
    note: '以全市总数为准；分地区、分行业占比作为监测数据。方案正文时限为2022年底前，工作时限按分解表为11月底。',
  }),
  // M-129: 突破 is >, not >= (A-20).
  indicator('credit-loan-granted', {
    title: '“信易贷”累计成功授信额',
    taskNumber: 16,
    operator: '>',
    target: 5.5,
    unit: '亿元',
    by: '2022-11-30',
    numerator: '累计成功授信额',
    denominator: null,
    note: '“突破”按大于执行。方案正文时限为2022年底前，工作时限按分解表为11月底。',
  }),
]
