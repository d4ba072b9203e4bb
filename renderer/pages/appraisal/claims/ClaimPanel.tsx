import { Button } from '@mantine/core'
import { useId } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { May, useMay } from '#renderer/api/use-may.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Claim, Claimable, ClaimList } from './claim.ts'
import { claimInput, fieldsOf, missingPart, newestClaim, readyKey } from './claim.ts'
import { ClaimPapers } from './ClaimPapers.tsx'
import { ClaimFormFields } from './ClaimFormFields.tsx'
import { RecogniseForm } from './RecogniseForm.tsx'
import type { ClaimDesk } from './claim-desk.ts'

interface ClaimPanelProps {
  /** Null for a new one. */
  readonly claim: Claim | null
  /** The ready 申报 that a new one begins with. */
  readonly ready: Claimable | null
  readonly kinds: ClaimList['kinds']
  readonly desk: ClaimDesk
  onClose(): void
}

/** One claim: its form, and below it the city's 认定 with the opinion. */
export function ClaimPanel({ claim, ready, kinds, desk, onClose }: ClaimPanelProps) {
  const draft = useDraft('claim', claim?.claimId ?? (ready === null ? `new:${desk.month}` : `${desk.month}:${readyKey(ready)}`))
  const save = useDeskCommand('claims.save')
  const mayRecognise = useMay('claims.recognise')
  const showDone = useUndoToast()
  const formId = useId()
  const seen = seenRevision(draft, claim?.rev ?? null)
  const fields = { ...fieldsOf(claim, { unitId: desk.isCity ? '' : desk.officeUnitId, today: desk.today }, ready), ...draft.fields }
  const missing = missingPart(fields)
  const isDeciding = desk.isCity && claim?.status === 'claimed'
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已保存申报：${fields.title.trim()}` })
      onClose()
    }
    save.mutate(claimInput(claim, seen.rev, fields, desk.month), { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  return (
    <SidePanel
      caption={claim === null ? '动态调整目标任务' : <StatusOf of="claim" code={claim.status} />}
      title={claim === null ? (desk.isCity && ready !== null ? '代录申报' : '登记申报') : claim.title}
      takesFocus={claim === null}
      onClose={onClose}
      actions={
        <May to="claims.save">
          <Button
            variant={isDeciding ? 'default' : 'filled'}
            disabled={missing !== undefined}
            loading={save.isPending}
            type="submit"
            form={formId}
          >
            保存申报
          </Button>
          {missing === undefined ? null : <FormNote>{missing}</FormNote>}
        </May>
      }
    >
      <SaveRefusal error={save.error} onGoOn={goOn}>
        {claim === null ? null : <FactList facts={newestClaim(claim)} />}
      </SaveRefusal>
      {claim === null ? null : <ClaimPapers claimId={claim.claimId} isCity={desk.isCity} />}
      {mayRecognise && desk.isCity && claim !== null ? <RecogniseForm key={claim.claimId} claim={claim} today={desk.today} /> : null}
      {draft.isReady ? (
        <ClaimFormFields
          formId={formId}
          fields={fields}
          kinds={kinds}
          desk={desk}
          claimId={claim?.claimId ?? null}
          units={ready?.units ?? null}
          onChange={seen.set}
          onSubmit={submit}
        />
      ) : null}
    </SidePanel>
  )
}
