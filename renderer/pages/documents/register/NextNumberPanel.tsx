import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote, PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Series } from './series.ts'
import { nextProblem } from './series.ts'

/** 起始号: a series may begin above 1 (an office that starts in June), with the reason in the log. */
export function NextNumberPanel({ series, onClose }: { readonly series: Series; onClose(): void }) {
  const set = useDeskCommand('numbers.setNext')
  const say = useUndoToast()
  const [next, setNext] = useState(String(series.next))
  const [reason, setReason] = useState('')
  const problem = nextProblem(next, reason)
  const save = (): void => {
    if (problem !== undefined) return
    const done = (): void => {
      say({ message: `${series.title}下一号已设为第${next.trim()}号` })
      onClose()
    }
    set.mutate({ series: series.series, year: series.year, next: Number(next), reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <SidePanel
      caption={`${series.year}年`}
      title={`${series.title}下一号`}
      takesFocus
      onClose={onClose}
      actions={
        <>
          {problem === undefined ? null : <FormNote>{problem}</FormNote>}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={problem !== undefined} loading={set.isPending} onClick={save}>
            保存
          </Button>
        </>
      }
    >
      <PanelFields>
        {set.error === null ? null : <ErrorNotice message={set.error.message} logId={set.error.logId} />}
        <TextField
          label="下一号"
          unit="号"
          align="end"
          help="此后起草的文书从该号起顺序编号；跳过的号不再补用。"
          value={next}
          onChange={setNext}
        />
        <TextArea
          label="理由"
          isRequired
          rows={2}
          placeholder="如：本办6月启用本程序，此前已用纸质登记编至第5号"
          value={reason}
          onChange={setReason}
        />
      </PanelFields>
    </SidePanel>
  )
}
