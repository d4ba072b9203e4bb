import { useUrging } from '#renderer/flows/use-urging.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { UrgeForm } from '#renderer/components/urge-form/UrgeForm.tsx'
import { urgeTitle } from '#shared/domain/urge.ts'
import type { Obligation } from '../rows.ts'

interface ObligationUrgeProps {
  readonly obligation: Obligation
  readonly unitName: string
  /** `2022-04-21` */
  readonly today: string
  onDone(): void
}

/** 催办记录 about one material. */
export function ObligationUrge({ obligation: { obligationId }, unitName, today, onDone }: ObligationUrgeProps) {
  const showDone = useUndoToast()
  const { isReady, form } = useUrging({
    key: obligationId,
    subjects: [{ kind: 'obligation', obligationId }],
    today,
    onRecorded: ({ way }) => {
      showDone({ message: `已登记对${unitName}的${urgeTitle(way)}` })
      onDone()
    },
  })
  return isReady ? <UrgeForm {...form} onClose={onDone} /> : null
}
