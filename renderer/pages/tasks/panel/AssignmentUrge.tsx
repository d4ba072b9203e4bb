import { useUrging } from '#renderer/flows/use-urging.ts'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { UrgeForm } from '#renderer/components/urge-form/UrgeForm.tsx'
import { urgeTitle } from '#shared/domain/urge.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Assignment } from './measure.ts'

interface AssignmentUrgeProps {
  readonly assignment: Assignment
  /** `2022-05-05` */
  readonly today: string
  onDone(): void
}

/** 催办记录 about a deadline of the unit that is not met yet. */
export function AssignmentUrge({ assignment, today, onDone }: AssignmentUrgeProps) {
  const { assignmentId, unit, milestones } = assignment
  const showDone = useUndoToast()
  const open = milestones.filter((milestone) => milestone.state !== 'met')
  const subjectAt = (ordinal: string) => ({ kind: 'milestone' as const, assignmentId, ordinal: Number(ordinal) })
  const { isReady, fields, set, form } = useUrging({
    key: assignmentId,
    subjects: (given) => [subjectAt(given['ordinal'] ?? String(open[0]?.ordinal ?? 0))],
    today,
    onRecorded: ({ way }) => {
      showDone({ message: `已登记对${unit.name}的${urgeTitle(way)}` })
      onDone()
    },
  })
  if (!isReady) return null
  return (
    <UrgeForm
      {...form}
      isPrimary
      blocked={open.length === 0 ? '该单位没有未完成的时限' : undefined}
      onClose={onDone}
      before={
        <SelectField
          label="催办事项"
          layout="side"
          options={open.map((each) => ({ value: String(each.ordinal), label: `${officialMonthDay(each.by)} ${each.what}` }))}
          value={open.length === 0 ? null : (fields['ordinal'] ?? String(open[0]?.ordinal))}
          onChange={(value) => set('ordinal', value)}
        />
      }
    />
  )
}
