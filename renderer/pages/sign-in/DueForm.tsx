import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { NewPasswordFields } from '#renderer/components/password/NewPasswordFields.tsx'
import { missingPassword, noPassword } from '#renderer/components/password/new-password.ts'
import { PasswordField } from '#renderer/components/password/PasswordField.tsx'
import { EntryForm } from './EntryForm.tsx'
import { useEntry } from './use-entry.ts'

interface DueFormProps {
  readonly name: string
  readonly profile: AccountProfile
  /** The password of this sign-in where it was typed a moment ago, else ''. */
  readonly known: string
}

/** 更改登录密码 before anything else: the present one was made by somebody else, or is too short by now. */
export function DueForm({ name, profile, known }: DueFormProps) {
  const { enter, error, isBusy } = useEntry('accounts.changePassword')
  const [present, setPresent] = useState(known)
  const [password, setPassword] = useState(noPassword)
  const leave = useLeave()
  const missing = present === '' ? '请填写现用密码' : missingPassword(profile, password, name)
  return (
    <EntryForm
      title="更改登录密码"
      lead={`${name}的现用密码由系统管理员设置，或者不符合现行要求，须先更改。`}
      verb="更改并进入"
      error={error}
      isBusy={isBusy}
      missing={missing}
      other={{ label: '退出登录', onChoose: leave }}
      onSubmit={() => enter({ password: present, newPassword: password.first })}
    >
      {known === '' ? <PasswordField label="现用密码" kind="current-password" value={present} onChange={setPresent} /> : null}
      <NewPasswordFields profile={profile} value={password} onChange={setPassword} />
    </EntryForm>
  )
}

function useLeave(): () => void {
  const { client } = useDesk()
  const queries = useQueryClient()
  return () => {
    client.call('accounts.signOut', {}).then(
      (door) => queries.setQueryData(['accounts.state', {}], door),
      () => undefined,
    )
  }
}
