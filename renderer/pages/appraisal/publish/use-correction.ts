import { useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { Verdict } from '#shared/domain/plan.ts'
import type { ReviewRow } from '../review/review-rows.ts'
import { overruleVerdicts } from '../review/review-rows.ts'
import type { Overruling } from '../review/use-review.ts'
import type { Scope } from './corrections.ts'
import { decisionOf, lineKeys, mayAgree } from './corrections.ts'

/** A correction in the making, all of it kept as a draft; `back` gives the keyboard to the rows again. */
export function useCorrection(unitId: string, month: string, back: () => void) {
  const draft = useDraft('correction', `${unitId}:${month}`)
  const [overruling, setOverruling] = useState<string | null>(null)
  const { fields } = draft
  const overruleForm: Overruling = {
    overrule: (row, verdict, reason) => {
      draft.set(lineKeys.to(row.lineId), verdict)
      draft.set(lineKeys.why(row.lineId), reason)
      draft.set(lineKeys.typed(row.lineId), '')
      setOverruling(null)
      back()
    },
    cancelOverrule: () => {
      setOverruling(null)
      back()
    },
    reasonOf: (row) => fields[lineKeys.typed(row.lineId)] || fields[lineKeys.why(row.lineId)] || (row.review?.reason ?? ''),
    verdictOf: (row) => chosenVerdict(row, fields[lineKeys.to(row.lineId)]),
    keepReason: (row, reason) => draft.set(lineKeys.typed(row.lineId), reason),
  }
  const keep = (lineId: string): void => {
    setOverruling(null)
    draft.set(lineKeys.to(lineId), '')
  }
  const agree = (row: ReviewRow): void => {
    const isAgreed = decisionOf(row, fields)?.decision === 'agree'
    if (isAgreed || !mayAgree(row)) return keep(row.lineId)
    setOverruling(null)
    draft.set(lineKeys.to(row.lineId), 'agree')
  }
  return {
    draft,
    overruling,
    overruleForm,
    /** 同意; a second time the review stays as it was published. */
    agree,
    /** 改否, its reason typed in the row. */
    beginOverrule: (row: ReviewRow) => setOverruling(row.lineId),
    /** The review stays as it was published. */
    keep,
    chooseScope: (scope: Scope) => {
      setOverruling(null)
      draft.set('scope', scope)
    },
  }
}

export type Correction = ReturnType<typeof useCorrection>

function chosenVerdict(row: ReviewRow, to: string | undefined): Verdict {
  const possible = overruleVerdicts(row.selfVerdict)
  const standing = row.review?.decision === 'overruled' ? row.review.verdict : undefined
  return possible.find((verdict) => verdict === to) ?? standing ?? possible[0] ?? 'notDone'
}
