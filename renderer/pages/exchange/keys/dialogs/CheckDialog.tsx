import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { askedWords } from '#renderer/components/code-groups/code-entry.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { CodeCheck } from '../code/CodeCheck.tsx'
import { useCodeCheck } from '../code/use-code-check.ts'
import type { KnownKey } from '../key-words.ts'
import { confirmedResult } from '../key-words.ts'

interface CheckDialogProps {
  readonly known: KnownKey
  onClose(): void
}

/** 电话核对: two groups of the code as the other side reads them out; what waited is imported at once. */
export function CheckDialog({ known, onClose }: CheckDialogProps) {
  const { signKey, unit, code, asked, held } = known
  const confirm = useDeskCommand('exchange.confirmKey')
  const check = useCodeCheck(asked, () => confirm.reset())
  const say = useUndoToast()
  const { way, digits, missing } = check
  const submit = (): void => {
    if (missing !== undefined || confirm.isPending) return
    const done = ({ taken }: { taken: readonly { readonly status: string }[] }): void => {
      say({ message: confirmedResult(taken) })
      onClose()
    }
    confirm.mutate({ signKey, digits, way }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`核对校验码　${unit.name}`}
      verb="核对一致，予以登记"
      isBusy={confirm.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      <p>
        {way === 'telephone'
          ? `请拨打通讯录登记的${unit.name}专班电话，请对方打开“数据收发”的“开通与校验码”，读出${askedWords(asked)}。其余各组已列出，供对照。`
          : `请录入${unit.name}送来的《单位校验码核对单》上的全部六组数字。`}
      </p>
      <CodeCheck
        code={code}
        asked={asked}
        way={way}
        groups={check.groups}
        reader={`${unit.name}专班`}
        error={confirm.error?.message}
        onWay={check.onWay}
        onGroups={check.onGroups}
      />
      <p>{held === 0 ? '登记后，该单位此后报送的数据包随导入生效。' : `登记后，收存的 ${held} 个数据包随即导入，收件日期不变。`}</p>
    </ConfirmDialog>
  )
}
