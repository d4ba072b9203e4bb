import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { DeskStatus } from '../../view-props.ts'
import type { Sheet } from '../words.ts'
import { receiptForm } from './receipt-form.ts'
import { type WrittenAnswer, answerFrom, answerInput, problemOf, questionsOf } from './sheet-answers.ts'

export type SheetForm = ReturnType<typeof useSheetForm>

interface SheetFormOptions {
  readonly questionnaireId: string
  readonly sheet: Sheet
  readonly desk: DeskStatus
  onSaved(): void
}

/** The state of one unit's sheet: half-typed answers first, then those that are recorded; saved as a whole. */
export function useSheetForm({ questionnaireId, sheet, desk, onSaved }: SheetFormOptions) {
  const { line } = sheet
  const { unitId } = line.unit
  const draft = useDraft('questionnaire-sheet', `${questionnaireId} ${unitId}`)
  const record = useDeskCommand('questionnaires.record')
  const seen = seenRevision(draft, line.rev)
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set())
  const isOnBehalf = unitId !== desk.office.unitId
  const known = line.status === 'returned' || line.rev === null ? null : line
  const receipt = receiptForm({ fields: draft.fields, set: seen.set }, known, desk.today)
  const written = questionsOf(sheet).map((question) => ({ question, answer: answerFrom(draft.fields[question.questionId], question) }))
  const wrong = written.find(({ question, answer }) => problemOf(question, answer) !== undefined)
  const hasChanged = Object.keys(draft.fields).length > 0
  const missing =
    wrong === undefined
      ? waiting.size > 0
        ? '所选文件尚未添加为佐证'
        : ((isOnBehalf ? receipt.missingReceipt : undefined) ?? receipt.missingSignature)
      : `第${wrong.question.number}题有误`
  const submit = (): void => {
    if (missing !== undefined || !hasChanged || record.isPending) return
    const answers = written.map(({ question, answer }) => answerInput(question, answer))
    const given = { receipt: isOnBehalf ? receipt.receipt : null, signature: receipt.signature }
    const done = (): void => {
      void draft.clear()
      onSaved()
    }
    record.mutate({ questionnaireId, unitId, rev: seen.rev, answers, ...given }, { onSuccess: done })
  }
  return {
    draft,
    record,
    receipt,
    isOnBehalf,
    written,
    hasChanged,
    /** Questions without an answer. */
    blank: written.filter(({ answer }) => answer.value.trim() === '').length,
    missing,
    setAnswer: (questionId: string, answer: WrittenAnswer) => seen.set(questionId, JSON.stringify(answer)),
    setWaiting: (questionId: string, isWaiting: boolean) =>
      setWaiting((before) => {
        if (before.has(questionId) === isWaiting) return before
        const next = new Set(before)
        if (!next.delete(questionId)) next.add(questionId)
        return next
      }),
    submit,
    goOn: () => {
      seen.goOn()
      record.reset()
    },
  }
}
