import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import { CurrentStep } from '#renderer/components/document-steps/CurrentStep.tsx'
import type { DocumentActs } from '#renderer/components/document-steps/document-acts.ts'
import { shownSteps } from '#renderer/components/document-steps/shown-steps.ts'
import type { FormStep, StepDetail } from '#renderer/components/document-steps/step-detail.ts'
import { StepTimeline } from '#renderer/components/document-steps/StepTimeline.tsx'
import { dayInChina } from '#shared/domain/period.ts'
import type { DeskStatus } from '../view-props.ts'
import type { Notice, Paper } from './notice.ts'

interface NoticeStepsProps {
  readonly notice: Notice
  readonly paper: Paper
  readonly desk: DeskStatus
  readonly acts: DocumentActs
  /** The state of `documents.step`. */
  readonly stepping: {
    readonly isPending: boolean
    readonly error: { readonly message: string; readonly logId: string | undefined } | null
  }
}

/** 办理步骤 of a notice in the city's office: its answer and its 销号 are the notice's own acts, everything else is the paper's. */
export function NoticeSteps({ notice, paper, desk, acts, stepping }: NoticeStepsProps) {
  const { documentId, kindTitle, draftedAt } = paper.document
  const draft = useDraft('step', documentId)
  const scan = useStagedFiles()
  const answer = useDeskCommand('notices.answer')
  const conclude = useDeskCommand('notices.conclude')
  const steps = shownSteps(paper.steps, paper.versions, dayInChina(draftedAt))
  const current = paper.steps.find((step) => step.state === 'current')
  const stepped = { onSuccess: () => void draft.clear() }
  const conclusion = (detail: StepDetail, verdict: 'approved' | 'returned'): void => {
    if (detail.step !== 'close') return
    const { closedOn: concludedOn, opinion } = detail
    conclude.mutate({ noticeId: notice.notice.noticeId, rev: notice.rev, concludedOn, verdict, opinion }, stepped)
  }
  const take = (detail: StepDetail): void => {
    if (detail.step === 'close') conclusion(detail, 'approved')
    else if (detail.step === 'answer') {
      const { answeredOn, result } = detail
      answer.mutate(
        { noticeId: notice.notice.noticeId, rev: notice.rev, answerRev: notice.answer?.rev ?? null, answeredOn, result },
        stepped,
      )
    } else acts.step(detail, () => void draft.clear())
  }
  const isMine = useMay(current?.step === 'close' ? 'notices.conclude' : current?.step === 'answer' ? 'notices.answer' : 'documents.step')
  const isOwn = isMine && current !== undefined && current.step !== 'withdraw' && draft.isReady
  return (
    <StepTimeline
      steps={steps}
      form={
        isOwn ? (
          <CurrentStep
            step={current.step as FormStep}
            verb={current.step === 'close' ? '准予销号' : current.title}
            kindTitle={kindTitle}
            suggestion={paper.suggestion}
            today={desk.today}
            officer={desk.officer.name}
            fields={draft.fields}
            onField={draft.set}
            scan={scan}
            isBusy={stepping.isPending || answer.isPending || conclude.isPending}
            error={stepping.error ?? answer.error ?? conclude.error}
            onStep={take}
            {...(current.step === 'close' ? { second: { label: '退回续办', onAct: (detail) => conclusion(detail, 'returned') } } : {})}
          />
        ) : undefined
      }
    />
  )
}
