import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { Questionnaire } from '../words.ts'

/** The form of 调整责任单位: each changed question's units under its id, the deadline, the reason. */
export function useAssigning(run: Questionnaire, onDone: () => void) {
  const { questionnaireId } = run
  const draft = useDraft('questionnaire-assign', questionnaireId)
  const assign = useDeskCommand('questionnaires.assign')
  const seen = seenRevision(draft, run.rev)
  const questions = run.tables.flatMap((table) => table.questions)
  const unitsOf = (questionId: string): readonly string[] => {
    const typed = draft.fields[questionId]
    if (typed !== undefined) return typed === '' ? [] : typed.split(' ')
    return questions.find((each) => each.questionId === questionId)?.units.map((unit) => unit.unitId) ?? []
  }
  const dueOn = draft.fields['dueOn'] ?? run.dueOn
  const reason = draft.fields['reason'] ?? ''
  const changed = questions.filter(({ questionId }) => draft.fields[questionId] !== undefined)
  const hasChanged = changed.length > 0 || dueOn !== run.dueOn
  const missing = !hasChanged ? '尚无调整' : dueOn === '' ? '请填写报送期限' : reason.trim().length < 2 ? '请填写调整理由' : undefined
  const submit = (): void => {
    if (missing !== undefined || assign.isPending) return
    const assignments = changed.map(({ questionId, units }) => {
      const words = new Map(units.map((unit) => [unit.unitId, unit.word]))
      return { questionId, units: unitsOf(questionId).map((unitId) => ({ unitId, word: words.get(unitId) ?? '' })) }
    })
    const done = (): void => {
      void draft.clear()
      onDone()
    }
    assign.mutate({ questionnaireId, rev: seen.rev, dueOn, assignments, reason: reason.trim() }, { onSuccess: done })
  }
  return {
    draft,
    assign,
    unitsOf,
    setUnits: (questionId: string, unitIds: readonly string[]) => seen.set(questionId, unitIds.join(' ')),
    dueOn,
    reason,
    set: (field: 'dueOn' | 'reason', text: string) => seen.set(field, text),
    missing,
    submit,
    goOn: () => {
      seen.goOn()
      assign.reset()
    },
  }
}
