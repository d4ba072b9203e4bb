import { Input } from '@mantine/core'
import { useState } from 'react'
import type { AccountProfile } from '#shared/domain/account-profile.ts'
import { Field } from '#renderer/components/fields/Field.tsx'
import { NewPasswordFields } from '#renderer/components/password/NewPasswordFields.tsx'
import { missingPassword, noPassword } from '#renderer/components/password/new-password.ts'
import { EntryForm } from './EntryForm.tsx'
import { keepName, lastName } from './last-name.ts'
import { NameField } from './NameField.tsx'
import { useEntry } from './use-entry.ts'

interface RecoverFormProps {
  readonly profile: AccountProfile
  onBack(): void
}

/** 使用恢复码: an administrator who has forgotten the password sets a new one. */
export function RecoverForm({ profile, onBack }: RecoverFormProps) {
  const { enter, error, isBusy } = useEntry('accounts.recover')
  const [name, setName] = useState(lastName)
  const [code, setCode] = useState('')
  const [password, setPassword] = useState(noPassword)
  const missing = name.trim() === '' ? '请填写姓名' : code.trim() === '' ? '请填写恢复码' : missingPassword(profile, password, name.trim())
  const submit = (): void =>
    enter({ name: name.trim(), code: code.trim(), newPassword: password.first }, { in: () => keepName(name.trim()) })
  return (
    <EntryForm
      title="使用恢复码"
      lead="系统管理员忘记登录密码时使用；其他人员请由系统管理员重置密码。"
      verb="重设密码并登录"
      error={error}
      isBusy={isBusy}
      missing={missing}
      other={{ label: '返回登录', onChoose: onBack }}
      onSubmit={submit}
    >
      <NameField value={name} onChange={setName} takesFocus />
      <Field label="恢复码" help="字母不分大小写，短横线可以不填。">
        {(ids) => (
          <Input {...ids} autoComplete="off" spellCheck={false} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        )}
      </Field>
      <NewPasswordFields profile={profile} value={password} onChange={setPassword} />
    </EntryForm>
  )
}
