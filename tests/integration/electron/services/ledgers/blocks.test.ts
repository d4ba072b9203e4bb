import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventList } from '#electron/services/desk/desk.ts'
import { type BlockChange, saveBlock, undoBlock } from '#electron/services/ledgers/blocks.ts'
import { removeEntries } from '#electron/services/ledgers/entries.ts'
import { entryDetail } from '#electron/services/ledgers/history.ts'
import { contract } from '#shared/api/contract.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { type LedgerOffice, countyOffice, ledgerOffice, list, pledge, save, sunwu, xunke } from '#tests/fixtures/ledgers/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

const ledgerId = 'integrity-pledge'
let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-05-10' })
})
afterEach(() => office.dispose())

function newRow(at: number, fields: BlockChange['fields'] = {}): BlockChange {
  const cells = { pledgingUnit: `逊克县第${at}单位`, isClassified: 'no', year: 2022, pledgedOn: '2022-05-03', ...fields }
  return { entryId: null, rev: null, unitId: xunke, status: 'pledged', fields: cells }
}

async function paste(changes: readonly BlockChange[], of = office) {
  const input = contract['ledgers.saveBlock'].input.parse({ ledgerId, changes })
  return contract['ledgers.saveBlock'].output.parse(await saveBlock(of, input))
}

const undo = async (blockId: string) => contract['ledgers.undoBlock'].output.parse(await undoBlock(office, { blockId }))
const cells = async (id: string) => (await entryDetail(office, { entryId: id })).row.fields

test('200 rows of 8 cells are one event, and one undo takes all of them back', async () => {
  const more = { content: '兑现惠企政策', liability: '承担相应责任', complaintUnit: '县营商局', complaintMeans: '0456-1234567' }
  const { blockId, entries } = await paste(Array.from({ length: 200 }, (_, at) => newRow(at, more)))
  expect(entries).toHaveLength(200)
  expect((await list(office, ledgerId)).total).toBe(200)
  expect((await eventList(office, { beforeSeq: null })).events.map((event) => event.action)).toEqual([
    'ledgers.saveBlock',
    'setup.complete',
  ])
  expect(await undo(blockId)).toEqual({ restored: 200, kept: 0 })
  expect((await list(office, ledgerId)).total).toBe(0)
  expect((await list(office, ledgerId, { isDeleted: true })).total).toBe(200)
  expect((await refusal(undo(blockId))).code).toBe('rule_violation')
})

test('only the named cells change, null empties one, and what nobody named stays', async () => {
  const { entryId } = await save(office, pledge('逊克县教育局', 'pledged', { content: '旧内容', liability: '责任' }))
  const change = { entryId, rev: 1, unitId: null, status: null, fields: { content: '新内容', liability: null } }
  const { entries, blockId } = await paste([change])
  expect(entries).toEqual([{ entryId, rev: 2 }])
  expect(await cells(entryId)).toEqual({ pledgingUnit: '逊克县教育局', isClassified: 'no', year: 2022, content: '新内容' })
  expect(await undo(blockId)).toEqual({ restored: 1, kept: 0 })
  expect(await cells(entryId)).toMatchObject({ content: '旧内容', liability: '责任' })
  expect((await entryDetail(office, { entryId })).history.map((each) => each.what)).toEqual(['撤销填写', '修改', '登记'])
  expect((await list(office, ledgerId, { text: '旧内容' })).total).toBe(1)
  expect((await list(office, ledgerId, { text: '新内容' })).total).toBe(0)
})

test('an undo keeps what somebody changed or removed since, and says how many', async () => {
  const { blockId, entries } = await paste([newRow(1), newRow(2), newRow(3)])
  const [first, second] = entries
  await save(office, { ...pledge('逊克县第1单位', 'published', { publishedOn: '2022-05-09' }), entryId: first?.entryId ?? '', rev: 1 })
  await removeEntries(office, { entries: [{ entryId: second?.entryId ?? '', rev: 1 }] })
  expect(await undo(blockId)).toEqual({ restored: 1, kept: 2 })
  expect((await list(office, ledgerId)).rows.map((row) => row.fields['pledgingUnit'])).toEqual(['逊克县第1单位'])
})

test('an undo keeps an entry whose former values another one took meanwhile', async () => {
  const { entryId } = await save(office, pledge('逊克县教育局', 'pledged'))
  const renamed = { entryId, rev: 1, unitId: null, status: null, fields: { pledgingUnit: '逊克县教育和体育局' } }
  const { blockId } = await paste([renamed])
  await save(office, pledge('逊克县教育局', 'pledged'))
  expect(await undo(blockId)).toEqual({ restored: 0, kept: 1 })
})

test.each<[string, BlockChange[], string]>([
  ['a cell of the wrong type', [newRow(1), newRow(2, { year: '二〇二二' })], '“第2行承诺年度”填写有误：“承诺年度”应为整数'],
  ['a required cell', [newRow(1, { pledgingUnit: null })], '“第1行承诺单位名称”填写有误：“承诺单位名称”为必填项'],
  ['two rows that repeat each other', [newRow(1), newRow(2), newRow(1)], '第1行与第3行：《政务诚信承诺书台账》中'],
  ['a unit that does not report', [newRow(1), { ...newRow(2), unitId: 'nobody' }], '“第2行填报单位”填写有误'],
  ['a status that is not there', [{ ...newRow(1), status: 'lost' }], '“第1行办理状态”填写有误'],
  [
    'an entry twice',
    [
      { ...newRow(1), entryId: 'a', rev: 1 },
      { ...newRow(2), entryId: 'a', rev: 1 },
    ],
    '同一条目在其中出现多次',
  ],
])('all or nothing: %s refuses the whole block with its row', async (_, changes, sentence) => {
  const error = await refusal(paste(changes))
  expect(errorSentence(error.code, error.details)).toContain(sentence)
  expect((await list(office, ledgerId)).total).toBe(0)
})

test('a revision that is not the newest refuses the whole block', async () => {
  const { entryId } = await save(office, pledge('逊克县教育局', 'pledged'))
  await save(office, { ...pledge('逊克县教育局', 'published'), entryId, rev: 1 })
  const error = await refusal(paste([newRow(1), { entryId, rev: 1, unitId: null, status: null, fields: { content: '…' } }]))
  expect(error.code).toBe('stale_version')
  expect((await list(office, ledgerId)).total).toBe(1)
})

test('a county’s rows are its own without a word of the unit', async () => {
  const county = await countyOffice('2022-05-10')
  await paste([{ ...newRow(1), unitId: null }], county)
  expect((await list(county, ledgerId)).rows.map((row) => [row.unit.unitId, row.isOnBehalf])).toEqual([[xunke, false]])
  expect((await refusal(paste([{ ...newRow(2), unitId: sunwu }], county))).code).toBe('not_permitted')
  await county.dispose()
})

test('pasting what is there already changes nothing and leaves nothing to undo', async () => {
  const { entryId } = await save(office, pledge('逊克县教育局', 'pledged'))
  const { blockId, entries } = await paste([{ entryId, rev: 1, unitId: null, status: 'pledged', fields: { pledgingUnit: '逊克县教育局' } }])
  expect(entries).toEqual([{ entryId, rev: 1 }])
  expect(await undo(blockId)).toEqual({ restored: 0, kept: 0 })
})
