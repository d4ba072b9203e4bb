import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, PanelFields, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DeskStatus } from '../../view-props.ts'
import type { Sheet } from '../words.ts'
import { ReceiptFields, SignatureFields } from './ReceiptFields.tsx'
import type { SheetForm } from './use-sheet-form.ts'

interface SheetSideProps {
  readonly questionnaireId: string
  readonly sheet: Sheet
  readonly form: SheetForm
  readonly desk: DeskStatus
}

/** Receipt (of another unit's sheet) and signature, kept with the answers; and 退回 of what came. */
export function SheetSide({ questionnaireId, sheet, form, desk }: SheetSideProps) {
  const { line, signedBy } = sheet
  const canReturn = desk.profile === 'city' && form.isOnBehalf && line.rev !== null && line.status !== 'returned'
  return (
    <>
      <SectionHead level={2} title={form.isOnBehalf ? '登记收件和签字' : '签字'} />
      <PanelFields>
        {form.isOnBehalf ? <ReceiptFields form={form.receipt} /> : null}
        <SignatureFields form={form.receipt} signedBy={signedBy} />
      </PanelFields>
      {canReturn ? <ReturnForm questionnaireId={questionnaireId} line={line} /> : null}
    </>
  )
}

/** 退回: the answers no longer count, the deadline stays, and the unit reads why. */
function ReturnForm({ questionnaireId, line }: { readonly questionnaireId: string; readonly line: Sheet['line'] }) {
  const giveBack = useDeskCommand('questionnaires.return')
  const say = useUndoToast()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { unitId, name } = line.unit
  const missing = reason.trim().length < 2 ? '请填写退回理由' : undefined
  const submit = (): void => {
    if (missing !== undefined || line.rev === null || giveBack.isPending) return
    giveBack
      .mutateAsync({ questionnaireId, unitId, rev: line.rev, reason: reason.trim() })
      .then(() => say({ message: `已退回${name}的问卷` }))
      .catch(() => undefined)
  }
  if (!isOpen) {
    return (
      <>
        <SectionHead level={2} title="退回" />
        <Button size="xs" onClick={() => setIsOpen(true)}>
          退回该单位
        </Button>
      </>
    )
  }
  return (
    <>
      <SectionHead level={2} title="退回" />
      <PanelForm label="退回问卷" onSubmit={submit}>
        {giveBack.error === null ? null : <ErrorNotice message={giveBack.error.message} logId={giveBack.error.logId} />}
        <TextField label="退回理由" isRequired help="退回后答复不计入汇总，报送期限不变。" value={reason} onChange={setReason} />
        <FormActions reason={missing}>
          <Button size="xs" onClick={() => setIsOpen(false)}>
            取消
          </Button>
          <Button size="xs" type="submit" disabled={missing !== undefined} loading={giveBack.isPending}>
            退回
          </Button>
        </FormActions>
      </PanelForm>
    </>
  )
}
