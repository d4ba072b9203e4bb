import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { eventList } from '#electron/services/desk/desk.ts'
import { exportLedger } from '#electron/services/ledgers/exports.ts'
import { lookAtFile } from '#electron/services/imports/ledger-imports.ts'
import { everything } from '#electron/services/ledgers/lists.ts'
import { closeProgramme } from '#electron/services/programmes/programme-switcher.ts'
import { listSheets, readIdentity, readSheet } from '#electron/spreadsheets/read.ts'
import { contract } from '#shared/api/contract.ts'
import { type LedgerOffice, complaint, countyOffice, ledgerOffice, save, sunwu, xunke } from '#tests/fixtures/ledgers/office.ts'
import { exported, trial } from '#tests/fixtures/ledgers/workbooks.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { readFileSync } from 'node:fs'

const ledgerId = 'performance-complaint'
const secret = '欧阳某某'
let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
  await save(
    office,
    complaint({}, { complainant: secret, content: `${secret}反映`, handling: '=1+1', handleBy: { wording: '8月底', by: '2022-08-31' } }),
  )
  await save(office, complaint({ unitId: sunwu }, { matter: '孙吴县的一件' }))
})
afterEach(() => office.dispose())

const input = { ledgerId, filter: everything, unitId: null, copy: 'full', way: 'saveCopy' } as const

async function sheetOf(path: string) {
  const file = await openOfficeFile({ path, name: '台账.xlsx' }, ['xlsx'])
  const sheet = await readSheet(file, 0, { mostRows: 1_000 })
  return { file, sheet, texts: sheet.rows.map((cells) => cells.map(({ text }) => text)) }
}

test('office.md «Documents»: title, 填报单位 line, head with all columns, 序号, foot; ids lie in hidden columns', async () => {
  const { texts, sheet, file } = await sheetOf(await exported(office, ledgerId))
  expect(texts[0]?.[0]).toBe('履约投诉受理台账')
  expect(texts[1]?.filter((text) => text !== '')).toEqual(['填报单位（盖章）：市营商环境局', '截至：2022年6月10日'])
  expect(texts[2]?.slice(0, 4)).toEqual(['序号', '填报单位', '投诉事项', '被投诉单位'])
  expect(texts[2]?.slice(-3)).toEqual(['办理状态', '条目标识（请勿改动）', '版本（请勿改动）'])
  expect(texts[3]?.slice(0, 3)).toEqual(['1', '逊克县', '未按期支付工程款'])
  expect(texts[3]).toEqual(expect.arrayContaining([secret, '=1+1', '8月底', '2022-05-06']))
  expect(texts.at(-1)?.filter((text) => text !== '')).toEqual(['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：'])
  const width = texts[2]?.length ?? 0
  expect(sheet.hiddenColumns).toEqual([width - 2, width - 1])
  expect(await readIdentity(file)).toMatchObject({ kind: 'ledger', ledger: ledgerId, programme: 'heihe-2022', format: '1' })
})

test('M-033: the copy to hand over has no complainant, no id and nothing by which it could be read in again', async () => {
  const path = await exported(office, ledgerId, { copy: 'handOver', unitId: xunke })
  const { texts, file, sheet } = await sheetOf(path)
  expect(texts.flat().join('\n')).not.toContain(secret)
  for (const hint of ['投诉人', '投诉渠道', '条目标识']) expect(texts.flat().join('\n')).not.toContain(hint)
  expect([await readIdentity(file), sheet.hiddenColumns, (await listSheets(file)).length]).toEqual([null, [], 1])
  expect(readFileSync(path).includes(Buffer.from('孙吴县的一件'))).toBe(false)
  expect((await refusal(exported(office, 'integrity-pledge', { copy: 'handOver' }))).details['reason']).toContain('没有规定交办件的格式')
})

test('a blank form offers its choices, comes back filled and is known as this ledger’s', async () => {
  const path = await exported(office, ledgerId, { copy: 'form' })
  const { texts, file, sheet } = await sheetOf(path)
  expect([texts[2]?.at(-1), sheet.hiddenColumns]).toEqual(['办理状态', []])
  expect(await readIdentity(file)).toMatchObject({ kind: 'ledgerForm', ledger: ledgerId })
  const token = office.stageFile('填报表.xlsx', readFileSync(path))
  const look = contract['imports.look'].output.parse(await lookAtFile(office, { token, sheet: null }))
  expect(look).toMatchObject({
    identity: { kind: 'ledgerForm', ledgerId, unitName: '市营商环境局' },
    head: { rows: 0 },
    sheets: [{ name: '履约投诉' }],
  })
  expect((await (await trial(office, ledgerId, path)).preview()).counts.new).toBe(0)
})

test('who took a copy stands in the journal, a closed year too; a county takes its own alone', async () => {
  await exported(office, ledgerId)
  await closeProgramme(office, { programmeId: 'heihe-2022' })
  await exportLedger(office, { ...input, way: 'open' })
  expect(office.ports.opened.at(-1)).toMatch(/opened.*履约投诉受理台账\.xlsx$/)
  expect(await exportLedger(office, input)).toEqual({ savedAs: null, rows: 2 })
  const { events } = await eventList(office, { beforeSeq: null })
  expect(events.filter(({ action }) => action === 'ledgers.export')).toHaveLength(2)
  const county = await countyOffice('2022-06-10')
  expect((await refusal(exportLedger(county, { ...input, unitId: sunwu }))).code).toBe('not_permitted')
  await county.dispose()
})

test('what a filter finds is exported and comes back by its ids', async () => {
  const path = await exported(office, ledgerId, { unitId: sunwu })
  const { texts } = await sheetOf(path)
  expect(texts.filter(([first = '']) => /^\d+$/.test(first))).toHaveLength(1)
  expect((await (await trial(office, ledgerId, path)).preview()).counts).toMatchObject({ same: 1, new: 0 })
})
