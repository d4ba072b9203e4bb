import { useUrging } from '#renderer/flows/use-urging.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { UrgeForm } from '#renderer/components/urge-form/UrgeForm.tsx'
import type { SubjectRow } from './rows.ts'
import { subjectKey } from './rows.ts'

interface SubjectUrgeProps {
  readonly rows: readonly SubjectRow[]
  /** `2022-05-05` */
  readonly today: string
  onDone?(): void
}

/** 催办记录 about one matter, or about all the ticked ones together. */
export function SubjectUrge({ rows, today, onDone }: SubjectUrgeProps) {
  const showDone = useUndoToast()
  const { isReady, form } = useUrging({
    key: rows.length === 1 ? rows.map(subjectKey).join('') : 'several',
    subjects: rows.map((row) => row.subject),
    today,
    onRecorded: () => {
      showDone({ message: `已登记催办 ${rows.length} 项` })
      onDone?.()
    },
  })
  return isReady ? <UrgeForm {...form} isPrimary /> : null
}
