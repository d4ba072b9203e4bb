import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { digitsIn } from '#renderer/components/code-groups/code-entry.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { ChoiceList } from '../../packages/ChoiceList.tsx'
import type { KnownKey } from '../key-words.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

interface RetireDialogProps {
  readonly known: KnownKey
  onClose(): void
}

/** 停用 at once (a computer that was lost), or 更换: what was signed up to a number still counts. */
export function RetireDialog({ known: { signKey, unit }, onClose }: RetireDialogProps) {
  const retire = useDeskCommand('exchange.retireKey')
  const say = useUndoToast()
  const [how, setHow] = useState<'revoked' | 'retired'>('revoked')
  const [seq, setSeq] = useState('')
  const missing = how === 'retired' && seq === '' ? '请填写最后有效的数据包号' : undefined
  const submit = (reason: string): void =>
    retire.mutate(
      { signKey, reason, validUntilSeq: how === 'retired' ? Number(seq) : null },
      {
        onSuccess: () => {
          say({ message: how === 'retired' ? `${unit.name}的校验码第${seq}号以后不再有效` : `已停用${unit.name}的校验码` })
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={`停用校验码　${unit.name}`}
      verb="停用"
      words="停用后，该密钥签名的数据包不再接受；已导入的内容不变。对方须重新开通并核对校验码。"
      missing={missing}
      isBusy={retire.isPending}
      error={retire.error}
      onConfirm={submit}
      onClose={onClose}
    >
      <ChoiceList
        label="停用方式"
        options={[
          { value: 'revoked', label: '立即停用', means: '电脑遗失、密钥外泄' },
          { value: 'retired', label: '更换', means: '以前生成的数据包仍可导入' },
        ]}
        value={how}
        onChange={setHow}
      />
      {how === 'retired' ? (
        <TextField label="最后有效的数据包号" isRequired value={seq} onChange={(text) => setSeq(digitsIn(text).slice(0, 9))} />
      ) : null}
    </ReasonDialog>
  )
}
