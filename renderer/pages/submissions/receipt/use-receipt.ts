import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { UnitRow } from '../rows.ts'
import { chosenIds, firstChoice, materialChoices, namesInShort } from './receipt-choice.ts'

export interface ReceiptRequest {
  readonly units: readonly UnitRow[]
  /** The material that the form starts with; null for the first due. */
  readonly kind: string | null
}

/** The form of 登记收件: prefilled with today and the office's usual way; a day before today asks why. */
export function useReceipt({ units, kind }: ReceiptRequest, today: string, onDone: () => void) {
  const choices = materialChoices(units)
  const [kinds, setKinds] = useState(() => firstChoice(choices, kind))
  const [receivedOn, setReceivedOn] = useState<string | null>(today)
  const [way, setWay] = useState<ReceiptWay>('intranetMail')
  const [isOnBehalf, setIsOnBehalf] = useState(true)
  const draft = useDraft('receipt', choices[0]?.obligationIds.join(' ').slice(0, 100) ?? '')
  const receive = useDeskCommand('submissions.receive')
  const withdraw = useDeskCommand('submissions.withdrawReceipt')
  const showUndo = useUndoToast()
  const obligationIds = chosenIds(choices, kinds)
  const isBackdated = receivedOn !== null && receivedOn < today
  const reason = draft.fields['reason'] ?? ''
  const submit = (): void => {
    if (receivedOn === null || obligationIds.length === 0) return
    const names = namesInShort(units.map((row) => row.unit.name))
    const undo = async (): Promise<void> => {
      for (const obligationId of obligationIds) await withdraw.mutateAsync({ obligationId, reason: '撤销误登记' })
    }
    receive.mutate(
      { obligationIds: [...obligationIds], receivedOn, way, isOnBehalf, reason: isBackdated ? reason : '' },
      {
        onSuccess: ({ received }) => {
          void draft.clear()
          const message = `已登记${names} ${received} 项，${officialMonthDay(receivedOn)}收到`
          showUndo({ message, undo })
          onDone()
        },
      },
    )
  }
  return {
    choices,
    kinds,
    setKinds,
    receivedOn,
    setReceivedOn,
    way,
    setWay,
    isOnBehalf,
    setIsOnBehalf,
    isBackdated,
    reason,
    setReason: (text: string) => draft.set('reason', text),
    isReady: draft.isReady,
    missing: missingPart(obligationIds.length, receivedOn, isBackdated && reason.trim().length < 2),
    receive,
    submit,
  }
}

function missingPart(chosen: number, receivedOn: string | null, needsReason: boolean): string | undefined {
  if (chosen === 0) return '请选择收到的材料'
  if (receivedOn === null) return '请填写实际收件日期'
  return needsReason ? '请填写补登原因' : undefined
}
