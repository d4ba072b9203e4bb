import { officialMonth } from '#shared/text/official-dates.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { multiply, parseFraction, whole } from '#shared/domain/fraction.ts'
import type { CountKey, Interpretation } from '#shared/packs/schema-appraisal.ts'
import { plainText } from './parts.ts'

/** How the trace calls what a rule counts, and `more` for what would have earned the next points. */
interface CountNoun {
  readonly unit: string
  readonly noun: string
  readonly more: (count: bigint) => string
}

export const countNouns: Readonly<Record<CountKey, CountNoun>> = {
  planned: { unit: '项', noun: '计划措施', more: (count) => `再列入计划措施 ${count} 项` },
  completed: { unit: '项', noun: '按计划完成的措施', more: (count) => `再按计划完成措施 ${count} 项` },
  refuted: { unit: '项', noun: '抽查发现未完成的措施', more: (count) => `抽查发现未完成的措施再有 ${count} 项` },
  late: { unit: '项', noun: '迟报、漏报', more: (count) => `迟报、漏报再有 ${count} 项` },
  highQuality: { unit: '条', noun: '高质量信息', more: (count) => `再报送高质量信息 ${count} 条` },
  adopted: {
    unit: '条',
    noun: '编发采用或报送省级专班的信息',
    more: (count) => `再有信息 ${count} 条被编发采用或报送省级专班`,
  },
  approvedAdjustments: {
    unit: '项',
    noun: '经审核认定并组织落实的动态调整事项',
    more: (count) => `再有动态调整事项 ${count} 项经审核认定并组织落实`,
  },
  approvedInnovations: { unit: '项', noun: '经审核认定的创新性举措', more: (count) => `再有创新性举措 ${count} 项经审核认定` },
}

/** `0.7` is 「70%」. */
export function percentText(factor: Fraction): string {
  return `${plainText(multiply(factor, whole(100)))}%`
}

/** Printed under every score: 「口径：逐级折算（字面），月度得分＝合计×70%，年度任务完成＝月均得分×70%。」 */
export function interpretationLine(interpretation: Interpretation): string {
  const [month, year] = [interpretation.monthFactor, interpretation.yearFactor].map((factor) => percentText(parseFraction(factor)))
  return `口径：${interpretation.name}，月度得分＝合计×${month}，年度任务完成＝月均得分×${year}。`
}

/** `['甲', '乙']` is 「甲、乙」. */
export function listText(names: readonly string[]): string {
  return names.join('、')
}

/** Months in one list: 「2022年5月、2022年6月」. */
export function monthList(months: readonly string[]): string {
  return listText(months.map(officialMonth))
}
