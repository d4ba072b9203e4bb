import { type Role, roleNames, roles } from './roles.ts'

/** How strictly an office guards its door (office.md «Security that clerks accept», reliability.md 4). */
export interface AccountLimits {
  readonly title: string
  /** For whom it is, in one sentence. */
  readonly means: string
  /** The workbench locks itself after so long without a key, a pointer or a command. */
  readonly idleMinutes: number
  /** A sign-in ends after so long, however busy it is. */
  readonly sessionHours: number
  /** So many wrong passwords in a row are waited for. */
  readonly failuresBeforeWait: number
  /** The first wait; each further series of failures doubles it, up to the longest. */
  readonly waitMinutes: number
  readonly longestWaitMinutes: number
  readonly passwordLength: number
  /** Whether an office of one person may go on without a login password. */
  readonly allowsNoPassword: boolean
  /** Roles that one account may not hold together; whatever is named here with itself stands alone. */
  readonly apart: readonly (readonly [Role, Role])[]
}

const lonely = (role: Role): (readonly [Role, Role])[] => roles.filter((other) => other !== role).map((other) => [role, other])

export const accountProfiles = {
  officeUsual: {
    title: '办公室常用',
    means: '两人以上的办公室：经办和审核分由两人担任，系统管理员可以兼任其中一项。',
    idleMinutes: 30,
    sessionHours: 24,
    failuresBeforeWait: 5,
    waitMinutes: 5,
    longestWaitMinutes: 15,
    passwordLength: 8,
    allowsNoPassword: true,
    apart: [['officer', 'reviewer'], ...lonely('auditor')],
  },
  small: {
    title: '小型办公室',
    means: '一两人的办公室：一人可以兼任多个角色，须两人办理的事项以纸质签批为准。',
    idleMinutes: 30,
    sessionHours: 24,
    failuresBeforeWait: 5,
    waitMinutes: 5,
    longestWaitMinutes: 15,
    passwordLength: 8,
    allowsNoPassword: true,
    apart: [],
  },
  classifiedProtection: {
    title: '等保二级',
    means: '按网络安全等级保护二级要求管理的单位：一人一个角色，锁定、等待和登录时限从严。',
    idleMinutes: 10,
    sessionHours: 12,
    failuresBeforeWait: 5,
    waitMinutes: 10,
    longestWaitMinutes: 240,
    passwordLength: 12,
    allowsNoPassword: false,
    apart: roles.flatMap(lonely),
  },
} as const satisfies Readonly<Record<string, AccountLimits>>

export type AccountProfile = keyof typeof accountProfiles

export const defaultProfile: AccountProfile = 'officeUsual'

/** The limits of a profile; a word that is none (a newer program's) is the strictest. */
export function limitsOf(profile: string): AccountLimits {
  return Object.hasOwn(accountProfiles, profile) ? accountProfiles[profile as AccountProfile] : accountProfiles.classifiedProtection
}

/** Why these roles cannot stand in one account, half a sentence; undefined where they can. */
export function roleConflict(profile: AccountProfile, held: readonly Role[]): string | undefined {
  if (held.length === 0) return '账户至少须有一个角色'
  const apart = limitsOf(profile).apart.find(([one, other]) => held.includes(one) && held.includes(other))
  if (apart === undefined) return undefined
  const [one, other] = [roleNames[apart[0]].label, roleNames[apart[1]].label]
  return `“${accountProfiles[profile].title}”下，${one}和${other}须分由两人担任`
}

/** The roles of the person of the wizard once a login password is set: everything that a profile lets the administrator hold. */
export function firstRoles(profile: AccountProfile): readonly Role[] {
  const order: readonly Role[] = ['administrator', 'officer', 'reviewer', 'auditor', 'viewer']
  return order.reduce<readonly Role[]>(
    (held, role) => (roleConflict(profile, [...held, role]) === undefined && role !== 'viewer' ? [...held, role] : held),
    [],
  )
}

/** What is wrong with a new password, half a sentence; undefined where it will do. Long and well-known beats odd (ASVS 6.2). */
export function passwordFault(profile: AccountProfile, password: string, name: string): string | undefined {
  const { passwordLength } = accountProfiles[profile]
  if ([...password].length < passwordLength) return `不得少于${passwordLength}个字符`
  if (password.length > longestPassword) return `不得超过${longestPassword}个字符`
  if (new Set(password).size < 4) return '重复的字符过多'
  if (isRun(password)) return '不得为连续的数字或字母'
  if (name !== '' && password.toLowerCase().includes(name.toLowerCase())) return '不得包含姓名'
  return commonPasswords.has(password.toLowerCase()) ? '过于常见' : undefined
}

/** Longer ones are no safer and cost time before anybody is known. */
export const longestPassword = 128

/** `12345678`, `87654321`, `abcdefgh`. */
function isRun(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)))
  return steps.size === 1 && Math.abs([...steps][0] ?? 0) === 1
}

/** The few that are tried first in such offices and pass the other rules. */
const commonPasswords: ReadonlySet<string> = new Set([
  'password',
  'password1',
  'password123',
  'passw0rd',
  'p@ssw0rd',
  'admin123',
  'admin1234',
  'admin888',
  'administrator',
  'qwertyui',
  'qwertyuiop',
  'qwer1234',
  '1qaz2wsx',
  '1q2w3e4r',
  'abcd1234',
  'abc12345',
  'a1234567',
  'a12345678',
  'aa123456',
  '123456aa',
  '123456abc',
  '12345678a',
  'woaini1314',
  'woaini520',
  '123qweasd',
  'zhengwu123',
])
