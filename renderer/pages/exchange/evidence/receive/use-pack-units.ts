import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { UnitOption } from '#renderer/components/fields/UnitSelect.tsx'
import type { DeskStatus } from '../../view-props.ts'

/** The units whose evidence this office may take in: a county's own alone. */
export function usePackUnits(desk: DeskStatus): readonly UnitOption[] {
  const { data } = useDeskQuery('units.list', {})
  return (data?.units ?? []).filter(({ unitId, reports }) => (desk.profile === 'county' ? unitId === desk.office.unitId : reports))
}
