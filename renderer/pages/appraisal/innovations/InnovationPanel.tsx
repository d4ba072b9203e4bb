import { Button } from '@mantine/core'
import { useId } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { May, useMay } from '#renderer/api/use-may.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { ClaimPapers } from '../claims/ClaimPapers.tsx'
import type { Innovation, InnovationCategory } from './innovation.ts'
import { fieldsOf, innovationInput, missingPart, newestInnovation } from './innovation.ts'
import type { InnovationDesk } from './innovation-desk.ts'
import { InnovationFacts } from './InnovationFacts.tsx'
import { InnovationFormFields } from './InnovationFormFields.tsx'
import { InnovationRecognition } from './InnovationRecognition.tsx'
import { RemoveInnovation } from './RemoveInnovation.tsx'

interface InnovationPanelProps {
  /** Null for a new one. */
  readonly claim: Innovation | null
  readonly categories: readonly InnovationCategory[]
  readonly desk: InnovationDesk
  onClose(): void
  /** The next or previous claim of the list. */
  onStep?(by: 1 | -1): void
}

/** One claim: the city's 认定, then the form of whoever keeps it, or what another office wrote. */
export function InnovationPanel({ claim, categories, desk, onClose, onStep }: InnovationPanelProps) {
  const form = useInnovationForm(claim, desk, onClose)
  const mayRecognise = useMay('innovations.recognise') && desk.isCity
  const formId = useId()
  const { draft, save, seen, fields, missing, submit } = form
  const isKept = claim === null || claim.isOwn
  const isDeciding = mayRecognise && claim?.status === 'claimed'
  return (
    <SidePanel
      caption={claim === null ? '创新性举措' : <StatusOf of="claim" code={claim.status} />}
      title={claim === null ? (desk.isCity ? '代录申报' : '登记申报') : claim.title}
      takesFocus={claim === null}
      onClose={onClose}
      {...(onStep === undefined ? {} : { onStep })}
      actions={
        isKept ? (
          <May to="innovations.save">
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
        ) : undefined
      }
    >
      <SaveRefusal error={save.error} onGoOn={form.goOn}>
        {claim === null ? null : <FactList facts={newestInnovation(claim)} />}
      </SaveRefusal>
      {claim === null ? null : <InnovationFacts claim={claim} categories={categories} isWhole={!isKept} />}
      {claim === null ? null : <ClaimPapers claimId={claim.claimId} isCity={desk.isCity} />}
      {mayRecognise && claim !== null ? <InnovationRecognition key={claim.claimId} claim={claim} today={desk.today} /> : null}
      {isKept && draft.isReady ? (
        <>
          {claim === null ? null : <SectionHead title="申报内容" note={claim.status === 'claimed' ? undefined : '修改后须重新认定'} />}
          <InnovationFormFields
            formId={formId}
            fields={fields}
            categories={categories}
            desk={desk}
            claimId={claim?.claimId ?? null}
            onChange={seen.set}
            onSubmit={submit}
          />
          {claim === null ? null : (
            <May to="innovations.remove">
              <RemoveInnovation claim={claim} onRemoved={onClose} />
            </May>
          )}
        </>
      ) : null}
    </SidePanel>
  )
}

/** The form's draft over the record, and how it is saved. */
function useInnovationForm(claim: Innovation | null, desk: InnovationDesk, onClose: () => void) {
  const draft = useDraft('innovation', claim?.claimId ?? `new:${desk.year}`)
  const save = useDeskCommand('innovations.save')
  const showDone = useUndoToast()
  const seen = seenRevision(draft, claim?.rev ?? null)
  const fields = { ...fieldsOf(claim, { unitId: desk.isCity ? '' : desk.officeUnitId, today: desk.today }), ...draft.fields }
  const missing = missingPart(fields)
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已保存申报：${fields.title.trim()}` })
      onClose()
    }
    save.mutate(innovationInput(claim, seen.rev, fields), { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  return { draft, save, seen, fields, missing, submit, goOn }
}
