import { useEffect, useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { MonthField, SelectField } from '#renderer/components/fields/SelectField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import type { CreateInput, DrawnKind } from './draw-up.ts'
import { askedFor, createInput, quarterEnd, quarterOptions, unitsFor } from './draw-up.ts'

interface KindFieldsProps {
  readonly kind: DrawnKind
  /** By which the button at the panel's foot sends it. */
  readonly formId: string
  /** A county's own unit: it draws up for itself alone. */
  readonly ownUnit: string | null
  readonly isBusy: boolean
  onDrawUp(input: CreateInput): void
  /** What is still to be chosen, for the grey button. */
  onReady(isReady: boolean): void
}

/** Whose paper and of which time, as the kind asks; the month is the page's until another is chosen. */
export function KindFields({ kind, formId, ownUnit, isBusy, onDrawUp, onReady }: KindFieldsProps) {
  const list = useDeskQuery('units.list', {})
  const { month: shown, months } = useMonth()
  const [month, setMonth] = useState(shown)
  const [chosen, setChosen] = useState<string | null>(null)
  const unitId = ownUnit ?? chosen
  const { asksUnit, time } = askedFor(kind)
  const input = createInput(kind, unitId, month)
  const isReady = input !== null
  useEffect(() => onReady(isReady), [isReady, onReady])
  useEffect(() => {
    const field = document.getElementById(formId)?.querySelector<HTMLElement>('input:not([disabled]), select')
    // A county's paper of the year asks for nothing more: the button is next.
    ;(field ?? document.querySelector<HTMLElement>(`button[form="${formId}"]`))?.focus()
  }, [formId])
  return (
    <PanelForm id={formId} label={`起草${kind.title}`} onSubmit={() => (input === null || isBusy ? undefined : onDrawUp(input))}>
      {list.error === null ? null : <ErrorNotice message={list.error.message} logId={list.error.logId} />}
      {asksUnit ? (
        <UnitSelect
          label="单位"
          units={unitsFor(kind, list.data?.units ?? [])}
          value={unitId}
          onChange={setChosen}
          isDisabled={ownUnit !== null}
        />
      ) : null}
      {time === 'month' ? <MonthField label="月份" months={months} value={month} onChange={setMonth} /> : null}
      {time === 'quarter' ? (
        <SelectField label="季度" options={quarterOptions(months)} value={quarterEnd(month)} onChange={setMonth} />
      ) : null}
    </PanelForm>
  )
}
