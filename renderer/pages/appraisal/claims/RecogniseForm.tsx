import { Button } from '@mantine/core'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { claimStatuses } from '#shared/domain/claims.ts'
import classes from '../Appraisal.module.css'
import { decisionDayProblem } from '../innovations/innovation.ts'
import type { Claim } from './claim.ts'
import { newestClaim } from './claim.ts'

interface RecogniseFormProps {
  readonly claim: Claim
  readonly today: string
}

/** 审核认定 by the city, with its opinion and day; only what is recognised earns points. */
export function RecogniseForm({ claim, today }: RecogniseFormProps) {
  const { claimId, rev, title, status, claimedOn } = claim
  const draft = useDraft('recognition', claimId)
  const recognise = useDeskCommand('claims.recognise')
  const showDone = useUndoToast()
  const seen = seenRevision(draft, rev)
  if (!draft.isReady) return null
  const opinion = draft.fields['opinion'] ?? claim.opinion
  const decidedOn = draft.fields['decidedOn'] ?? claim.decidedOn ?? today
  const missing = opinion.trim().length < 2 ? '请填写认定意见' : decidedOn === '' ? '请填写认定日期' : undefined
  const isHeld = missing !== undefined || recognise.isPending
  const decide = (isRecognised: boolean): void => {
    const done = (): void => {
      void draft.clear()
      showDone({ message: `${claimStatuses[isRecognised ? 'recognised' : 'refused']}：${title}` })
    }
    recognise.mutate({ claimId, rev: seen.rev, isRecognised, opinion: opinion.trim(), decidedOn }, { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    recognise.reset()
  }
  return (
    <section className={classes.form} aria-label="审核认定">
      <SectionHead title="审核认定" isFirst />
      <SaveRefusal error={recognise.error} onGoOn={goOn}>
        <FactList facts={newestClaim(claim)} />
      </SaveRefusal>
      <TextArea label="认定意见" isRequired rows={2} value={opinion} onChange={(text) => seen.set('opinion', text)} />
      <DateField
        label="认定日期"
        layout="side"
        year={Number(today.slice(0, 4))}
        check={(day) => decisionDayProblem(day, claimedOn, today)}
        value={decidedOn === '' ? null : decidedOn}
        onChange={(day) => seen.set('decidedOn', day ?? '')}
      />
      <div className={classes.acts}>
        <Button size="xs" variant={status === 'claimed' ? 'filled' : 'default'} disabled={isHeld} onClick={() => decide(true)}>
          认定
        </Button>
        <Button size="xs" disabled={isHeld} onClick={() => decide(false)}>
          不予认定
        </Button>
        {missing === undefined ? null : <FormNote>{missing}</FormNote>}
      </div>
    </section>
  )
}
