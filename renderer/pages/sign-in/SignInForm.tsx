import { useEffect, useRef, useState } from 'react'
import { PasswordField } from '#renderer/components/password/PasswordField.tsx'
import { EntryForm } from './EntryForm.tsx'
import { keepName, lastName } from './last-name.ts'
import { NameField } from './NameField.tsx'
import { useEntry } from './use-entry.ts'

interface SignInFormProps {
  onTyped(password: string): void
  onRecover(): void
}

/** 登录 by name and password; the name of the last time stands there already. */
export function SignInForm({ onTyped, onRecover }: SignInFormProps) {
  const { enter, error, isBusy } = useEntry('accounts.signIn')
  const [name, setName] = useState(lastName)
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // With the name known the password is what is left to type.
    if (lastName() !== '') field.current?.focus()
  }, [])
  const missing = name.trim() === '' ? '请填写姓名' : password === '' ? '请填写登录密码' : undefined
  const submit = (): void =>
    enter(
      { name: name.trim(), password },
      {
        in: () => {
          keepName(name.trim())
          onTyped(password)
        },
        refused: () => {
          setPassword('')
          field.current?.focus()
        },
      },
    )
  return (
    <EntryForm
      title="登录"
      lead="请用本人账户登录。没有账户的，请联系系统管理员。"
      verb="登录"
      error={error}
      isBusy={isBusy}
      missing={missing}
      other={{ label: '使用恢复码', onChoose: onRecover }}
      onSubmit={submit}
    >
      <NameField value={name} onChange={setName} takesFocus={name === ''} />
      <PasswordField ref={field} label="登录密码" kind="current-password" value={password} onChange={setPassword} />
    </EntryForm>
  )
}
