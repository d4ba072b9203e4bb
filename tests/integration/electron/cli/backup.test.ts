import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { openGuardedOffice } from '#tests/fixtures/accounts/guarded-office.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** headless.md: `backup --out`, `restore`, `verify` for the technician. */

const folder = useFolder()
const data = () => join(folder(), 'data')
const stick = () => join(folder(), 'stick')

beforeEach(async () => {
  mkdirSync(data())
  const office = await openOffice(data(), { today: '2022-04-18' })
  await office.call('plans.open', { month: '2022-04' })
  await office.application.close()
})

async function run(...words: string[]) {
  const [out, said]: [string[], string[]] = [[], []]
  const terminal = { result: (text: string) => void out.push(text), say: (text: string) => void said.push(text), input: async () => '' }
  const status = await runCommand([...words, '--today', '2022-04-18'], terminal)
  return { status, out: out.join(''), said: said.join('') }
}

test('backup to a folder, restore on an empty machine, verify', async () => {
  const made = await run('backup', '--data', data(), '--out', stick(), '--json')
  expect(made.status).toBe(0)
  expect(JSON.parse(made.out)).toMatchObject({ path: join(stick(), readdirSync(stick())[0] ?? '') })
  const other = join(folder(), 'other')
  const restored = await run('restore', stick(), '--data', other, '--json')
  expect([restored.status, JSON.parse(restored.out)]).toMatchObject([0, { before: null, aside: null, lacking: 0 }])
  expect((await run('verify', '--data', other)).status).toBe(0)
})

test('backup to a file, restored over an office: its data are backed up first', async () => {
  const file = join(stick(), 'office.db')
  expect((await run('backup', '--data', data(), '--out', file)).out).toContain(`已备份到 ${file}`)
  expect(readdirSync(stick())).toEqual(['office.db'])
  expect(await run('backup', '--data', data(), '--out', file)).toMatchObject({ status: 2 })
  const { status, out } = await run('restore', file, '--data', data())
  expect(status).toBe(0)
  expect(out).toMatch(/已从“office\.db”恢复到 .+，校验通过\n恢复前的数据已备份为 \w+-before-restore\.db\n/)
})

test('data that do not open are put aside and replaced', async () => {
  const file = join(stick(), 'office.db')
  await run('backup', '--data', data(), '--out', file)
  writeFileSync(join(data(), 'store.db'), '损坏')
  const { status, out } = await run('restore', file, '--data', data())
  expect([status, out]).toEqual([0, expect.stringMatching(/原数据库文件已保留为 store-before-\w+\.db\n/)])
  expect((await run('verify', '--data', data())).status).toBe(0)
})

test('what is no backup, or not there, is said in one sentence', async () => {
  const text = join(folder(), 'notes.db')
  writeFileSync(text, '这不是数据库')
  const refused = '备份“notes.db”不能使用：不是本程序的备份，或已损坏。本机数据未改动，请换用其他备份。\n'
  expect(await run('restore', text, '--data', data())).toEqual({ status: 2, out: '', said: refused })
  expect(await run('restore', join(folder(), 'none.db'), '--data', data())).toMatchObject({ status: 3 })
  expect(await run('backup', '--out', stick())).toMatchObject({ status: 2 })
})

test('where login passwords are set nobody backs up or restores without one', async () => {
  const guarded = join(folder(), 'guarded')
  mkdirSync(guarded)
  await (await openGuardedOffice(guarded, { today: '2022-04-18' })).application.close()
  const signIn = '尚未登录。未作任何改动，请登录后重试。\n'
  expect(await run('backup', '--data', guarded, '--out', stick())).toEqual({ status: 2, out: '', said: signIn })
  expect(await run('restore', join(data(), 'store.db'), '--data', guarded)).toEqual({ status: 2, out: '', said: signIn })
})
