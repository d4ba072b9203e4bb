import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#electron/app/types.ts'
import { typed } from '#electron/cli/session.ts'
import { type MethodName, contract } from '#shared/api/contract.ts'
import type { Method } from '#shared/api/method.ts'
import { assignmentActs, isDecision } from '#shared/domain/assignment.ts'
import { type Role, roles } from '#shared/domain/roles.ts'
import { type GuardedOffice, administratorPassword, openGuardedOffice } from '#tests/fixtures/accounts/guarded-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/**
 * No account, wrong role, locked, expired: refused by the core and not only by the page, before the input is looked at
 * (foundations.md 3, ASVS 8.2, 8.3). Every method is called with an input that none takes: `invalid_input` says that the caller was let in.
 */

const { folder, remove } = makeFolder()
const methods = Object.entries(contract) as [MethodName, Method][]
const noInput = { 无此项: 1 }
let office: GuardedOffice
const sessions: Partial<Record<Role, Session>> = {}
let due: Session

beforeAll(async () => {
  office = await openGuardedOffice(folder, { today: '2022-04-18', profile: 'classifiedProtection' })
  sessions.administrator = office.session
  for (const role of roles.slice(1)) sessions[role] = (await office.person(`${role}员`, [role])).session
  const { initialPassword } = await office.call('accounts.add', { name: '新人', roles: ['officer'] })
  due = office.window()
  await typed(due)('accounts.signIn', { name: '新人', password: initialPassword })
})
afterAll(async () => {
  await office.application.close()
  remove()
})

/** What every method answers, as one table: a mistake shows all its methods at once. */
async function answers(session: Session): Promise<Record<string, string>> {
  const table: Record<string, string> = {}
  for (const [name] of methods) {
    const reply = await session.call(name, noInput)
    table[name] = reply.ok ? 'ok' : reply.error.code
  }
  return table
}

function expected(of: (method: Method) => string): Record<string, string> {
  return Object.fromEntries(methods.map(([name, method]) => [name, method.admission === 'anybody' ? 'invalid_input' : of(method)]))
}

test('who may do what, as reviewed (renew with `npx vitest run -u`)', async () => {
  const rows = methods.map(([name, { admission, roles: held }]) => `${name}: ${admission === 'role' ? held.join(' ') : admission}`)
  await expect(`${rows.toSorted().join('\n')}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../../fixtures/golden/method-roles.txt'),
  )
})

describe('with a role', () => {
  test.each(roles)('%s is let in to its methods and to no other', async (role) => {
    const held = sessions[role]
    if (held === undefined) throw new Error(role)
    const table = expected((method) =>
      method.roles.includes(role) || method.admission === 'ownPassword' ? 'invalid_input' : 'not_permitted',
    )
    expect(await answers(held)).toEqual(table)
  })

  test('系统管理员 has nothing to do with scoring, 审计员 and 查看 change nothing (reliability.md 4)', () => {
    const scoring = methods.filter(([name]) => /^(appraisals|selfAssessments|claims)\./.test(name))
    expect(scoring.filter(([, method]) => method.kind === 'command' && method.roles.includes('administrator'))).toEqual([])
    const mayAudit = methods.filter(
      ([, { kind, roles: held, admission }]) => kind === 'command' && admission === 'role' && held.includes('auditor'),
    )
    const reading =
      /^(drafts\.|audit\.export|evidence\.open|incomingDocuments\.openScan|registeredPapers\.openScan|documents\.(open|print)|forms\.openFile|ledgers\.print|questionnaires\.print)/
    expect(mayAudit.map(([name]) => name).filter((name) => !reading.test(name))).toEqual([])
  })

  test('of the acts on an assignment the office’s decisions are 审核, the others 经办', async () => {
    for (const act of Object.keys(assignmentActs) as (keyof typeof assignmentActs)[]) {
      for (const role of ['officer', 'reviewer'] as const) {
        const input = { assignmentId: 'nowhere', rev: 1, act, ground: '已经完成' }
        const reply = await sessions[role]?.call('assignments.act', input)
        const isAllowed = isDecision(act) === (role === 'reviewer')
        expect(reply, `${act} ${role}`).toMatchObject({ error: { code: isAllowed ? 'not_found' : 'not_permitted' } })
      }
    }
  })

  test.each(roles)('%s hands over files or does not', async (role) => {
    const reply = await sessions[role]?.stage({ name: '佐证.txt', path: import.meta.filename })
    if (['auditor', 'viewer'].includes(role)) expect(reply).toMatchObject({ ok: false, error: { code: 'not_permitted' } })
    else expect(reply).toMatchObject({ ok: true })
  })
})

describe('without', () => {
  const stage = { name: '佐证.txt', path: import.meta.filename }

  test('nobody is let in before signing in, whatever officer the host names', async () => {
    for (const session of [office.window(), office.application.openSession({ officer: '张主任' })]) {
      expect(await answers(session)).toEqual(expected(() => 'not_signed_in'))
      expect(await session.stage(stage)).toMatchObject({ ok: false, error: { code: 'not_signed_in' } })
    }
  })

  test('who has a password for one sign-in may only change it', async () => {
    expect(await answers(due)).toEqual(expected(({ admission }) => (admission === 'ownPassword' ? 'invalid_input' : 'password_change_due')))
    expect(await due.stage(stage)).toMatchObject({ ok: false, error: { code: 'password_change_due' } })
  })

  test('nobody is let in while it is locked', async () => {
    const session = office.window()
    await typed(session)('accounts.signIn', { name: '张主任', password: administratorPassword })
    await typed(session)('accounts.lock', {})
    expect(await answers(session)).toEqual(expected(() => 'session_locked'))
    expect(await session.stage(stage)).toMatchObject({ ok: false, error: { code: 'session_locked' } })
  })

  test('nobody is let in after the sign-in has come to its end', async () => {
    const session = office.window()
    await typed(session)('accounts.signIn', { name: '张主任', password: administratorPassword })
    for (let hour = 0; hour < 80; hour += 1) {
      office.later(9)
      await session.call('accounts.stillHere', {})
    }
    office.later(1)
    expect(await answers(session)).toEqual(expected(() => 'session_expired'))
  })
})
