import { type AccountProfile, accountProfiles, passwordFault } from '#shared/domain/account-profile.ts'

/** A password typed twice. */
export interface NewPassword {
  readonly first: string
  readonly again: string
}

export const noPassword: NewPassword = { first: '', again: '' }

/** What is still wrong with it, as the reason beside a grey button; undefined where it will do. */
export function missingPassword(profile: AccountProfile, { first, again }: NewPassword, name: string): string | undefined {
  if (first === '') return '请填写新的登录密码'
  const fault = passwordFault(profile, first, name)
  if (fault !== undefined) return `登录密码${fault}`
  if (again === '') return '请再次输入新的登录密码'
  return first === again ? undefined : '两次输入的登录密码不一致'
}

/** 「不少于8个字符，不得包含姓名。」 */
export function passwordRule(profile: AccountProfile): string {
  return `不少于${accountProfiles[profile].passwordLength}个字符，不得包含姓名，不得为连续的数字或字母。`
}
