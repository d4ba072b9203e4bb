import { useMemo, useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import type { Judgement, Pending, SelfAssessment, SelfLine } from './judgements.ts'
import { added, judgementsFor, settled, withPending } from './judgements.ts'

/** Judging a county's lines: each verdict is stored at once; until it is, the score that would follow is previewed. */
export function useSelf(sheet: SelfAssessment) {
  const { month } = sheet
  const { unitId } = sheet.unit
  const [pending, setPending] = useState<Pending>(new Map())
  const judge = useDeskCommand('selfAssessments.judge')
  const notes = useDraft('self-notes', `${unitId}:${month}`)
  const lines = useMemo(() => sheet.lines.map((line) => withPending(line, pending)), [sheet.lines, pending])
  const preview = usePreview(unitId, month, pending)
  const noteOf = (line: SelfLine): string => notes.fields[line.lineId] ?? line.note
  const send = (judgements: readonly Judgement[]): void => {
    if (judgements.length === 0) return
    setPending((before) => added(before, judgements))
    const forget = (): void => setPending((before) => settled(before, judgements))
    judge.mutateAsync({ judgements: [...judgements] }).then(forget, forget)
  }
  return {
    lines,
    score: preview.score ?? sheet.score,
    isPreviewing: preview.isWaiting,
    unjudged: lines.filter((line) => line.verdict === null).length,
    noteOf,
    keepNote: (line: SelfLine, note: string): void => notes.set(line.lineId, note),
    judge: (own: readonly SelfLine[], verdict: Verdict): void => send(judgementsFor(own, verdict, noteOf)),
    /** A note is stored with its verdict; before there is one it stays a draft. */
    storeNote: (line: SelfLine): void => {
      if (line.verdict !== null && noteOf(line).trim() !== line.note) send(judgementsFor([line], line.verdict, noteOf))
    },
    forgetNotes: notes.clear,
    isStoring: pending.size > 0,
    error: judge.error,
    forgetError: judge.reset,
  }
}

export type Self = ReturnType<typeof useSelf>

/** The score that the judgements on their way would give; an answer to an earlier input is never shown. */
function usePreview(unitId: string, month: string, pending: Pending) {
  const judgements = [...pending.values()]
  const isWanted = judgements.length > 0
  const preview = useDeskQuery('scoring.preview', { unitId, month, judgements }, { isEnabled: isWanted })
  const isAnswer = isWanted && preview.data !== undefined && !preview.isPlaceholderData
  return { score: isAnswer ? preview.data : undefined, isWaiting: isWanted && !isAnswer }
}
