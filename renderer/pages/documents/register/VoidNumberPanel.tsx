import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Series } from './series.ts'
import { voidProblem } from './series.ts'

interface VoidNumberPanelProps {
  readonly series: readonly Series[]
  readonly year: number
  onClose(): void
}

/** 作废: a number that was used on paper by mistake, or will not be used, stays in the register with its reason. */
export function VoidNumberPanel({ series, year, onClose }: VoidNumberPanelProps) {
  const voiding = useDeskCommand('numbers.void')
  const unvoid = useDeskCommand('numbers.unvoid')
  const say = useUndoToast()
  const formId = useId()
  const [chosen, setChosen] = useState(series[0]?.series ?? null)
  const [serial, setSerial] = useState('')
  const [reason, setReason] = useState('')
  const problem = voidProblem(serial, reason)
  const submit = (): void => {
    if (problem !== undefined || chosen === null) return
    const place = { series: chosen, year, serial: Number(serial) }
    const done = (): void => {
      const title = series.find((each) => each.series === chosen)?.title ?? ''
      say({ message: `${title}第${serial.trim()}号已作废`, undo: () => unvoid.mutateAsync(place) })
      onClose()
    }
    voiding.mutate({ ...place, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <SidePanel
      caption={`${year}年`}
      title="作废编号"
      takesFocus
      onClose={onClose}
      actions={
        <>
          {problem === undefined ? null : <FormNote>{problem}</FormNote>}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" type="submit" form={formId} disabled={problem !== undefined} loading={voiding.isPending}>
            作废编号
          </Button>
        </>
      }
    >
      <PanelForm id={formId} label="作废编号" onSubmit={submit}>
        {voiding.error === null ? null : <ErrorNotice message={voiding.error.message} logId={voiding.error.logId} />}
        <SelectField
          label="编号系列"
          options={series.map((each) => ({ value: each.series, label: each.title }))}
          value={chosen}
          onChange={setChosen}
        />
        <TextField label="编号" unit="号" align="end" help="已用于文书的编号，由该文书撤回时作废。" value={serial} onChange={setSerial} />
        <TextArea label="作废原因" isRequired rows={2} placeholder="如：纸质登记时误用" value={reason} onChange={setReason} />
      </PanelForm>
    </SidePanel>
  )
}
