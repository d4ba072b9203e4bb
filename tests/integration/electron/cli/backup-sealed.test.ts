import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** headless.md, reliability.md 8: `backup --sealed` is 另存加密备份 without a window. */

const { folder, remove } = makeFolder()
const [data, stick, keyFile] = [join(folder, 'data'), join(folder, 'stick'), join(folder, 'office.sxkey')]
let digits: string

async function run(input: string, ...words: string[]) {
  const [out, said]: [string[], string[]] = [[], []]
  const terminal = { result: (text: string) => void out.push(text), say: (text: string) => void said.push(text), input: async () => input }
  const status = await runCommand([...words, '--today', '2022-04-18'], terminal)
  return { status, out: out.join(''), said: said.join('') }
}

beforeAll(async () => {
  mkdirSync(data)
  const office = await openOffice(data, { today: '2022-04-18' })
  await office.call('plans.open', { month: '2022-04' })
  await office.call('exchange.makeKeys', {})
  await office.application.close()
})
afterAll(remove)

test('without a recovery file of the present key nothing is written, and it says where to save one', async () => {
  const { status, said } = await run('', 'backup', '--data', data, '--out', stick, '--sealed')
  expect([status, said]).toEqual([2, expect.stringContaining('请先在“数据收发—开通与校验码”中保存密钥恢复文件')])
  expect(readdirSync(stick)).toEqual([])
})

test('with one the copy is sealed, and file and digits restore it on an empty machine', async () => {
  const office = await openOffice(data, { today: '2022-04-18' })
  office.ports.answers.saveAs.push(keyFile)
  digits = (await office.call('exchange.saveRecoveryFile', {})).saved?.words.join(' ') ?? ''
  await office.application.close()
  expect((await run('', 'backup', '--data', data, '--out', stick, '--sealed')).status).toBe(0)
  const [name = ''] = readdirSync(stick)
  expect(name).toMatch(/-加密$/)
  expect(readdirSync(join(stick, name)).some((each) => each.endsWith('.db'))).toBe(false)
  const restored = await run(`${digits}\n`, 'restore', stick, '--data', join(folder, 'other'), '--recovery', keyFile)
  expect(restored.status).toBe(0)
  expect((await run('', 'verify', '--data', join(folder, 'other'))).status).toBe(0)
})

test('a single database file is not sealed', async () => {
  const { status, said } = await run('', 'backup', '--data', data, '--out', join(stick, 'office.db'), '--sealed')
  expect([status, said]).toEqual([2, expect.stringContaining('加密备份是一个文件夹')])
})
