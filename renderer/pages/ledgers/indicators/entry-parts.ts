import type { Indicator } from './indicator-words.ts'

/** The whole, a county or a sector for which a number of the month can be entered, with the number that stands. */
export interface EntryPart {
  readonly key: string
  readonly label: string
  readonly unitId: string | null
  readonly sector: string | null
  readonly numerator: string
  readonly denominator: string
  readonly source: string
  readonly valueId: string | null
  readonly rev: number | null
}

/** The whole first, then the counties, then the sectors; a county's office (`ownUnitId`) enters for its own unit alone, which is its whole. */
export function entryParts(data: Indicator, month: string, ownUnitId: string | null): readonly EntryPart[] {
  const whole = data.months.find((each) => each.month === month)
  const others = ownUnitId === null ? [...data.byCounty, ...data.bySector] : []
  const parts = others.map(({ name, ...part }) => ({
    key: `${part.unitId ?? ''}/${part.sector ?? ''}`,
    label: name,
    unitId: part.unitId,
    sector: part.sector,
    numerator: plainNumber(part.numerator),
    denominator: plainNumber(part.denominator),
    source: '',
    valueId: part.valueId,
    rev: part.rev,
  }))
  return [
    {
      key: 'whole',
      label: '全部',
      unitId: ownUnitId,
      sector: null,
      numerator: plainNumber(whole?.numerator ?? ''),
      denominator: plainNumber(whole?.denominator ?? ''),
      source: whole?.source ?? '',
      valueId: whole?.valueId ?? null,
      rev: whole?.rev ?? null,
    },
    ...parts,
  ]
}

/** A printed number as it is typed: without its unit and commas. */
export function plainNumber(printed: string): string {
  return /[\d.,]+/.exec(printed)?.[0].replaceAll(',', '') ?? ''
}

/** What still keeps a number from being entered; undefined where nothing does. */
export function missingNumber(
  fields: { readonly numerator: string; readonly denominator: string; readonly source: string },
  hasDenominator: boolean,
): string | undefined {
  const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text.trim())
  if (!isNumber(fields.numerator)) return '请填写分子，为不小于0的数'
  if (hasDenominator && !isNumber(fields.denominator)) return '请填写分母，为不小于0的数'
  return fields.source.trim().length < 2 ? '请写明数据来源' : undefined
}
