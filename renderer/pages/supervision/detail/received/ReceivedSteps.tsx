import { useMay } from '#renderer/api/use-may.tsx'
import { StepTimeline } from '#renderer/components/document-steps/StepTimeline.tsx'
import type { Notice } from '../notice.ts'
import { answerCourse } from './answer-course.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerNext } from './AnswerNext.tsx'
import { useAnswer } from './use-answer.ts'

interface ReceivedStepsProps {
  readonly notice: Notice
  readonly today: string
}

/** 办理步骤 of a notice in the office that received it: the paper's own course stays with the city, here it is answered. */
export function ReceivedSteps({ notice, today }: ReceivedStepsProps) {
  const answer = useAnswer(notice, today)
  const mayWrite = useMay('notices.answer') && notice.report?.mayAnswer === true && answer.isReady
  const { received } = notice.notice
  const isDue = received === 'awaited' || received === 'returned'
  const isWriting = mayWrite && (isDue || answer.isCorrecting)
  const form = isWriting ? (
    <AnswerForm notice={notice} answer={answer} today={today} />
  ) : notice.report?.mayAnswer === true && !isDue ? (
    <AnswerNext
      report={notice.report}
      isWaiting={received === 'written'}
      takesFocus={answer.isSaved}
      onCorrect={mayWrite ? answer.correct : undefined}
    />
  ) : undefined
  return <StepTimeline steps={answerCourse(notice, isWriting)} form={form} />
}
