import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { InputOf } from '#shared/api/contract.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import type { ReviewRow } from './review-rows.ts'
import { agreeable, overruleVerdicts } from './review-rows.ts'

/** 改否 in a row: what the field in it needs of whoever keeps the decision, a review or a correction. */
export interface Overruling {
  overrule(row: ReviewRow, verdict: Verdict, reason: string): void
  cancelOverrule(): void
  reasonOf(row: ReviewRow): string
  verdictOf(row: ReviewRow): Verdict
  keepReason(row: ReviewRow, reason: string): void
}

interface ReviewOf {
  readonly unitId: string
  readonly unitName: string
  readonly month: string
}

/** Deciding a county's lines: 同意, 改否 with its reason, 整县同意自评, 撤销复核. `back` gives the keyboard to the rows again. */
export function useReview({ unitId, unitName, month }: ReviewOf, back: () => void) {
  const review = useDeskCommand('appraisals.review')
  const all = useDeskCommand('appraisals.agreeAll')
  const draft = useDraft('overrule', `${unitId}:${month}`)
  const showUndo = useUndoToast()
  const [overruling, setOverruling] = useState<string | null>(null)

  const clear = (lineIds: readonly string[]): void => review.mutate(clearing(lineIds))
  const agree = (row: ReviewRow): void => {
    setOverruling(null)
    if (row.review?.decision === 'agreed' && !row.review.isStale) return
    review.mutate({ decisions: [{ lineId: row.lineId, decision: 'agree' }] })
  }
  const overrule = (row: ReviewRow, verdict: Verdict, reason: string): void => {
    const done = (): void => {
      draft.set(row.lineId, '')
      setOverruling(null)
      back()
    }
    review.mutate({ decisions: [{ lineId: row.lineId, decision: 'overrule', verdict, reason }] }, { onSuccess: done })
  }
  const agreeAll = (rows: readonly ReviewRow[]): void => {
    const lineIds = agreeable(rows).map((row) => row.lineId)
    const done = ({ agreed }: { agreed: number }): void => {
      showUndo({ message: `已同意${unitName}自评 ${agreed} 条`, undo: () => review.mutateAsync(clearing(lineIds)) })
      back()
    }
    all.mutate({ unitId, month }, { onSuccess: done })
  }
  return {
    agree,
    overrule,
    agreeAll,
    clear,
    overruling,
    beginOverrule: (row: ReviewRow) => setOverruling(row.lineId),
    cancelOverrule: () => {
      setOverruling(null)
      back()
    },
    reasonOf: (row: ReviewRow) => draft.fields[row.lineId] || (row.review?.decision === 'overruled' ? row.review.reason : ''),
    verdictOf: (row: ReviewRow): Verdict => {
      const given = row.review?.decision === 'overruled' ? row.review.verdict : undefined
      return given ?? overruleVerdicts(row.selfVerdict)[0] ?? 'notDone'
    },
    keepReason: (row: ReviewRow, reason: string) => draft.set(row.lineId, reason),
    isAgreeingAll: all.isPending,
    error: review.error ?? all.error,
    forget: () => {
      review.reset()
      all.reset()
    },
  }
}

function clearing(lineIds: readonly string[]): InputOf<'appraisals.review'> {
  return { decisions: lineIds.map((lineId) => ({ lineId, decision: 'clear' as const })) }
}

export type Review = ReturnType<typeof useReview>
