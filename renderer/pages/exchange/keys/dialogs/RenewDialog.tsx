import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

interface RenewDialogProps {
  readonly isCity: boolean
  onClose(): void
}

/** 更换密钥 of this installation: everybody else has to compare the new code. */
export function RenewDialog({ isCity, onClose }: RenewDialogProps) {
  const renew = useDeskCommand('exchange.renewKeys')
  const say = useUndoToast()
  const submit = (reason: string): void =>
    renew.mutate(
      { reason },
      {
        onSuccess: () => {
          say({ message: '已更换密钥，校验码随之改变' })
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title="更换本机密钥"
      verb="更换密钥"
      words={
        isCity
          ? '更换后校验码改变，须重新生成开通包、打印核对单送各单位，各单位核对后方能导入新的数据包。以前收到的加密数据包仍可打开。'
          : '更换后校验码改变，须请市专班办公室重新核对。以前收到的加密数据包仍可打开。'
      }
      isBusy={renew.isPending}
      error={renew.error}
      onConfirm={submit}
      onClose={onClose}
    />
  )
}
