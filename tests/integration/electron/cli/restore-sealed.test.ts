import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { administratorPassword, openGuardedOffice } from '#tests/fixtures/accounts/guarded-office.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** headless.md, reliability.md 8: `restore` of a sealed copy; the digits never stand on the command line. */

const { folder, remove } = makeFolder()
const stick = join(folder, 'stick')
const keyFile = join(folder, 'office.sxkey')
const digitsFile = join(folder, 'digits.txt')
let digits: string

beforeAll(async () => {
  mkdirSync(stick)
  const office = await openOffice(join(folder, 'data'), { today: '2022-04-18' })
  await office.call('plans.open', { month: '2022-04' })
  await office.call('exchange.makeKeys', {})
  office.ports.answers.saveAs.push(keyFile)
  const { saved } = await office.call('exchange.saveRecoveryFile', {})
  digits = saved?.words.join(' ') ?? ''
  writeFileSync(digitsFile, `${digits}\n`)
  office.ports.answers.folders.push(stick)
  await office.call('backups.saveSealedCopy', {})
  await office.application.close()
})
afterAll(remove)

async function run(input: string, ...words: string[]) {
  const [out, said]: [string[], string[]] = [[], []]
  const terminal = { result: (text: string) => void out.push(text), say: (text: string) => void said.push(text), input: async () => input }
  const status = await runCommand([...words, '--today', '2022-04-20'], terminal)
  return { status, out: out.join(''), said: said.join('') }
}

const data = (name: string): string => join(folder, name)

test('with the recovery file and digits from a file it is restored on an empty machine and verifies', async () => {
  const { status, out } = await run('', 'restore', stick, '--data', data('one'), '--recovery', keyFile, '--digits', digitsFile)
  expect([status, out]).toEqual([0, expect.stringMatching(/^已从“守信践诺备份-20220418-\d{6}-加密”恢复到 .+，校验通过\n$/)])
  expect((await run('', 'verify', '--data', data('one'))).status).toBe(0)
  expect(readdirSync(data('one'))).not.toContain('restore.unsealed')
})

test('without --digits the first line of standard input is read', async () => {
  const { status } = await run(`${digits.replaceAll(' ', '-')}\r\n`, 'restore', stick, '--data', data('two'), '--recovery', keyFile)
  expect(status).toBe(0)
})

test('in the place of an office with passwords the digits follow the password', async () => {
  mkdirSync(data('guarded'))
  await (await openGuardedOffice(data('guarded'), { today: '2022-04-18' })).application.close()
  const restore = ['restore', stick, '--data', data('guarded'), '--recovery', keyFile, '--as', '张主任']
  expect(await run(`${administratorPassword}\n`, ...restore)).toEqual({
    status: 2,
    out: '',
    said: '“--digits”填写有误：没有读到恢复口令，请用 --digits 指定写有口令的文件，或者从标准输入录入。未保存任何内容，请改正后重试。\n',
  })
  const { status, out } = await run(`${administratorPassword}\n${digits}\n`, ...restore)
  expect([status, out]).toEqual([0, expect.stringContaining('恢复前的数据已备份为')])
})

test('in the safe mode, where the data do not open, it is restored too', async () => {
  const folderOf = data('two')
  writeFileSync(join(folderOf, 'store.db'), '损坏')
  const { status, out } = await run('', 'restore', stick, '--data', folderOf, '--recovery', keyFile, '--digits', digitsFile)
  expect([status, out]).toEqual([0, expect.stringContaining('原数据库文件已保留为 store-before-')])
})

test.each<[string, (() => string)[], string]>([
  ['no recovery file', [], '中只有加密副本，请用 --recovery 指定密钥恢复文件'],
  ['digits of another file', [() => '--recovery', () => keyFile, () => '--digits', () => others()], '“恢复口令”填写有误：与该恢复文件不符'],
  ['a slip of the pen', [() => '--recovery', () => keyFile, () => '--digits', () => slipped()], '“恢复口令”填写有误：第3组数字有误'],
  [
    'a text for a recovery file',
    [() => '--recovery', () => digitsFile, () => '--digits', () => digitsFile],
    '不是密钥恢复文件，或者已损坏',
  ],
])('%s: refused in one sentence, exit 2, nothing written', async (_, options, sentence) => {
  const { status, out, said } = await run('', 'restore', stick, '--data', data('refused'), ...options.map((word) => word()))
  expect([status, out, said]).toEqual([2, '', expect.stringContaining(sentence)])
  expect(readdirSync(data('refused'))).toEqual([])
})

test('a recovery file that is not there, and one for a plain backup, are refused', async () => {
  expect(await run('', 'restore', stick, '--data', data('three'), '--recovery', data('none.sxkey'))).toMatchObject({ status: 3 })
  const plain = join(folder, 'plain')
  await run('', 'backup', '--data', data('one'), '--out', plain)
  const { status, said } = await run('', 'restore', plain, '--data', data('three'), '--recovery', keyFile)
  expect([status, said]).toEqual([2, expect.stringContaining('中没有加密副本，不需要恢复文件')])
})

/** Digits that are well-formed and open another file. */
function others(): string {
  const path = join(folder, 'others.txt')
  writeFileSync(path, '00000 00009 00002 00004 00008 00005')
  return path
}

function slipped(): string {
  const path = join(folder, 'slipped.txt')
  const words = readFileSync(digitsFile, 'utf8').trim().split(' ')
  const third = words[2] ?? ''
  writeFileSync(path, words.with(2, `${third.slice(0, 4)}${(Number(third[4]) + 1) % 10}`).join(' '))
  return path
}
