import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { MonthField } from '#renderer/components/fields/SelectField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { DeskStatus } from '../../view-props.ts'
import type { Decision } from '../pack-work.ts'
import { MeasuresSelect } from './MeasuresSelect.tsx'
import type { PackRow } from './pack-rows.ts'
import { usePackUnits } from './use-pack-units.ts'

interface MeasureFieldsProps {
  readonly desk: DeskStatus
  /** The file, or the first of several, from which the fields begin. */
  readonly row: PackRow
  readonly expected: { readonly unitId: string | null; readonly month: string | null }
  onDecide(part: Partial<Decision>): void
}

/** Unit, month and the measures of their list; measures chosen before go with another unit or month. */
export function MeasureFields({ desk, row: { file, decision }, expected, onDecide }: MeasureFieldsProps) {
  const { month: shown, months } = useMonth()
  const { assigned } = decision
  const own = desk.profile === 'county' ? desk.office.unitId : null
  const [unitId, setUnitId] = useState(assigned?.unitId ?? file.unit?.unitId ?? expected.unitId ?? own)
  const [month, setMonth] = useState(assigned?.month ?? file.month ?? expected.month ?? shown)
  const units = usePackUnits(desk)
  const reading = useDeskQuery('plans.lines', { month, unitId: unitId ?? '' }, { isEnabled: unitId !== null })
  const lines = unitId === null || reading.isPlaceholderData ? undefined : reading.data?.lines
  const measures = (lines ?? []).map(({ lineId, code, shortTitle }) => ({ lineId, label: `${code} ${shortTitle}` }))
  const foundIds = assigned === null && file.line !== null ? [file.line.lineId] : []
  const choose = (lineIds: readonly string[]): void => {
    const chosen = measures.filter(({ lineId }) => lineIds.includes(lineId))
    const unitName = units.find((unit) => unit.unitId === unitId)?.name
    if (unitId === null || unitName === undefined) return
    onDecide({ assigned: chosen.length === 0 ? null : { unitId, unitName, month, lines: chosen } })
  }
  const forget = (): void => {
    if (assigned !== null) onDecide({ assigned: null })
  }
  return (
    <>
      <UnitSelect
        label="单位"
        units={units}
        value={unitId}
        isDisabled={own !== null}
        onChange={(next) => {
          if (next === null) return
          setUnitId(next)
          forget()
        }}
      />
      <MonthField
        label="月份"
        months={months}
        value={month}
        onChange={(next) => {
          setMonth(next)
          forget()
        }}
      />
      <ReadNotices reading={{ ...reading, isFetching: unitId !== null && reading.isFetching }} />
      <MeasuresSelect
        label="对应措施"
        measures={measures}
        value={assigned === null ? foundIds : assigned.lines.map(({ lineId }) => lineId)}
        isDisabled={lines === undefined || lines.length === 0}
        {...(lines?.length === 0 ? { help: `该单位${officialMonth(month)}没有台账清单，请先在“月度计划”中生成。` } : {})}
        onChange={choose}
      />
    </>
  )
}
