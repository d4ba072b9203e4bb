import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventList } from '#electron/services/desk/desk.ts'
import { saveBlock } from '#electron/services/ledgers/blocks.ts'
import { everything } from '#electron/services/ledgers/lists.ts'
import { type PrintInput, previewLedger, printLedger } from '#electron/services/ledgers/print.ts'
import { contract } from '#shared/api/contract.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { type LedgerOffice, complaint, countyOffice, ledgerOffice, save, sunwu, xunke } from '#tests/fixtures/ledgers/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** Words that stand nowhere else: where they are found, a complainant was given away. */
const secret = '欧阳泄密'
let office: LedgerOffice

beforeAll(async () => {
  office = await ledgerOffice({ today: '2022-05-10' })
  const fields = {
    complainant: secret,
    content: `${secret}反映工程款拖欠`,
    handling: `已联系${secret}核实`,
    result: '限期支付',
    remark: secret,
  }
  await save(office, complaint({}, fields))
  await save(office, complaint({ unitId: sunwu }, { matter: '招商优惠未落实' }))
})
afterAll(() => office.dispose())

const input = (more: Partial<PrintInput> = {}): PrintInput => ({
  ledgerId: 'performance-complaint',
  filter: everything,
  unitId: null,
  copy: 'full',
  ...more,
})
const preview = async (more: Partial<PrintInput> = {}, of = office) => {
  const { model, rows } = contract['ledgers.preview'].output.parse(await previewLedger(of, input(more)))
  return { model: model as DocumentModel, rows, text: JSON.stringify(model) }
}

/** Every word of every part of the file. */
function wordsOf(path: string): string {
  return Object.values(unzipSync(readFileSync(path)))
    .map((part) => strFromU8(part))
    .join('\n')
}

test('office.md: head with 填报单位 and 截至, repeated column heads, places to sign, A3 landscape', async () => {
  const { model, rows } = await preview({ unitId: xunke })
  expect(rows).toBe(1)
  expect(model).toMatchObject({ kind: 'ledger-print', title: '履约投诉受理台账', sheet: { paper: 'A3', orientation: 'landscape' } })
  const [title, head, table, foot] = model.blocks
  expect(title).toEqual({ type: 'title', lines: ['履约投诉受理台账'] })
  expect(head).toMatchObject({ parts: [[{ text: '填报单位（盖章）：逊克县' }], [{ text: '截至：2022年5月10日' }], [{ text: '' }]] })
  expect(table).toMatchObject({
    type: 'table',
    headRows: [{ cells: expect.arrayContaining([{ lines: [[{ text: '投诉事项' }]], isHead: true }]) as unknown[] }],
  })
  expect(foot).toEqual({ type: 'handSignatures', labels: ['单位负责人', '审核人', '填报人', '联系电话', '填报日期'] })
})

test('Privacy: the full copy masks the complainant wherever the name stands', async () => {
  const { text } = await preview()
  expect(text).not.toContain(secret)
  expect(text).toContain('欧')
})

test('M-033: the .docx for the unit complained of has no complainant in any of its parts', async () => {
  const folder = office.store.folder
  office.ports.answers.saveAs.push(join(folder, '交办表.docx'), join(folder, '台账.docx'), null)
  const handed = await printLedger(office, { ...input({ copy: 'handOver' }), way: 'saveCopy' })
  expect(contract['ledgers.print'].output.parse(handed)).toEqual({ savedAs: '交办表.docx', rows: 2 })
  const words = wordsOf(join(folder, '交办表.docx'))
  expect(words).toContain('履约投诉事项交办表')
  expect(words).toContain('未按期支付工程款')
  for (const hint of [secret, '欧阳', '投诉渠道', '投诉人']) expect(words).not.toContain(hint)
  await printLedger(office, { ...input(), way: 'saveCopy' })
  const full = wordsOf(join(folder, '台账.docx'))
  expect(full).toContain('w:orient="landscape"')
  expect(full).toMatch(/w:pgSz w:w="23811" w:h="16838"/)
  expect(full).toContain('NUMPAGES')
  expect(full).toContain('w:tblHeader')
  expect(await printLedger(office, { ...input(), way: 'saveCopy' })).toEqual({ savedAs: null, rows: 2 })
  expect((await eventList(office, { beforeSeq: null })).events.filter((event) => event.action === 'ledgers.print')).toHaveLength(2)
})

test('a copy is opened as a file of its own, or printed as pages of the declared sheet', async () => {
  await printLedger(office, { ...input(), way: 'open' })
  expect(office.ports.opened.at(-1)).toMatch(/opened.*履约投诉受理台账\.docx$/)
  await printLedger(office, { ...input(), way: 'print' })
  const html = office.ports.printed.at(-1)?.html ?? ''
  expect(html).toContain('size: 420mm 297mm')
  expect(html).toContain('第" counter(page) "页　共" counter(pages) "页')
  expect(html).not.toContain(secret)
})

test('only what the filter finds is printed; the preview holds the first pages and counts all', async () => {
  expect((await preview({ filter: { ...everything, text: '招商' } })).text).not.toContain('未按期支付工程款')
  const many = Array.from({ length: 80 }, (_, at) => {
    const { fields, unitId } = complaint({}, { matter: `第${at}件` })
    return { entryId: null, rev: null, unitId, status: null, fields }
  })
  await saveBlock(office, { ledgerId: 'performance-complaint', changes: many })
  const { model, rows } = await preview()
  expect(rows).toBe(82)
  expect(model.blocks.find((block) => block.type === 'table')).toMatchObject({ rows: { length: 60 } })
})

test('an empty ledger says so; a ledger without a copy to hand over refuses one; a county prints its own alone', async () => {
  expect((await preview({ filter: { ...everything, text: '无此内容' } })).text).toContain('截至目前无登记条目')
  const refused = await refusal(preview({ ledgerId: 'integrity-pledge', copy: 'handOver' }))
  expect(refused.details['reason']).toContain('没有规定交办件的格式')
  expect((await refusal(preview({ ledgerId: 'no-such-ledger' }))).code).toBe('not_found')
  const county = await countyOffice('2022-05-10')
  expect((await refusal(preview({ unitId: sunwu }, county))).code).toBe('not_permitted')
  await county.dispose()
})
