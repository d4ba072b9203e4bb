import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { Notice } from '../notice.ts'
import { type AnswerField, missingOfAnswer, startOfAnswer } from './answer-entry.ts'

/** The answer of this office to a notice while it is written or corrected: half-typed texts first, then the record. */
export function useAnswer(notice: Notice, today: string) {
  const draft = useDraft('notice-answer', notice.notice.noticeId)
  const command = useDeskCommand('notices.answer')
  const [isCorrecting, setIsCorrecting] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const seen = seenRevision(draft, notice.rev)
  const current = notice.answer?.rev ?? 0
  const keepAnswer = (): void => draft.set('answerRev', String(current))
  /** The answer that was seen while typing; 0 where there was none. */
  const seenAnswer = Number(draft.fields['answerRev'] ?? current)
  const start = startOfAnswer(notice, today)
  const valueOf = (field: AnswerField): string => draft.fields[field] ?? start[field]
  const missing = missingOfAnswer(valueOf)
  const save = (): void => {
    if (missing !== undefined || command.isPending) return
    const answer = { answeredOn: valueOf('answeredOn'), result: valueOf('result').trim() }
    const done = (): void => {
      void draft.clear()
      setIsCorrecting(false)
      setIsSaved(true)
    }
    command.mutate(
      { noticeId: notice.notice.noticeId, rev: seen.rev, answerRev: seenAnswer === 0 ? null : seenAnswer, ...answer },
      { onSuccess: done },
    )
  }
  return {
    isReady: draft.isReady,
    /** An answer that was given is being corrected: asked for, or half-typed when the page was left. */
    isCorrecting: isCorrecting || (draft.fields['result'] ?? '') !== '',
    /** The correction was asked for here: the keyboard goes into its field. */
    takesFocus: isCorrecting,
    /** It was just saved: the keyboard goes on to its package. */
    isSaved,
    valueOf,
    set: (field: AnswerField, text: string) => {
      if (draft.fields['answerRev'] === undefined) keepAnswer()
      seen.set(field, text)
    },
    missing,
    command,
    save,
    /** Begins with the answer that stands: of an earlier beginning nothing but empty fields can be left. */
    correct: () => {
      void draft.clear()
      setIsCorrecting(true)
    },
    goOn: () => {
      seen.goOn()
      if (draft.fields['answerRev'] !== undefined) keepAnswer()
      command.reset()
    },
    giveUp: () => {
      command.reset()
      setIsCorrecting(false)
      void draft.clear()
    },
  }
}

export type AnswerWork = ReturnType<typeof useAnswer>
