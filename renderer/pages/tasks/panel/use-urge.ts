import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Assignment } from './measure.ts'

type Way = InputOf<'urges.record'>['way']

export const urgeWays: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'telephone', label: '电话' },
  { value: 'document', label: '文件' },
  { value: 'meeting', label: '会议' },
  { value: 'message', label: '短信' },
]

/** The state of a 催办记录 about a deadline of a unit; `today` is `2022-05-05`. */
export function useUrge({ assignmentId, unit, milestones }: Assignment, today: string, onDone: () => void) {
  const draft = useDraft('urge', assignmentId)
  const record = useDeskCommand('urges.record')
  const showDone = useUndoToast()
  const open = milestones.filter((milestone) => milestone.state !== 'met')
  const ordinal = draft.fields['ordinal'] ?? String(open[0]?.ordinal ?? '')
  const way = urgeWays.find(({ value }) => value === draft.fields['way']) ?? { value: 'telephone', label: '电话' }
  const on = draft.fields['on'] ?? today
  const content = draft.fields['content'] ?? ''
  const missing = missingPart(open.length, on, content)
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已登记对${unit.name}的${way.label}催办` })
      onDone()
    }
    const subject = { kind: 'milestone' as const, assignmentId, ordinal: Number(ordinal) }
    record.mutate({ subjects: [subject], way: way.value, on, content }, { onSuccess: done })
  }
  return { draft, record, open, ordinal, way, on, content, missing, submit }
}

function missingPart(open: number, on: string, content: string): string | undefined {
  if (open === 0) return '该单位没有未完成的时限'
  if (on === '') return '请填写催办日期'
  return content.trim() === '' ? '请填写催办内容' : undefined
}
