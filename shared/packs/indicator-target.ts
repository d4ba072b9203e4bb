import type { Indicator, IndicatorOperator, IndicatorTarget } from './schema.ts'

/** The target that judges a month: the newest that had taken effect by then; undefined for a month before the first. */
export function targetOf(indicator: Pick<Indicator, 'targets'>, month: string): IndicatorTarget | undefined {
  return indicator.targets.findLast((target) => target.effectiveFrom <= month)
}

const signs: Record<IndicatorOperator, string> = { '>=': '≥', '>': '＞', '=': '＝', '<=': '≤', '<': '＜' }

/** 「≥40%」, 「＞5.5亿元」; the wording where the text names no number. */
export function printedTarget(target: IndicatorTarget, unit: string): string {
  return target.value === null ? target.wording : `${signs[target.operator]}${target.value}${unit}`
}

const words: Record<IndicatorOperator, string> = { '>=': '不低于', '>': '突破', '=': '', '<=': '不超过', '<': '低于' }

/** A target within a sentence: 「不低于40%」, 「突破5.5亿元」, 「100%」; the wording where the text names no number. */
export function targetWords({ operator, value, wording }: Pick<IndicatorTarget, 'operator' | 'value' | 'wording'>, unit: string): string {
  if (value === null) return wording.replace(/。$/, '')
  const isWhole = unit === '%' && value === '100'
  return `${isWhole ? '' : words[operator]}${value}${unit}`
}
