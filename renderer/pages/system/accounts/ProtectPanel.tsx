import { useState } from 'react'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { firstRoles } from '#shared/domain/account-profile.ts'
import { rolesInWords } from '#shared/domain/roles.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { NewPasswordFields } from '#renderer/components/password/NewPasswordFields.tsx'
import { missingPassword, noPassword } from '#renderer/components/password/new-password.ts'
import { ProfileChoice } from '#renderer/components/password/ProfileChoice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { FormPanel } from './FormPanel.tsx'

/** 设置登录密码: the first one of the office, and how accounts are kept from now on. */
export function ProtectPanel({ onClose }: { onClose(): void }) {
  const protect = useDeskCommand('accounts.protect')
  const status = useDeskQuery('desk.status', {})
  const [profile, setProfile] = useState<AccountProfile>('officeUsual')
  const [password, setPassword] = useState(noPassword)
  const name = status.data?.officer.name ?? ''
  return (
    <FormPanel
      title="设置登录密码"
      verb="设置登录密码"
      missing={missingPassword(profile, password, name)}
      error={protect.error}
      isBusy={protect.isPending}
      onSubmit={() => protect.mutate({ profile, newPassword: password.first }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ProfileChoice value={profile} onChange={setProfile} />
      <FormNote>
        {name}的角色将为{rolesInWords(firstRoles(profile))}。设置后不能改回不登录。
      </FormNote>
      <NewPasswordFields profile={profile} value={password} onChange={setPassword} />
    </FormPanel>
  )
}
