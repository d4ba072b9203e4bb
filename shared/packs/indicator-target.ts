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
