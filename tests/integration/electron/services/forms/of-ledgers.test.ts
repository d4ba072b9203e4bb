import { afterEach, beforeEach, expect, test } from 'vitest'
import { listEntries } from '#tests/fixtures/forms/ledger-rows.ts'
import { importHistory } from '#electron/services/imports/ledger-imports.ts'
import { saveBlock, undoBlock } from '#electron/services/ledgers/blocks.ts'
import { withdrawForm } from '#electron/services/forms/withdrawing.ts'
import { type OpenedOffice, on, openedApril, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { type Topic, board, filled, findings, issued, preview, received, sentBack, staged } from '#tests/fixtures/forms/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** 台账填报表: a unit's own entries with room for new ones, back as one block (M-053, office.md «Receiving»). */

const ledgerId = 'integrity-training'
const topic: Topic = { kind: 'ledger', month: null, ledgerId }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  const entry = (unitId: string, name: string) => ({
    entryId: null,
    rev: null,
    unitId,
    status: null,
    fields: { name, recordKind: 'training', heldOn: '2022-04-06' },
  })
  await saveBlock(office, { ledgerId, changes: [entry(sunwu, '第一期培训班'), entry(xunke, '专题讲座')] })
})
afterEach(() => office.dispose())

const formOf = async (unitId = sunwu, more: object = {}): Promise<string> => (await issued(office, topic, [unitId], more))[0] ?? ''
/** Title, head line and head stand above; 序号 A, 填报单位 B, 名称 C, 类别 D, 日期 H. */
const [own, spare] = [4, 5]
const back = async (path: string, edits: Readonly<Record<string, string>>) => staged(office, await filled(path, edits))
const added = { [`B${spare}`]: '孙吴县', [`C${spare}`]: '第二期培训班', [`D${spare}`]: '诚信教育培训', [`H${spare}`]: '2022.4.12' }

test('it goes out with the unit’s own entries alone, and comes back unchanged as nothing new', async () => {
  const shown = await preview(office, staged(office, await formOf()), topic)
  expect(shown.form).toMatchObject({ kind: 'ledger', unit: { name: '孙吴县' }, ledgerId, month: null })
  expect([shown.problems, shown.rows.map(({ title, outcome }) => [title, outcome])]).toEqual([[], [['第一期培训班', 'same']]])
})

test('a changed cell and a new row are one block, 代录 of the unit, taken back together', async () => {
  const path = await formOf(sunwu, { dueOn: '2022-04-25' })
  const token = await back(path, { ...added, [`C${own}`]: '首期培训班' })
  const shown = await preview(office, token)
  expect(shown.counts).toEqual({ new: 1, changed: 1, same: 0, conflict: 0, problem: 0, blank: 0 })
  expect(shown.rows[0]?.cells.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['计划（培训、课程）名称', '第一期培训班', '首期培训班'],
  ])
  const { receiptId, changed } = await received(office, token)
  expect(changed).toBe(2)
  const rows = await listEntries(office, ledgerId)
  expect(rows.map(({ title, unitId, isOnBehalf }) => [title, unitId, isOnBehalf])).toEqual([
    ['专题讲座', xunke, true],
    ['第二期培训班', sunwu, true],
    ['首期培训班', sunwu, true],
  ])
  expect((await importHistory(office, { ledgerId, before: null })).imports).toHaveLength(1)
  expect(await board(office, topic)).toMatchObject({ summary: { expected: 1, issued: 1, received: 1 }, missing: [] })
  expect(await withdrawForm(office, { receiptId, rev: 1, reason: '收错' })).toEqual({ restored: 2, kept: 0 })
  expect((await listEntries(office, ledgerId)).map(({ title }) => title)).toEqual(['专题讲座', '第一期培训班'])
  expect((await board(office, topic)).missing).toEqual([{ unitId: sunwu, name: '孙吴县' }])
  expect(await findings(office)).toEqual([])
})

test('rows of another unit are not taken, however they came into the form', async () => {
  const token = await back(await formOf(), { ...added, [`B${spare}`]: '逊克县' })
  const shown = await preview(office, token)
  expect(shown.problems.map(({ place, problem }) => [place, problem])).toEqual([[`第${spare}行`, '填报单位不是“孙吴县”，未读入']])
  expect((await refusal(received(office, token))).details['rule']).toBe('formProblems')
  expect(await received(office, token, { mode: 'rightRows' })).toMatchObject({ changed: 0, left: 1 })
  expect(await listEntries(office, ledgerId)).toHaveLength(2)
})

test('wrong cells are named; the form goes back with them marked, and comes back right', async () => {
  const path = await formOf()
  const token = await back(path, { ...added, [`H${spare}`]: '四月某日' })
  const shown = await preview(office, token)
  expect(shown.problems).toMatchObject([{ row: spare, place: `第${spare}行“印发（举办）日期”`, text: '四月某日' }])
  const sent = await sentBack(office, token, '日期须写明')
  expect(sent.isOpenAgain).toBe(false)
  expect((await board(office, topic)).units.find(({ unit }) => unit.unitId === sunwu)).toMatchObject({
    isMissing: true,
    form: { status: 'returned', statusReason: '日期须写明' },
  })
  on(office, '2022-04-20')
  const right = await preview(office, await back(sent.path, { [`H${spare}`]: '2022年4月12日' }))
  expect([right.problems, right.counts.new, right.counts.same]).toEqual([[], 1, 1])
  expect(await received(office, await back(sent.path, { [`H${spare}`]: '2022年4月12日' }))).toMatchObject({ changed: 1, left: 0 })
})

test('a cell that both sides changed is decided, never overwritten', async () => {
  const path = await formOf()
  const entry = (await listEntries(office, ledgerId)).find(({ unitId }) => unitId === sunwu)
  const change = {
    entryId: entry?.entryId ?? '',
    rev: entry?.rev ?? 0,
    unitId: null,
    status: null,
    fields: { name: '第一期培训班（扩大）' },
  }
  await saveBlock(office, { ledgerId, changes: [change] })
  const token = await back(path, { [`C${own}`]: '首期培训班' })
  const shown = await preview(office, token)
  expect(shown.problems).toMatchObject([{ row: own, problem: '制表后台账中的内容也有修改，须决定以哪一方为准' }])
  expect(shown.rows[0]).toMatchObject({ outcome: 'conflict', choices: ['file', 'stored'] })
  expect(shown.counts).toMatchObject({ conflict: 1, problem: 0 })
  expect(await received(office, token, { mode: 'rightRows' })).toMatchObject({ changed: 0, left: 1 })
  expect(await received(office, token, { decisions: [{ row: own, choice: 'file' }] })).toMatchObject({ changed: 1, left: 0 })
  expect((await listEntries(office, ledgerId)).map(({ title }) => title)).toContain('首期培训班')
})

test('the block of a receipt may be undone in the ledger; the receipt is then withdrawn without it', async () => {
  const { receiptId } = await received(office, await back(await formOf(), added))
  const { block_id } = await office.store.db.selectFrom('form_receipt').select('block_id').executeTakeFirstOrThrow()
  await undoBlock(office, { blockId: block_id ?? '' })
  expect(await withdrawForm(office, { receiptId, rev: 1, reason: '收错' })).toEqual({ restored: 0, kept: 0 })
})

test('office.md «Privacy»: of a ledger that names private persons nothing registered goes out; new entries come in', async () => {
  const complaints: Topic = { ...topic, ledgerId: 'performance-complaint' }
  const fields = { matter: '拖欠货款', respondent: '县某局', complainant: '王某某', receivedOn: '2022-04-06' }
  const change = { entryId: null, rev: null, unitId: sunwu, status: null, fields }
  await saveBlock(office, { ledgerId: 'performance-complaint', changes: [change] })
  const [path = ''] = await issued(office, complaints, [sunwu])
  const token = await back(path, { B4: '孙吴县', C4: '合同未履行', D4: '县某局', F4: '2022.4.12' })
  const shown = await preview(office, token)
  expect(shown.rows.map(({ title, outcome }) => [title, outcome])).toEqual([['合同未履行', 'new']])
  await received(office, token)
  expect((await listEntries(office, 'performance-complaint')).map(({ title }) => title)).toEqual(['合同未履行', '拖欠货款'])
})
