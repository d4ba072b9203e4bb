import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../System.module.css'
import type { Programme } from './programme-words.ts'

/** A closed year is written again, with its reason in the journal. */
export function ReopenPanel({ programme, onClose }: { readonly programme: Programme; onClose(): void }) {
  const reopen = useDeskCommand('programmes.reopen')
  const draft = useDraft('programme-reopen', programme.programmeId)
  const say = useUndoToast()
  const reason = draft.fields['reason'] ?? ''
  const isMissing = reason.trim().length < 2
  const submit = (): void => {
    const done = (): void => {
      void draft.clear()
      say({ message: `已解除${programme.year}年度封存` })
      onClose()
    }
    reopen.mutate({ programmeId: programme.programmeId, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <SidePanel
      caption={`${programme.year}年度`}
      title="解除封存"
      takesFocus
      onClose={onClose}
      actions={
        <>
          {isMissing ? <FormNote>请写明理由</FormNote> : null}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={isMissing} loading={reopen.isPending} onClick={submit}>
            解除封存
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        {reopen.error === null ? null : <ErrorNotice message={reopen.error.message} logId={reopen.error.logId} />}
        <p>《{programme.title}》解除封存后可以继续填报和修改，解除的理由记入审计日志。</p>
        {draft.isReady ? <TextArea label="理由" isRequired rows={2} value={reason} onChange={(text) => draft.set('reason', text)} /> : null}
      </div>
    </SidePanel>
  )
}
