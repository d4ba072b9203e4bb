import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Appraisal.module.css'
import type { Claim } from './claim.ts'
import { claimStatuses } from './claim.ts'

/** 审核认定 by the city, with its opinion; only what is recognised earns points. */
export function RecogniseForm({ claim }: { readonly claim: Claim }) {
  const { claimId, rev, title, status } = claim
  const draft = useDraft('recognition', claimId)
  const recognise = useDeskCommand('claims.recognise')
  const showDone = useUndoToast()
  if (!draft.isReady) return null
  const opinion = draft.fields['opinion'] ?? claim.opinion
  const isShort = opinion.trim().length < 2
  const decide = (isRecognised: boolean): void => {
    const done = (): void => {
      void draft.clear()
      showDone({ message: `${claimStatuses[isRecognised ? 'recognised' : 'refused'].word}：${title}` })
    }
    recognise.mutate({ claimId, rev, isRecognised, opinion: opinion.trim() }, { onSuccess: done })
  }
  return (
    <section className={classes.form} aria-label="审核认定">
      <SectionHead title="审核认定" isFirst />
      {recognise.error === null ? null : <ErrorNotice message={recognise.error.message} logId={recognise.error.logId} />}
      <TextArea label="认定意见" isRequired rows={2} value={opinion} onChange={(text) => draft.set('opinion', text)} />
      <div className={classes.acts}>
        <Button
          size="xs"
          variant={status === 'claimed' ? 'filled' : 'default'}
          disabled={isShort || recognise.isPending}
          onClick={() => decide(true)}
        >
          认定
        </Button>
        <Button size="xs" disabled={isShort || recognise.isPending} onClick={() => decide(false)}>
          不予认定
        </Button>
        {isShort ? <span className={classes.quiet}>请填写认定意见</span> : null}
      </div>
    </section>
  )
}
