import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { administratorPassword, openGuardedOffice } from '#tests/fixtures/accounts/guarded-office.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** headless.md: `account …` for the technician, `--as NAME` with the password on standard input (foundations.md 3). */

const { folder, remove } = makeFolder()
const [guarded, open] = [join(folder, 'guarded'), join(folder, 'open')]

beforeAll(async () => {
  for (const each of [guarded, open]) mkdirSync(each)
  const office = await openGuardedOffice(guarded, { today: '2022-04-18' })
  await office.person('李经办', ['officer'])
  await office.application.close()
  await (await openOffice(open, { today: '2022-04-18' })).application.close()
})
afterAll(remove)

async function run(words: readonly string[], input = '') {
  const [out, said]: string[][] = [[], []]
  const all = [...words, '--today', '2022-04-18']
  const status = await runCommand(all, { result: (text) => out?.push(text), say: (text) => said?.push(text), input: async () => input })
  return { status, out: out?.join('') ?? '', said: said?.join('') ?? '' }
}

const asAdministrator = ['--data', guarded, '--as', '张主任']

describe('account', () => {
  test('list names everybody with roles and how the account stands', async () => {
    const { status, out } = await run(['account', 'list', ...asAdministrator], `${administratorPassword}\n`)
    expect([status, out]).toEqual([0, '账户管理方式：办公室常用\n张主任　系统管理员、经办　正常\n李经办　经办　正常\n'])
  })

  test('add gives a password for one sign-in, which only changes it', async () => {
    const added = await run(['account', 'add', '王审核', '--role', '审核', '--json', ...asAdministrator], administratorPassword)
    const { name, initialPassword } = JSON.parse(added.out) as { name: string; initialPassword: string }
    expect([added.status, name]).toEqual([0, '王审核'])
    const { status, said } = await run(['account', 'list', '--data', guarded, '--as', '王审核'], initialPassword)
    expect([status, said]).toEqual([2, '登录密码须先更改。未作任何改动，请更改登录密码后重试。\n'])
  })

  test('reset and unlock', async () => {
    const reset = await run(['account', 'reset', '王审核', ...asAdministrator], administratorPassword)
    expect([reset.status, reset.out]).toEqual([
      0,
      expect.stringMatching(/^已重置“王审核”的登录密码为 \w{4}-\w{4}-\w{4}，下次登录时须更改\n$/),
    ])
    const unlock = await run(['account', 'unlock', '李经办', ...asAdministrator], administratorPassword)
    expect([unlock.status, unlock.out]).toEqual([0, '已解除“李经办”的锁定\n'])
  })

  test.each([
    ['nobody is named', ['account', 'list', '--data', guarded], '', /^尚未登录/],
    ['a wrong password', ['account', 'list', ...asAdministrator], 'x', /^姓名或登录密码不正确，还可以试4次/],
    ['a role that may not', ['account', 'list', '--data', guarded, '--as', '李经办'], '此人的北岸灯火阑珊处春来早！', /^当前账号无权/],
    ['a role that is none', ['account', 'add', '赵', '--role', 'king', ...asAdministrator], administratorPassword, /没有角色“king”/],
    ['an account that is not there', ['account', 'reset', '赵', ...asAdministrator], administratorPassword, /没有找到账户“赵”/],
    ['another word', ['account', 'remove', ...asAdministrator], '', /子命令为 list、add、reset、unlock/],
  ])('%s: exit 2 and one sentence', async (_, words, input, sentence) => {
    const { status, said } = await run(words, input)
    expect([status, said]).toEqual([2, expect.stringMatching(sentence)])
  })
})

test('no password stands anywhere in the data folder, in no database, log or backup (T20)', () => {
  const secrets = [administratorPassword, '此人的北岸灯火阑珊处春来早！'].map((text) => Buffer.from(text))
  const files = readdirSync(guarded, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const telling = files.filter((entry) => {
    const content = readFileSync(join(entry.parentPath, entry.name))
    return secrets.some((secret) => content.includes(secret))
  })
  expect(files.map((entry) => entry.name)).toContain('store.db')
  expect(telling.map((entry) => entry.name)).toEqual([])
})

describe('the other commands on an office’s data', () => {
  test('ask for the same password where there is one', async () => {
    expect((await run(['verify', '--data', guarded])).said).toMatch(/^尚未登录/)
    const { status, out } = await run(['verify', '--data', guarded, '--as', '张主任'], administratorPassword)
    expect([status, out]).toEqual([0, expect.stringContaining('审计日志链')])
  })

  test('and go on without one where there is none', async () => {
    expect((await run(['verify', '--data', open])).status).toBe(0)
    expect((await run(['account', 'list', '--data', open])).out).toContain('张经办　系统管理员、经办、审核、审计员、查看　未设置登录密码')
  })
})
