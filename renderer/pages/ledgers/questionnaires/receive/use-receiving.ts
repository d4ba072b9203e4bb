import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { receiptForm } from '../form/receipt-form.ts'
import type { DeskStatus } from '../../view-props.ts'

export type Receiving = ReturnType<typeof useReceiving>

/** What was registered since the page was opened. */
export interface ReceivedForm {
  readonly unitId: string
  readonly name: string
  readonly answered: number
  readonly left: number
}

/** Forms that came back, one after another: the first file is read and shown; registered, it makes way for the next. */
export function useReceiving(questionnaireId: string, first: string | null, desk: DeskStatus) {
  const staged = useStagedFiles()
  const [file] = staged.files
  const [unitId, setUnitId] = useState(first)
  const [isPartial, setIsPartial] = useState(false)
  const [received, setReceived] = useState<readonly ReceivedForm[]>([])
  const draft = useDraft('questionnaire-receive', questionnaireId)
  const say = useUndoToast()
  const look = useDeskQuery(
    'questionnaires.readForm',
    { questionnaireId, token: file?.token ?? '', unitId },
    { isEnabled: file !== undefined },
  )
  const receive = useDeskCommand('questionnaires.receiveForm')
  const reading = file === undefined || look.isPlaceholderData || look.error !== null ? undefined : look.data
  const receipt = receiptForm(draft, null, desk.today)
  const problems = reading?.problems.length ?? 0
  const missing =
    reading === undefined || reading.refusal !== null
      ? '请选择填报表'
      : reading.unit === null
        ? '请选择填报单位'
        : problems > 0 && !isPartial
          ? `表中有 ${problems} 处须核对`
          : (receipt.missingReceipt ?? receipt.missingSignature)
  const skip = (): void => {
    if (file !== undefined) staged.remove(file.token)
    setUnitId(null)
    setIsPartial(false)
    receive.reset()
    // Who signed is of one form; day and way are of the whole pile.
    draft.set('leader', '')
  }
  const submit = (): void => {
    const receivedAs = receipt.receipt
    if (missing !== undefined || file === undefined || reading === undefined || receivedAs === null || receive.isPending) return
    const input = { questionnaireId, token: file.token, unitId, rev: reading.sheetRev, receipt: receivedAs }
    const done = ({ unit, answered, left }: { unit: { unitId: string; name: string }; answered: number; left: number }): void => {
      setReceived((before) => [...before.filter((each) => each.unitId !== unit.unitId), { ...unit, answered, left }])
      say({ message: `已登记${unit.name}的填报表` })
      skip()
    }
    receive.mutate({ ...input, signature: receipt.signature, isWhole: !isPartial }, { onSuccess: done })
  }
  return {
    staged,
    file,
    look,
    reading,
    unitId,
    setUnitId,
    isPartial,
    setIsPartial,
    received,
    draft,
    receipt,
    missing,
    receive,
    skip,
    submit,
  }
}
