import { Radio } from '@mantine/core'
import { firstRoles } from '#shared/domain/account-profile.ts'
import { rolesInWords } from '#shared/domain/roles.ts'
import { NewPasswordFields } from '#renderer/components/password/NewPasswordFields.tsx'
import type { NewPassword } from '#renderer/components/password/new-password.ts'
import { ProfileChoice } from '#renderer/components/password/ProfileChoice.tsx'
import type { Choice } from './choice.ts'
import { ChoiceCard } from './OfficeChoice.tsx'
import classes from './Setup.module.css'

interface ProtectionChoiceProps {
  readonly choice: Choice
  /** Kept by nobody: a window that is closed asks for it again. */
  readonly password: NewPassword
  onChange(part: Partial<Choice>): void
  onPassword(password: NewPassword): void
}

/** A login password, or none for now: one of them is chosen, neither goes without saying. */
export function ProtectionChoice({ choice, password, onChange, onPassword }: ProtectionChoiceProps) {
  const { protection, accountProfile } = choice
  return (
    <>
      <Radio.Group aria-label="登录密码" value={protection} onChange={(chosen) => onChange({ protection: chosen })}>
        <div className={classes.cards} data-columns="2">
          <ChoiceCard value="password" title="设置登录密码" detail="进入工作台须登录，可以为多人分设账户和角色" />
          <ChoiceCard value="none" title="暂不设置登录密码" detail="一机一人、由操作系统登录把关时适用，以后可以再设置" />
        </div>
      </Radio.Group>
      {protection === 'password' ? (
        <>
          <ProfileChoice value={accountProfile} onChange={(profile) => onChange({ accountProfile: profile })} />
          <p className={classes.help}>本人的角色为{rolesInWords(firstRoles(accountProfile))}，完成后在“系统—账户”中新建其他账户。</p>
          <NewPasswordFields profile={accountProfile} value={password} onChange={onPassword} />
        </>
      ) : null}
    </>
  )
}
