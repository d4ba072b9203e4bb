import type { OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { officialDate, officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'

export type IndicatorRow = OutputOf<'indicators.list'>['indicators'][number]
export type Indicator = OutputOf<'indicators.get'>
export type Target = IndicatorRow['target']

/** 约束性 targets are judged; 预期性 ones (力争) are not penalised. */
export function bindingWord({ isBinding }: Pick<Target, 'isBinding'>): string {
  return isBinding ? '约束性' : '预期性'
}

/** What stands where there is no number: nothing counted yet, or nothing entered. */
export function blankWord({ origin }: Pick<IndicatorRow, 'origin'>): string {
  return origin === 'ledger' ? '暂无' : '未填报'
}

/** How a value stands to its target: met, still to be met, or not met when its day had passed. */
export function standing(
  { isMet, origin, target }: Pick<IndicatorRow, 'isMet' | 'origin' | 'target'>,
  today: string,
): { readonly mark: MarkName; readonly word: string } {
  if (isMet === null) return { mark: 'notStarted', word: origin === 'ledger' ? '暂无数据' : '待填报' }
  if (isMet) return { mark: 'done', word: '已达到' }
  return target.by >= today ? { mark: 'underway', word: '未达到' } : { mark: 'failed', word: '到期未达到' }
}

/** 「自2022年8月起，至11月30日」; the year is said again where it is another one. */
export function targetSpan({ effectiveFrom, by }: Pick<Target, 'effectiveFrom' | 'by'>): string {
  const isSameYear = effectiveFrom.slice(0, 4) === by.slice(0, 4)
  return `自${officialMonth(effectiveFrom)}起，至${isSameYear ? officialMonthDay(by) : officialDate(by)}`
}

/** 「28/30」, or the numerator alone; '未填报' where nothing stands. */
export function fractionWords({ numerator, denominator }: Pick<IndicatorRow, 'numerator' | 'denominator'>): string {
  if (numerator === '') return '未填报'
  return denominator === '' ? numerator : `${numerator}/${denominator}`
}
