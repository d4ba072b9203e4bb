import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { saveEntry } from '#electron/services/ledgers/entries.ts'
import { readIdentity } from '#electron/spreadsheets/read.ts'
import { complaint } from '#tests/fixtures/ledgers/office.ts'
import { plainWorkbook } from '#tests/fixtures/ledgers/workbooks.ts'
import { seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()

async function run(...words: readonly string[]) {
  const out: string[] = []
  const said: string[] = []
  const status = await runCommand(words, { result: (text) => out.push(text), say: (text) => said.push(text), input: async () => '' })
  return { status, out: out.join(''), said: said.join('') }
}

const identityIn = async (path: string) => readIdentity(await openOfficeFile({ path, name: 'x.xlsx' }, ['xlsx']))

test('headless.md: ledger template writes the blank form of a ledger without any data folder', async () => {
  const out = join(folder(), 'form.xlsx')
  expect(await run('ledger', 'template', 'integrity-pledge', '--out', out)).toMatchObject({ status: 0 })
  expect(await identityIn(out)).toMatchObject({ kind: 'ledgerForm', ledger: 'integrity-pledge' })
  expect((await run('ledger', 'template', 'no-such-ledger', '--out', out)).status).toBe(2)
})

test('headless.md: ledger import --dry-run tells each row’s fate by row and column, and stores nothing', async () => {
  const file = join(folder(), '投诉.xlsx')
  const rows = [
    ['一件', '某局', '2022年5月底'],
    ['二件', '某局', '五月某日'],
    ['三件', '', '2022.5.6'],
  ]
  writeFileSync(file, await plainWorkbook(['投诉事项', '被投诉单位', '收到日期'], rows))
  const { status, out } = await run('ledger', 'import', 'performance-complaint', file, '--dry-run', '--json')
  expect(status).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    rows: 3,
    accepted: 1,
    rejected: [
      { row: 4, column: '收到日期', problem: expect.stringContaining('“五月某日”') as string },
      { row: 5, column: '被投诉单位', problem: '“被投诉单位”为必填项，请填写' },
    ],
  })
  const right = join(folder(), '正确.xlsx')
  writeFileSync(right, await plainWorkbook(['投诉事项', '被投诉单位', '收到日期'], rows.slice(0, 1)))
  expect(await run('ledger', 'import', 'performance-complaint', right, '--dry-run')).toMatchObject({
    status: 0,
    out: '共1行，可导入1行，有问题0行\n',
  })
})

test('a file that is no workbook, one that is not there and a command without --dry-run are refused', async () => {
  const text = join(folder(), '台账.xlsx')
  writeFileSync(text, '投诉事项,被投诉单位\n')
  const refused = await run('ledger', 'import', 'performance-complaint', text, '--dry-run')
  expect([refused.status, refused.out]).toEqual([2, ''])
  expect(refused.said).toContain('未读入任何内容')
  expect((await run('ledger', 'import', 'performance-complaint', join(folder(), 'none.xlsx'), '--dry-run')).status).toBe(3)
  expect((await run('ledger', 'import', 'performance-complaint', text)).said).toContain('--dry-run')
})

test('headless.md: ledger export writes what a data folder holds; importing it changes nothing', async () => {
  const data = join(folder(), 'data')
  mkdirSync(data)
  const office = await seedOffice(data, { today: '2022-06-10' })
  await saveEntry(office, complaint())
  await office.close()
  const out = join(folder(), 'out.xlsx')
  expect(await run('ledger', 'export', 'performance-complaint', '--data', data, '--out', out, '--today', '2022-06-10')).toMatchObject({
    status: 0,
    out: `已生成 ${out}，共1条\n`,
  })
  const { status, out: told } = await run('ledger', 'import', 'performance-complaint', out, '--dry-run', '--json', '--data', data)
  expect([status, JSON.parse(told)]).toMatchObject([0, { rows: 1, accepted: 1, counts: { same: 1 } }])
  const missing = await run('ledger', 'export', 'performance-complaint', '--out', join(folder(), 'no.xlsx'))
  expect([missing.status, existsSync(join(folder(), 'no.xlsx'))]).toEqual([2, false])
})
