import type { PackInput } from '../schema.ts'
import { difference } from './breakdown.ts'
import { clause } from './sources.ts'

type IndicatorInput = PackInput['indicators'][number]
type TargetInput = IndicatorInput['targets'][number]

/** The targets hold from the month of the notice; months before it are judged by nothing that the sources know. */
const effectiveFrom = '2022-06'
/** 「原文未载」: the notice raises the target and no source says from what. */
const formerTarget = '原文未载'

type Target = Pick<TargetInput, 'operator' | 'value' | 'wording' | 'by'> & Partial<TargetInput>
type Fields = Omit<IndicatorInput, 'id' | 'targets' | 'source'> & { targets: Target[] }

/** `place` is where the number stands in the 实施方案 or its 台账. */
function indicator(tail: string, place: string, { targets, ...fields }: Fields): IndicatorInput {
  const source = clause(place)
  return {
    id: `hegang-2022:indicator:${tail}`,
    targets: targets.map((target) => ({ binding: true, effectiveFrom, source, ...target })),
    source,
    ...fields,
  }
}

/** Both raised indicators with both their wordings (M-128, M-130, A-20, A-25). */
const raised: IndicatorInput[] = [
  indicator('integrity-code-rate', '三（一）1', {
    title: '“码上诚信”赋码率',
    taskNumber: 1,
    unit: '%',
    numerator: '累计赋码市场主体数',
    denominator: '本行政区域内市场主体总数',
    figures: { numerator: 'integrity-code:coded', denominator: 'integrity-code:entities' },
    targets: [{ operator: '>=', value: '40', wording: '不低于本行政区域内市场主体的40%', by: '2022-12-31' }],
    formerTarget,
    breakdowns: ['county', 'sector'],
    differences: [
      difference('number', 'A-25', {
        body: '突破全市市场主体的40%（二）；不低于本行政区域内市场主体的40%（三（一）1）',
        table: '市场主体赋码率突破的40%。',
        reading: '台账文字校订为“突破40%”，原文保留。按任务条款“不低于40%”判断，“突破40%”一并保留备查。',
      }),
    ],
    note: '“突破40%”与“不低于40%”并存，按“不低于”执行。原目标：原文未载。',
  }),
  indicator('credit-loan-granted', '三（一）2', {
    title: '“信易贷”累计成功授信额',
    taskNumber: 2,
    unit: '亿元',
    numerator: '累计成功授信额',
    denominator: null,
    figures: { numerator: 'credit-loan:granted', denominator: null },
    scale: 10_000,
    targets: [{ operator: '>=', value: '5', wording: '力争达到5亿元', binding: false, by: '2022-12-31' }],
    formerTarget,
    breakdowns: ['county'],
    differences: [
      difference('number', 'A-20', {
        body: '累计达到5亿元（二）；力争达到5亿元（三（一）2）',
        table: '“信易贷”成功授信额累计达到5亿元。',
        reading: '目标值均为5亿元；“力争”为预期性，未达到的不作未完成处理。',
      }),
    ],
    note: '“达到5亿元”与“力争达到5亿元”并存，作预期性指标。原目标：原文未载。',
  }),
]

/** Numbers that the added tasks set themselves (M-131 … M-134, M-138). */
const added: IndicatorInput[] = [
  indicator('credit-for-certificate-pilots', '三（二）3', {
    title: '“信用代证”改革试点县（区）',
    taskNumber: 3,
    unit: '个',
    numerator: '已确定的试点县（区）数',
    denominator: null,
    figures: { numerator: 'credit-for-certificate:pilots', denominator: null },
    targets: [{ operator: '>=', value: '1', wording: '至少确定一个县（区）作为试点', by: '2022-12-31' }],
  }),
  indicator('credit-for-certificate-fields', '三（二）3', {
    title: '“信用代证”应用领域',
    taskNumber: 3,
    unit: '个',
    numerator: '推行“信用代证”的领域数',
    denominator: null,
    figures: { numerator: 'credit-for-certificate:fields', denominator: null },
    targets: [
      { operator: '>=', value: '2', wording: '至少在2个领域推行“信用代证”改革', by: '2022-12-31' },
      { operator: '>=', value: '5', wording: '2023年底前，应用领域不少于5个', effectiveFrom: '2023-01', by: '2023-12-31' },
    ],
    differences: [
      difference('number', 'A-24', {
        body: '2022年底前……至少在2个领域……2023年底前，应用领域不少于5个',
        table: '在2个领域推行“信用代证”改革',
        reading: '2022年为至少2个，2023年起为不少于5个。',
      }),
    ],
  }),
  indicator('government-rating-rounds', '三（二）8', {
    title: '本地政务诚信评价次数',
    taskNumber: 8,
    unit: '次',
    numerator: '已完成的本地政务诚信评价次数',
    denominator: null,
    figures: { numerator: 'government-credit-rating:completed', denominator: null },
    targets: [{ operator: '>=', value: '1', wording: '2024年底前，完成一次本地政务诚信评价', by: '2024-12-31' }],
  }),
  indicator('practitioner-fields', '附件 工作台账 序号9“年度工作目标”', {
    title: '建立从业人员信用记录的领域',
    taskNumber: 9,
    unit: '个',
    numerator: '已基本建立从业人员执业行为信用记录的领域数（医疗、教育、工程建设）',
    denominator: null,
    figures: { numerator: 'practitioner-credit:sectors', denominator: null },
    targets: [{ operator: '>=', value: '3', wording: '三个重点领域从业人员执业行为信用记录基本建立完成。', by: '2022-12-31' }],
  }),
  indicator('faulty-codes', '附件 工作台账 序号10“年度工作目标”', {
    title: '统一社会信用代码重错码',
    taskNumber: 10,
    unit: '个',
    numerator: '尚未纠正的重错码数',
    denominator: null,
    figures: { numerator: 'faulty-code:open', denominator: null },
    targets: [
      {
        operator: '=',
        value: '0',
        wording: '逐步实现鹤岗市社会统一信用代码重错码清零目标。',
        binding: false,
        by: '2024-12-31',
      },
    ],
    note: '“逐步实现”，2024年底前为最终时限，年度内作监测。',
  }),
  indicator('rating-batches', '附件 工作台账 序号11“年度工作目标”', {
    title: '公共信用评价结果批次',
    taskNumber: 11,
    unit: '批',
    numerator: '已生成的公共信用评价结果批次数',
    denominator: null,
    figures: { numerator: 'rating-batch:batches', denominator: null },
    targets: [{ operator: '>=', value: '1', wording: '力争2022年底前生成第一批公共信用评价结果。', binding: false, by: '2022-12-31' }],
  }),
]

export const indicators: IndicatorInput[] = [...raised, ...added]
