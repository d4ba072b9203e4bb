import type { LedgerView } from '../view-props.ts'

/** The 填报单位 of rows that name none: the only one there is, or this office's own unit where it may report; null where it must be chosen. */
export function ownUnitOf({ units }: Pick<LedgerView, 'units'>, officeId: string): string | null {
  const [only] = units
  if (units.length === 1 && only !== undefined) return only.unitId
  return units.find(({ unitId }) => unitId === officeId)?.unitId ?? null
}
