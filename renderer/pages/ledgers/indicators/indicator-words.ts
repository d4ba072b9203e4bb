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

/** What stands where a number was neither counted from a report nor entered. */
export const notReported = '未填报'
/** What stands for the denominator of an indicator that is one number. */
export const noDenominator = '不设'

/** What stands for a value that cannot be said: nothing reported, or nothing to divide by. */
export function valueWords({ numerator, value }: Pick<IndicatorRow, 'numerator' | 'value'>): string {
  if (value !== '') return value
  return numerator === '' ? notReported : '分母为0'
}

export interface Standing {
  readonly mark: MarkName
  readonly word: string
}

type Judged = Pick<IndicatorRow, 'numerator' | 'value' | 'isMet'>

/** How a month's value stands to its target, which has a number or is watched only. */
export function figureStanding({ numerator, value, isMet }: Judged, hasNumber: boolean): Standing {
  if (isMet !== null) return isMet ? { mark: 'done', word: '已达到' } : { mark: 'underway', word: '未达到' }
  if (numerator === '') return { mark: 'notStarted', word: notReported }
  return { mark: 'exempt', word: value === '' || hasNumber ? '暂不判断' : '只作监测' }
}

/** The same of today: a target whose day has passed is missed. */
export function standing(row: Judged & { readonly target: Pick<Target, 'value' | 'by'> }, today: string): Standing {
  const now = figureStanding(row, row.target.value !== null)
  return row.isMet === false && row.target.by < today ? { mark: 'failed', word: '到期未达到' } : now
}

/** What still asks for work: not met, or not reported. */
export function isOpen(row: Judged & { readonly target: Pick<Target, 'value'> }): boolean {
  const { mark } = figureStanding(row, row.target.value !== null)
  return mark === 'underway' || mark === 'notStarted'
}

/** 「11月30日」, the day by which a target is to be met; the year is said again where it is another one than that of its first month. */
export function targetDay({ effectiveFrom, by }: Pick<Target, 'effectiveFrom' | 'by'>): string {
  return effectiveFrom.slice(0, 4) === by.slice(0, 4) ? officialMonthDay(by) : officialDate(by)
}

/** 「自2022年8月起，至11月30日」 */
export function targetSpan(target: Pick<Target, 'effectiveFrom' | 'by'>): string {
  return `自${officialMonth(target.effectiveFrom)}起，至${targetDay(target)}`
}

/** Whether the target of a month names a number; the last one that had begun by then is its target. */
export function hasNumberIn({ targets }: { readonly targets: readonly Pick<Target, 'value' | 'effectiveFrom'>[] }, month: string): boolean {
  return (targets.findLast(({ effectiveFrom }) => effectiveFrom <= month)?.value ?? null) !== null
}

/** 「28/30」, or the numerator alone; '' where nothing stands. */
export function fractionWords({ numerator, denominator }: Pick<IndicatorRow, 'numerator' | 'denominator'>): string {
  return denominator === '' ? numerator : `${numerator}/${denominator}`
}
