import { useState } from 'react'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { NewPasswordFields } from '#renderer/components/password/NewPasswordFields.tsx'
import { missingPassword, noPassword } from '#renderer/components/password/new-password.ts'
import { PasswordField } from '#renderer/components/password/PasswordField.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { FormPanel } from './FormPanel.tsx'

interface PasswordPanelProps {
  readonly name: string
  readonly profile: AccountProfile
  onClose(): void
}

/** 修改密码: one's own, the present one first. */
export function PasswordPanel({ name, profile, onClose }: PasswordPanelProps) {
  const change = useDeskCommand('accounts.changePassword')
  const say = useUndoToast()
  const [present, setPresent] = useState('')
  const [password, setPassword] = useState(noPassword)
  const missing = present === '' ? '请填写现用密码' : missingPassword(profile, password, name)
  const submit = (): void =>
    change.mutate(
      { password: present, newPassword: password.first },
      {
        onSuccess: () => {
          say({ message: '登录密码已修改' })
          onClose()
        },
        onError: () => setPresent(''),
      },
    )
  return (
    <FormPanel
      title="修改密码"
      verb="修改密码"
      missing={missing}
      error={change.error}
      isBusy={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasswordField label="现用密码" kind="current-password" value={present} onChange={setPresent} />
      <NewPasswordFields profile={profile} value={password} onChange={setPassword} />
      <FormNote>修改后，本人在其他窗口的登录随即失效。</FormNote>
    </FormPanel>
  )
}
