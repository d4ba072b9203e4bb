import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { KnownKey } from '../key-words.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface RefuseDialogProps {
  readonly known: KnownKey
  onClose(): void
}

/** 不予登记: what this key signed stays unread. */
export function RefuseDialog({ known: { signKey, unit, held }, onClose }: RefuseDialogProps) {
  const refuse = useDeskCommand('exchange.refuseKey')
  const say = useUndoToast()
  const submit = (reason: string): void =>
    refuse.mutate(
      { signKey, reason },
      {
        onSuccess: () => {
          say({ message: `${unit.name}的校验码不予登记` })
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={`不予登记　${unit.name}`}
      verb="不予登记"
      words={`该密钥签名的数据包不导入${held === 0 ? '' : `，收存的 ${held} 个也不写入，原件留存备查`}。请与该单位联系核实。`}
      isBusy={refuse.isPending}
      error={refuse.error}
      onConfirm={submit}
      onClose={onClose}
    />
  )
}
