import type { Session } from '#electron/app/types.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { accountProfiles } from '#shared/domain/account-profile.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type Role, roleNames, roles, rolesInWords } from '#shared/domain/roles.ts'
import { inOffice } from '../office.ts'
import { typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/**
 * Accounts for the technician: `account list`, `add NAME --role officer,reviewer`, `reset NAME`, `unlock NAME`, on `--data DIR`,
 * signed in as an administrator with `--as NAME` and the password on standard input. New passwords are shown once, on standard output.
 */
export async function accountCommand(words: Words, terminal: Terminal): Promise<number> {
  words.needed('data', '数据文件夹')
  const command = commands[words.operand(1, `子命令（${Object.keys(commands).join('、')}）`)]
  if (command === undefined) throw usage('命令', `account 的子命令为 ${Object.keys(commands).join('、')}`)
  return inOffice(words, terminal, {}, (session) => command(words, terminal, session))
}

const commands: Readonly<Record<string, (words: Words, terminal: Terminal, session: Session) => Promise<number>>> = {
  list: listAccounts,
  add: addAccount,
  reset: resetAccount,
  unlock: unlockAccount,
}

type Account = OutputOf<'accounts.list'>['accounts'][number]

async function listAccounts(words: Words, terminal: Terminal, session: Session): Promise<number> {
  const list = await typed(session)('accounts.list', {})
  const lines = list.accounts.map((each) => `${each.name}　${rolesInWords(each.roles)}　${standing(each)}`)
  answer(terminal, words.flag('json'), list, [`账户管理方式：${accountProfiles[list.profile].title}`, ...lines])
  return 0
}

function standing({ isActive, hasPassword, mustChange, lockedFor }: Account): string {
  if (!isActive) return '已停用'
  if (!hasPassword) return '未设置登录密码'
  if (lockedFor !== null) return `暂时锁定，${lockedFor}后可再试`
  return mustChange ? '下次登录须更改密码' : '正常'
}

async function addAccount(words: Words, terminal: Terminal, session: Session): Promise<number> {
  const name = words.operand(2, '姓名')
  const held = words.needed('role', '角色').split(',').map(roleOf)
  const { initialPassword } = await typed(session)('accounts.add', { name, roles: held })
  answer(terminal, words.flag('json'), { name, initialPassword }, [`已新建账户“${name}”，初始密码 ${initialPassword}，首次登录时须更改`])
  return 0
}

/** `officer` or 经办. */
function roleOf(text: string): Role {
  const role = roles.find((each) => each === text.trim() || roleNames[each].label === text.trim())
  if (role === undefined) throw usage('--role', `没有角色“${text}”，可选：${roles.join('、')}`)
  return role
}

async function resetAccount(words: Words, terminal: Terminal, session: Session): Promise<number> {
  const { officerId, name } = await accountNamed(words, session)
  const { initialPassword } = await typed(session)('accounts.reset', { officerId })
  answer(terminal, words.flag('json'), { name, initialPassword }, [`已重置“${name}”的登录密码为 ${initialPassword}，下次登录时须更改`])
  return 0
}

async function unlockAccount(words: Words, terminal: Terminal, session: Session): Promise<number> {
  const { officerId, name } = await accountNamed(words, session)
  await typed(session)('accounts.release', { officerId })
  answer(terminal, words.flag('json'), { name }, [`已解除“${name}”的锁定`])
  return 0
}

async function accountNamed(words: Words, session: Session): Promise<Account> {
  const name = words.operand(2, '姓名')
  const { accounts } = await typed(session)('accounts.list', {})
  const account = accounts.find((each) => each.name === name)
  if (account === undefined) throw new AppError('not_found', { what: `账户“${name}”` })
  return account
}
