import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { MonthField } from '#renderer/components/fields/SelectField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { FormNote, PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { CreateInput, UnitKind } from './drawn-kinds.ts'
import { unitKinds, unitsFor } from './drawn-kinds.ts'

interface DrawUpPanelProps {
  readonly kind: UnitKind
  readonly desk: DeskStatus
  readonly isBusy: boolean
  readonly error: { readonly message: string; readonly logId: string | undefined } | null
  onDrawUp(input: CreateInput): void
  onClose(): void
}

/** Whose paper and which month; everything else comes from the records. */
export function DrawUpPanel({ kind, desk, isBusy, error, onDrawUp, onClose }: DrawUpPanelProps) {
  const list = useDeskQuery('units.list', {})
  const { month: shown, months } = useMonth()
  const [month, setMonth] = useState(shown)
  const [chosen, setChosen] = useState<string | null>(null)
  const isCounty = desk.profile === 'county'
  const unitId = isCounty ? desk.office.unitId : chosen
  const failure = error ?? list.error
  return (
    <SidePanel
      caption="从台账取数，生成后可以校改文字"
      title={`起草${unitKinds[kind]}`}
      takesFocus
      onClose={onClose}
      actions={
        <>
          {unitId === null ? <FormNote>请选择单位</FormNote> : null}
          <Button onClick={onClose}>取消</Button>
          <Button
            variant="filled"
            disabled={unitId === null}
            loading={isBusy}
            onClick={() => (unitId === null ? undefined : onDrawUp({ kind, unitId, month }))}
          >
            起草文书
          </Button>
        </>
      }
    >
      <PanelFields>
        {failure === null ? null : <ErrorNotice message={failure.message} logId={failure.logId} />}
        <UnitSelect label="单位" units={unitsFor(kind, list.data?.units ?? [])} value={unitId} onChange={setChosen} isDisabled={isCounty} />
        <MonthField label="月份" months={months} value={month} onChange={setMonth} />
      </PanelFields>
    </SidePanel>
  )
}
