import type { AccountProfile } from '#shared/domain/account-profile.ts'
import type { NewPassword } from './new-password.ts'
import { passwordRule } from './new-password.ts'
import { PasswordField } from './PasswordField.tsx'

interface NewPasswordFieldsProps {
  readonly profile: AccountProfile
  readonly value: NewPassword
  onChange(value: NewPassword): void
}

/** A new password, twice, with the rule that it has to follow. */
export function NewPasswordFields({ profile, value, onChange }: NewPasswordFieldsProps) {
  const differs = value.again !== '' && !value.first.startsWith(value.again)
  return (
    <>
      <PasswordField
        label="新密码"
        kind="new-password"
        help={passwordRule(profile)}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
      />
      <PasswordField
        label="再次输入新密码"
        kind="new-password"
        error={differs ? '两次输入的登录密码不一致。' : undefined}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  )
}
