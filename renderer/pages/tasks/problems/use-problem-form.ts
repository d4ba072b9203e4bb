import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { DeskStatus } from '../view-props.ts'
import type { Problem } from './problem.ts'

type Field = 'unitId' | 'measureId' | 'content' | 'origin' | 'foundOn' | 'dueOn' | 'measuresTaken'

/** The state of the problem form: half-typed texts first, then the record, then what a new one begins with. */
export function useProblemForm(problem: Problem | null, desk: DeskStatus, onSaved: (problemId: string) => void) {
  const draft = useDraft('problem', problem?.problemId ?? 'new')
  const save = useDeskCommand('problems.save')
  const seen = seenRevision(draft, problem?.rev ?? null)
  const kept: Readonly<Record<Field, string>> = {
    unitId: problem?.unit.unitId ?? (desk.profile === 'county' ? desk.office.unitId : ''),
    measureId: problem?.measure?.measureId ?? '',
    content: problem?.content ?? '',
    origin: problem?.origin ?? '',
    foundOn: problem?.foundOn ?? desk.today,
    dueOn: problem?.dueOn ?? '',
    measuresTaken: problem?.measuresTaken ?? '',
  }
  const valueOf = (field: Field): string => draft.fields[field] ?? kept[field]
  const missing = missingField(valueOf)
  const submit = (): void => {
    if (missing !== undefined) return
    const input = {
      problemId: problem?.problemId ?? null,
      rev: seen.rev,
      unitId: valueOf('unitId'),
      measureId: valueOf('measureId') === '' ? null : valueOf('measureId'),
      content: valueOf('content'),
      origin: valueOf('origin'),
      foundOn: valueOf('foundOn'),
      dueOn: valueOf('dueOn') === '' ? null : valueOf('dueOn'),
      measuresTaken: valueOf('measuresTaken'),
    }
    const done = ({ problemId }: { problemId: string }): void => {
      void draft.clear()
      onSaved(problemId)
    }
    save.mutate(input, { onSuccess: done })
  }
  const hasChanged = problem === null || Object.keys(draft.fields).length > 0
  const set = (field: Field, text: string): void => seen.set(field, text)
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  return { draft, save, valueOf, set, goOn, missing, hasChanged, submit }
}

function missingField(valueOf: (field: Field) => string): string | undefined {
  if (valueOf('content').trim().length < 2) return '请填写问题内容'
  if (valueOf('unitId') === '') return '请选择责任单位'
  if (valueOf('origin').trim() === '') return '请填写问题来源'
  return valueOf('foundOn') === '' ? '请填写发现日期' : undefined
}
