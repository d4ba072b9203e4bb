import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { IncomingRow } from './incoming.ts'

/** The panel's own end, apart from saving: 作废 with its reason, and 撤销作废. */
export function VoidIncoming({ row }: { readonly row: IncomingRow }) {
  const { incomingId, rev, number, status } = row
  const draft = useDraft('incoming-void', incomingId)
  const voiding = useDeskCommand('incomingDocuments.void')
  const unvoid = useDeskCommand('incomingDocuments.unvoid')
  const say = useUndoToast()
  if (status === 'voided') {
    return (
      <FormActions>
        {unvoid.error === null ? null : <FormNote>{unvoid.error.message}</FormNote>}
        <Button size="xs" loading={unvoid.isPending} onClick={() => unvoid.mutate({ incomingId, rev })}>
          撤销作废
        </Button>
      </FormActions>
    )
  }
  if (status !== 'registered' || !draft.isReady) return null
  const reason = draft.fields['reason'] ?? ''
  const missing = reason.trim().length < 2 ? '请写明作废原因' : undefined
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (after: { readonly rev: number }): void => {
      void draft.clear()
      say({ message: `收文${number}已作废`, undo: () => unvoid.mutateAsync({ incomingId, rev: after.rev }) })
    }
    voiding.mutate({ incomingId, rev, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <PanelForm label="作废收文编号" onSubmit={submit}>
      <SectionHead title="作废" note="编号保留，不再使用" />
      <TextField label="作废原因" layout="side" value={reason} onChange={(text) => draft.set('reason', text)} placeholder="如：重复登记" />
      <FormActions reason={voiding.error?.message ?? missing}>
        <Button size="xs" type="submit" disabled={missing !== undefined} loading={voiding.isPending}>
          作废编号
        </Button>
      </FormActions>
    </PanelForm>
  )
}
