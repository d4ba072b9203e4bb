import { useDraft } from '#renderer/api/use-draft.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import { CurrentStep } from '#renderer/components/document-steps/CurrentStep.tsx'
import type { DocumentActs } from '#renderer/components/document-steps/document-acts.ts'
import { shownSteps } from '#renderer/components/document-steps/shown-steps.ts'
import { StepTimeline } from '#renderer/components/document-steps/StepTimeline.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { dayInChina } from '#shared/domain/period.ts'
import type { DeskStatus } from '../view-props.ts'
import type { Paper } from './paper.ts'
import { signingSheet } from './paper.ts'

interface PaperStepsProps {
  readonly paper: Paper
  readonly desk: DeskStatus
  readonly acts: DocumentActs
  /** The state of `documents.step`. */
  readonly stepping: {
    readonly isPending: boolean
    readonly error: { readonly message: string; readonly logId: string | undefined } | null
  }
}

/** 办理步骤 of a paper; those of another office's paper stay there, and a 发文稿纸 goes the way of the paper that it accompanies. */
export function PaperSteps({ paper, desk, acts, stepping }: PaperStepsProps) {
  const { documentId, kindTitle, draftedAt } = paper.document
  const draft = useDraft('step', documentId)
  const mayStep = useMay('documents.step')
  const scan = useStagedFiles()
  const step = paper.steps.find((each) => each.state === 'current')
  if (paper.document.kind === signingSheet) {
    return (
      <>
        <SectionHead isFirst level={2} title="办理步骤" />
        <FormNote>发文稿纸随所附文书办理：打印后送领导签批，签批结果在所附文书登记，原件随正本归档。</FormNote>
      </>
    )
  }
  if (paper.isForeign) {
    return (
      <>
        <SectionHead isFirst level={2} title="办理步骤" />
        <FormNote>本件由其他机关制发，核稿、签批、用印等办理过程由制发机关留存。</FormNote>
      </>
    )
  }
  return (
    <StepTimeline
      steps={shownSteps(paper.steps, paper.versions, dayInChina(draftedAt))}
      form={
        mayStep && draft.isReady && step !== undefined && step.step !== 'withdraw' ? (
          <CurrentStep
            step={step.step}
            verb={step.title}
            kindTitle={kindTitle}
            suggestion={paper.suggestion}
            today={desk.today}
            officer={desk.officer.name}
            fields={draft.fields}
            onField={draft.set}
            scan={scan}
            isBusy={stepping.isPending}
            error={stepping.error}
            onStep={(detail) => acts.step(detail, () => void draft.clear())}
          />
        ) : undefined
      }
    />
  )
}
