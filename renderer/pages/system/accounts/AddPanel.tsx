import { useState } from 'react'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { roleConflict } from '#shared/domain/account-profile.ts'
import type { Role } from '#shared/domain/roles.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { FormPanel } from './FormPanel.tsx'
import type { HandOver } from './panel.ts'
import { RoleBoxes } from './RoleBoxes.tsx'

interface AddPanelProps {
  readonly profile: AccountProfile
  onHandOver(handOver: HandOver): void
  onClose(): void
}

/** 新建账户: a name and its roles; the password for the first sign-in is made by the program. */
export function AddPanel({ profile, onHandOver, onClose }: AddPanelProps) {
  const add = useDeskCommand('accounts.add')
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<Role[]>(['officer'])
  const missing = name.trim() === '' ? '请填写姓名' : roleConflict(profile, roles)
  const submit = (): void =>
    add.mutate(
      { name: name.trim(), roles },
      {
        onSuccess: ({ initialPassword }) => {
          onHandOver({ name: name.trim(), password: initialPassword })
          onClose()
        },
      },
    )
  return (
    <FormPanel title="新建账户" verb="新建" missing={missing} error={add.error} isBusy={add.isPending} onSubmit={submit} onClose={onClose}>
      <TextField label="姓名" help="作为审计日志和文书拟稿人的署名，登录时填写。" value={name} onChange={setName} />
      <RoleBoxes value={roles} onChange={setRoles} />
      <FormNote>初始密码由程序生成，只显示一次，本人首次登录时须更改。</FormNote>
    </FormPanel>
  )
}
