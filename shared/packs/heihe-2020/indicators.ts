import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

/** The two numbers that the 工作要点 sets itself (M-135, M-136). */
export const indicators: PackInput['indicators'] = [
  {
    id: 'heihe-2020:indicator:government-breach-cleared',
    title: '政府和部门失信违约事项清零率',
    taskNumber: 5,
    unit: '%',
    numerator: '已解决的政府和部门失信违约事项数',
    denominator: '纳入清单管理的政府和部门失信违约事项数（619项）',
    figures: { numerator: 'government-breach:resolved', denominator: 'government-breach:listed' },
    targets: [
      {
        operator: '>=',
        value: '100',
        wording: '失信违约事项619项，2020年底前全部清零',
        binding: true,
        effectiveFrom: '2020-07',
        by: '2020-12-31',
        source: clause('二（一）2'),
      },
    ],
    breakdowns: ['county'],
    note: '清单为619项，全部解决即为100%。分地区数据作监测。',
    source: clause('二（一）2'),
  },
  {
    id: 'heihe-2020:indicator:bank-tax-credit-grades',
    title: '“银税互动”贷款受惠企业纳税信用级别',
    taskNumber: 8,
    unit: '个',
    numerator: '可以申请“银税互动”贷款的企业纳税信用级别数（A级、B级、M级）',
    denominator: null,
    figures: null,
    targets: [
      {
        operator: '>=',
        value: '3',
        wording: '由纳税信用A级和B级企业扩大至M级企业',
        binding: true,
        effectiveFrom: '2020-07',
        by: '2020-10-30',
        source: clause('二（二）1'),
      },
    ],
    formerTarget: '2',
    note: '原范围为A级、B级，扩大至M级后共三个级别。原文未列完成时间，按六（二）的10月30日。',
    source: clause('二（二）1'),
  },
]
