import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { BoardUnit } from './board-words.ts'

interface WithdrawFormProps {
  readonly form: NonNullable<BoardUnit['form']>
  readonly unitName: string
  /** Of the panel: once the receipt is taken back this form is gone, and its result is yet to be told. */
  readonly withdraw: ReturnType<typeof useDeskCommand<'forms.withdraw'>>
  onDone(): void
}

/** 撤销收件 with its reason: receipt and what was entered by it are taken back; what somebody changed since stays. */
export function WithdrawForm({ form: { receiptId, rev }, unitName, withdraw, onDone }: WithdrawFormProps) {
  const draft = useDraft('form-withdraw', receiptId)
  const say = useUndoToast()
  const place = useFocus(draft.isReady)
  if (!draft.isReady) return null
  const reason = draft.fields['reason'] ?? ''
  const missing = reason.trim().length < 2 ? '请填写撤销理由' : undefined
  const submit = (): void => {
    if (missing !== undefined || withdraw.isPending) return
    const done = ({ kept }: { kept: number }): void => {
      void draft.clear()
      say({ message: `已撤销${unitName}的收件${kept === 0 ? '' : `；${kept} 项此后另有修改，予以保留`}` })
      onDone()
    }
    withdraw.mutate({ receiptId, rev, reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <div ref={place}>
      <PanelForm label="撤销收件" onSubmit={submit}>
        {withdraw.error === null ? null : <ErrorNotice message={withdraw.error.message} logId={withdraw.error.logId} />}
        <TextArea
          label="撤销理由"
          isRequired
          rows={2}
          help="收件登记和由该表登记的内容一并撤销，此后另行修改的保留。"
          value={reason}
          onChange={(text) => draft.set('reason', text)}
        />
        <FormActions reason={missing}>
          <Button size="xs" onClick={onDone}>
            收起
          </Button>
          <Button size="xs" type="submit" disabled={missing !== undefined} loading={withdraw.isPending}>
            确认撤销收件
          </Button>
        </FormActions>
      </PanelForm>
    </div>
  )
}

/** The form opens at the foot of the panel: the keyboard goes there, and the panel with it. */
function useFocus(isReady: boolean) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isReady) place.current?.querySelector('textarea')?.focus()
  }, [isReady])
  return place
}
