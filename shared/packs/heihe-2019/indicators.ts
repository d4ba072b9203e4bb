import type { PackInput } from '../schema.ts'
import { clause } from './sources.ts'

type IndicatorInput = PackInput['indicators'][number]
type Target = IndicatorInput['targets'][number]

function target(place: string, fields: Pick<Target, 'value' | 'wording' | 'binding' | 'by'>): Target {
  return { operator: '>=', effectiveFrom: '2019-09', source: clause('plan', place), ...fields }
}

/** The rates that the actions are named after, and 「全部规范纳入」; numerator and denominator come from the units (M-169). */
export const indicators: IndicatorInput[] = [
  {
    id: 'heihe-2019:indicator:random-inspection-coverage',
    title: '“双随机、一公开”监管覆盖率',
    taskNumber: 1,
    unit: '%',
    numerator: '已纳入“双随机、一公开”监管范围的部门数',
    denominator: '市场监管领域具有行政执法权的部门数',
    figures: null,
    targets: [
      target('二（一）', {
        value: '100',
        wording: '到2020年底，实现市场监管领域相关部门“双随机、一公开”监管全覆盖',
        binding: true,
        by: '2020-12-31',
      }),
    ],
    note: '“全覆盖”按100%掌握。',
    source: clause('plan', '二（一）'),
  },
  {
    id: 'heihe-2019:indicator:enforcement-publicity',
    title: '监管执法信息公开率',
    taskNumber: 2,
    unit: '%',
    numerator: '已纳入市信用信息共享平台并公示的行政许可、行政处罚数',
    denominator: '作出的行政许可、行政处罚数',
    figures: null,
    targets: [target('二（二）', { value: null, wording: '提高监管执法信息公开率', binding: false, by: '2019-12-30' })],
    note: '原文未规定数值，完成时间为持续推进，作为预期性指标监测；日期为工作目标的2019年12月30日。',
    source: clause('plan', '二（二）'),
  },
  {
    id: 'heihe-2019:indicator:regulated-matters-listed',
    title: '监管事项纳入“互联网+监管”系统占比',
    taskNumber: 5,
    unit: '%',
    numerator: '已规范纳入“互联网+监管”系统的监管事项数',
    denominator: '市县两级监管事项总数',
    figures: null,
    targets: [
      target('二（五）', {
        value: '100',
        wording: '将市县两级监管事项全部规范纳入“互联网+监管”系统',
        binding: true,
        by: '2019-11-30',
      }),
    ],
    note: '“全部”按100%掌握。',
    source: clause('plan', '二（五）'),
  },
]
