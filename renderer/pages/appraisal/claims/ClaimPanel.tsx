import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Appraisal.module.css'
import type { Claim, ClaimList } from './claim.ts'
import { claimInput, claimStatuses, fieldsOf, missingPart } from './claim.ts'
import { ClaimFormFields } from './ClaimFormFields.tsx'
import { RecogniseForm } from './RecogniseForm.tsx'

export interface ClaimDesk {
  readonly isCity: boolean
  readonly officeUnitId: string
  readonly today: string
  readonly month: string
}

interface ClaimPanelProps {
  /** Null for a new one. */
  readonly claim: Claim | null
  readonly kinds: ClaimList['kinds']
  readonly desk: ClaimDesk
  onClose(): void
}

/** One claim: its form, and below it the city's 认定 with the opinion. */
export function ClaimPanel({ claim, kinds, desk, onClose }: ClaimPanelProps) {
  const draft = useDraft('claim', claim?.claimId ?? `new:${desk.month}`)
  const save = useDeskCommand('claims.save')
  const showDone = useUndoToast()
  const fields = { ...fieldsOf(claim, { unitId: desk.isCity ? '' : desk.officeUnitId, today: desk.today }), ...draft.fields }
  const missing = missingPart(fields)
  const isDeciding = desk.isCity && claim?.status === 'claimed'
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已保存申报：${fields.title.trim()}` })
      onClose()
    }
    save.mutate(claimInput(claim, fields, desk.month), { onSuccess: done })
  }
  const status = claim === null ? null : claimStatuses[claim.status]
  return (
    <SidePanel
      caption={status === null ? '动态调整目标任务' : <StatusMark mark={status.mark}>{status.word}</StatusMark>}
      title={claim === null ? '登记申报' : claim.title}
      takesFocus={claim === null}
      onClose={onClose}
      actions={
        <>
          <Button variant={isDeciding ? 'default' : 'filled'} disabled={missing !== undefined} loading={save.isPending} onClick={submit}>
            保存申报
          </Button>
          {missing === undefined ? null : <span className={classes.quiet}>{missing}</span>}
        </>
      }
    >
      {save.error === null ? null : <ErrorNotice message={save.error.message} logId={save.error.logId} />}
      {desk.isCity && claim !== null ? <RecogniseForm key={`${claim.claimId} ${claim.rev}`} claim={claim} /> : null}
      {draft.isReady ? (
        <ClaimFormFields fields={fields} kinds={kinds} desk={desk} isNew={claim === null} onChange={draft.set} onSubmit={submit} />
      ) : null}
    </SidePanel>
  )
}
