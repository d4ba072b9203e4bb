import { Button } from '@mantine/core'
import { useId } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { LiaisonRow } from './rows.ts'

interface LiaisonPanelProps {
  readonly row: LiaisonRow
  /** `2022-05-05` */
  readonly today: string
  onStep(by: 1 | -1): void
  onClose(): void
}

/** 联络员变更: the new one stands from a day on, the former stays in the records. */
export function LiaisonPanel({ row, today, onStep, onClose }: LiaisonPanelProps) {
  const save = useDeskCommand('liaisons.save')
  const draft = useDraft('liaison', row.unitId)
  const say = useUndoToast()
  const formId = useId()
  const kept: Readonly<Record<string, string>> = {
    name: row.liaison?.name ?? '',
    section: row.liaison?.section ?? '',
    phone: row.liaison?.phone ?? '',
    fromOn: row.liaison?.fromOn ?? today,
  }
  const valueOf = (field: string): string => draft.fields[field] ?? kept[field] ?? ''
  const hasChanged = Object.keys(kept).some((field) => valueOf(field) !== kept[field])
  const missing = valueOf('name').trim() === '' ? '请填写联络员姓名' : valueOf('fromOn') === '' ? '请填写起始日期' : undefined
  const submit = (): void => {
    if (missing !== undefined || !hasChanged || save.isPending) return
    const input = {
      unitId: row.unitId,
      name: valueOf('name').trim(),
      section: valueOf('section').trim(),
      phone: valueOf('phone').trim(),
      fromOn: valueOf('fromOn'),
    }
    const done = (): void => {
      void draft.clear()
      say({ message: `已登记${row.unitName}联络员` })
    }
    save.mutate(input, { onSuccess: done })
  }
  return (
    <SidePanel
      caption="联络员"
      title={row.unitName}
      onClose={onClose}
      onStep={onStep}
      actions={
        <>
          {missing === undefined ? null : <FormNote>{missing}</FormNote>}
          <Button variant="filled" type="submit" form={formId} disabled={missing !== undefined || !hasChanged} loading={save.isPending}>
            {row.liaison === null ? '登记联络员' : '登记变更'}
          </Button>
        </>
      }
    >
      {draft.isReady ? (
        <PanelForm id={formId} label="联络员" isSave onSubmit={submit}>
          {save.error === null ? null : <ErrorNotice message={save.error.message} logId={save.error.logId} />}
          <TextField label="姓名" layout="side" value={valueOf('name')} onChange={(text) => draft.set('name', text)} />
          <TextField label="科室职务" layout="side" value={valueOf('section')} onChange={(text) => draft.set('section', text)} />
          <TextField label="办公电话" layout="side" value={valueOf('phone')} onChange={(text) => draft.set('phone', text)} />
          <DateField
            label="自何时起"
            layout="side"
            year={Number(today.slice(0, 4))}
            value={valueOf('fromOn') === '' ? null : valueOf('fromOn')}
            onChange={(day) => draft.set('fromOn', day ?? '')}
          />
        </PanelForm>
      ) : null}
    </SidePanel>
  )
}
