/** Numbers of a county's year that open their origin. */
export const countyParts = ['average', 'taskCompletion', 'innovation', 'total', 'rank'] as const
export type CountyPart = (typeof countyParts)[number]

/** Which number was opened. */
export type YearTrace =
  | { readonly of: 'month'; readonly unitId: string; readonly month: string }
  | { readonly of: CountyPart; readonly unitId: string }
  /** A county's total and rank under an interpretation. */
  | { readonly of: 'reading'; readonly unitId: string; readonly reading: string }
  /** What is possible at best under an interpretation. */
  | { readonly of: 'best'; readonly reading: string }

/** As the number bears it (`data-trace`): `year month 2022-04 heihe-2022:unit:sunwu`. */
export function traceText(trace: YearTrace): string {
  if (trace.of === 'month') return `year month ${trace.month} ${trace.unitId}`
  if (trace.of === 'reading') return `year reading ${trace.reading} ${trace.unitId}`
  if (trace.of === 'best') return `year best ${trace.reading}`
  return `year ${trace.of} ${trace.unitId}`
}

/** Reads it back; null for what is no number of the year. */
export function readTrace(text: string): YearTrace | null {
  const [noun, of, first, second] = text.split(' ')
  if (noun !== 'year' || first === undefined) return null
  if (of === 'best') return { of, reading: first }
  if (of === 'month' && second !== undefined) return { of, month: first, unitId: second }
  if (of === 'reading' && second !== undefined) return { of, reading: first, unitId: second }
  const part = countyParts.find((each) => each === of)
  return part === undefined ? null : { of: part, unitId: first }
}

/** The same number of the next or previous county, round the ends; null where it belongs to none. */
export function steppedTrace(trace: YearTrace, unitIds: readonly string[], by: 1 | -1): YearTrace | null {
  if (trace.of === 'best' || unitIds.length < 2) return null
  const at = unitIds.indexOf(trace.unitId)
  const unitId = unitIds[(at + by + unitIds.length) % unitIds.length]
  return at < 0 || unitId === undefined ? null : { ...trace, unitId }
}
