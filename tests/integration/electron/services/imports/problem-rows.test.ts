import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { eventList } from '#electron/services/desk/desk.ts'
import { lookAtFile } from '#electron/services/imports/ledger-imports.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { breachCells } from '#tests/fixtures/clipboard/breach-block.ts'
import { breachWorkbook, firstBreachRow } from '#tests/fixtures/ledgers/breach-workbook.ts'
import { type LedgerOffice, complaint, ledgerOffice, list, save, xunke } from '#tests/fixtures/ledgers/office.ts'
import { editedCopy, exported, plainWorkbook, trial } from '#tests/fixtures/ledgers/workbooks.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type CellEdit, editInOpenpyxl } from '#tests/support/spreadsheets/editors.ts'

const ledgerId = 'government-breach'
let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
})
afterEach(() => office.dispose())

const right = breachCells.slice(0, 20).map((row) => row.map((text) => text.replace('\n', '')))
/** What is wrong in twenty rows: by row and column of the entries, from 0. */
const wrong = [
  { row: 1, column: 4, text: '旧账' },
  { row: 4, column: 5, text: '约三十' },
  { row: 9, column: 7, text: '2022/2/30' },
  { row: 12, column: 3, text: '县里某局' },
  { row: 17, column: 1, text: '' },
] as const
const typed = right.map((row, at) => row.map((text, over) => wrong.find((cell) => cell.row === at && cell.column === over)?.text ?? text))

async function sheetOf(path: string): Promise<Sheet> {
  return readSheet(await openOfficeFile({ path, name: basename(path) }, ['xlsx']), 0, { mostRows: 1_000 })
}
const textsOf = ({ rows }: Sheet): string[][] => rows.map((cells) => cells.map(({ text }) => text))
const revisions = async () => new Map((await list(office, ledgerId)).rows.map(({ entryId, rev }) => [entryId, rev]))

describe('M-053: rows with problems go back to the unit and come back mended', () => {
  test('5 wrong rows of 20, mended in another program: the 5 arrive, none of the others changes', async () => {
    const first = await trial(office, ledgerId, await breachWorkbook(typed))
    const mapping = first.proposal.columns.map(({ at, label, target }) => ({ at, target: label === '经办科室' ? 'remark' : target }))
    expect(first.proposal.columns.find(({ label }) => label === '经办科室')?.target).toBeNull()
    const { counts } = await first.apply({ mapping })
    expect(counts).toMatchObject({ new: 15, problem: 5 })
    const before = await revisions()
    const { path, rows, savedAs } = await first.saveProblems({ mapping })
    expect([rows, savedAs]).toEqual([5, basename(path)])

    const top = textsOf(await sheetOf(path)).findIndex(([cell]) => cell === '原文件行号')
    const edits = wrong.map(({ row, column }, at): CellEdit => ({
      row: top + 3 + at,
      column: column + 3,
      value: right[row]?.[column] ?? '',
    }))
    const mended = join(office.store.folder, 'mended.xlsx')
    await editInOpenpyxl([{ from: path, to: mended, edits }], office.store.folder)

    const look = await lookAtFile(office, { token: office.stageFile('改正.xlsx', readFileSync(mended)), sheet: null })
    expect(look.ledgers[0]).toMatchObject({ ledgerId })
    expect(look.head).toMatchObject({ title: '《政府失信违约事项清理台账》导入须核对的内容', rows: 5 })
    const second = await trial(office, ledgerId, mended)
    expect(second.proposal).toMatchObject({ source: 'remembered', unit: { unitId: xunke } })
    expect(second.proposal.columns.map(({ label, target }) => [label, target])).toEqual(
      first.proposal.columns.map(({ label, at }) => [label, mapping.find((each) => each.at === at)?.target ?? null]),
    )
    const shown = await second.preview()
    expect(shown.rows.flatMap(({ cells }) => cells.flatMap(({ problem }) => problem ?? []))).toEqual([])
    expect(shown.leftOut).toEqual([])
    const { counts: later } = await second.apply({ mode: 'allOrNothing' })
    expect(later).toEqual({ new: 5, changed: 0, same: 0, conflict: 0, problem: 0, skipped: 0 })

    const after = await revisions()
    expect(after.size).toBe(20)
    for (const [entryId, rev] of before) expect(after.get(entryId)).toBe(rev)
    const again = await (await trial(office, ledgerId, await breachWorkbook(right))).preview({ mapping })
    expect(again.counts).toMatchObject({ same: 20, new: 0, changed: 0, problem: 0 })
  })

  test('the sheet: heads and rows as they stood, the file’s row number in front, wrong cells on a ground, the sentences behind', async () => {
    const { saveProblems } = await trial(office, ledgerId, await breachWorkbook(typed))
    const { path } = await saveProblems()
    const sheet = await sheetOf(path)
    const texts = textsOf(sheet)
    expect(texts[0]?.[0]).toBe('《政府失信违约事项清理台账》导入须核对的内容')
    expect(texts[1]?.filter((text) => text !== '')).toEqual([
      '填报单位：逊克县',
      '截至：2022年4月30日',
      '文件：台账.xlsx',
      '核对日期：2022年6月10日',
    ])
    const heads = [
      '序号',
      '失信违约事项',
      '企业名称',
      '失信违约单位',
      '责任单位',
      '存量（增量）',
      '涉及金额（万元）',
      '解决情况',
      '',
      '经办科室',
    ]
    expect(texts[2]).toEqual(['原文件行号', ...heads, '须核对的内容'])
    expect(texts[3]?.slice(8, 10)).toEqual(['解决期限', '解决日期'])
    expect(sheet.merges).toContainEqual({ top: 2, bottom: 2, left: 8, right: 9 })
    expect(sheet.merges).toContainEqual({ top: 2, bottom: 3, left: 0, right: 0 })
    const body = texts.slice(4)
    expect(body.map((row) => Number(row[0]))).toEqual(wrong.map(({ row }) => firstBreachRow + row))
    expect(body.map((row) => row.slice(1, -1))).toEqual(wrong.map(({ row }) => [String(row + 1), ...(typed[row] ?? []), '综合科']))
    expect(body.map((row) => row.at(-1))).toEqual([
      '“旧账”不在“存量（增量）”的选项中，请从“存量”“增量”中选择。',
      '“约三十”不是可识别的数字，“涉及金额”请填写“35万元”或“35”（万元）这样的金额。',
      '“解决日期”：2022年2月没有30日，请核对“2022/2/30”。',
      '“责任单位”：没有找到单位“县里某局”，请填写单位全称或规范简称。',
      '“企业名称”为必填项，请填写。',
    ])
    const { events } = await eventList(office, { beforeSeq: null })
    expect(events[0]).toMatchObject({ action: 'imports.saveProblems' })
  })

  test('the sheet imported as it went out is wrong as it was; saved again it has no column twice', async () => {
    const { saveProblems, preview } = await trial(office, ledgerId, await breachWorkbook(typed))
    const { path } = await saveProblems()
    const second = await trial(office, ledgerId, path)
    const cellsOf = (rows: Awaited<ReturnType<typeof preview>>['rows']) => rows.map(({ cells }) => cells)
    expect(cellsOf((await second.preview({ only: 'problem' })).rows)).toEqual(cellsOf((await preview({ only: 'problem' })).rows))
    const { path: again } = await second.saveProblems()
    expect(textsOf(await sheetOf(again))[2]).toEqual(textsOf(await sheetOf(path))[2])
    const firsts = textsOf(await sheetOf(again))
      .slice(4)
      .map((row) => Number(row[0]))
    expect(firsts).toEqual([5, 6, 7, 8, 9])
  })

  test('a row that the unit empties is no entry, whatever stands in the added columns', async () => {
    const { path } = await (await trial(office, ledgerId, await breachWorkbook(typed))).saveProblems()
    const emptied = join(office.store.folder, 'emptied.xlsx')
    const edits = Array.from({ length: 10 }, (_, at): CellEdit => ({ row: 5, column: at + 2, value: null }))
    await editInOpenpyxl([{ from: path, to: emptied, edits }], office.store.folder)
    const { counts } = await (await trial(office, ledgerId, emptied)).preview()
    expect(counts).toMatchObject({ problem: 4, new: 0 })
  })

  test('rows of our own export keep their ids: mended they change their own entries', async () => {
    const { entryId } = await save(office, complaint())
    await save(office, complaint({}, { matter: '拖欠货款' }))
    const file = await editedCopy(await exported(office, 'performance-complaint'), (rows) =>
      rows.map((cells) => cells.map((text) => (cells.includes(entryId) && text === '2022-05-06' ? '五月六号' : text))),
    )
    const { saveProblems } = await trial(office, 'performance-complaint', file)
    const { path, rows } = await saveProblems()
    expect(rows).toBe(1)
    const { rows: cells, hiddenColumns } = await sheetOf(path)
    const row = cells.findIndex((each) => each.some(({ text }) => text === '五月六号'))
    const column = cells[row]?.findIndex(({ text }) => text === '五月六号') ?? 0
    expect(hiddenColumns.map((at) => cells[row]?.[at]?.text)).toContain(entryId)
    const mended = join(office.store.folder, 'mended.xlsx')
    const edits = [{ row: row + 1, column: column + 1, value: '2022-05-07' }]
    await editInOpenpyxl([{ from: path, to: mended, edits }], office.store.folder)
    const second = await trial(office, 'performance-complaint', mended)
    expect(second.proposal.source).toBe('own')
    const { rows: changed, counts } = await second.preview()
    expect(counts).toMatchObject({ changed: 1, new: 0, same: 0, problem: 0 })
    expect(changed[0]).toMatchObject({ entryId, cells: [{ columnId: 'receivedOn', to: '2022-5-7' }] })
  })

  test('whose the rows are and what amounts are counted in stay with them; a number that lost its digits stays one', async () => {
    const bytes = await plainWorkbook(
      ['序号', '投诉事项', '被投诉单位', '收到日期'],
      [
        [{ number: 1 }, '拖欠货款', '逊克县某局', { number: 2022.1 }],
        [{ number: 2 }, '拖欠工资', '逊克县某局', '2022.5.6'],
      ],
      '履约投诉受理台账',
    )
    const { saveProblems, preview } = await trial(office, 'performance-complaint', bytes)
    const { path, rows } = await saveProblems({ unitId: xunke })
    expect(rows).toBe(1)
    const second = await trial(office, 'performance-complaint', path)
    expect(second.proposal.unit).toMatchObject({ unitId: xunke })
    const problems = async (shown: typeof preview) => (await shown({ only: 'problem' })).rows.map(({ cells }) => cells)
    expect(await problems(second.preview)).toEqual(await problems(preview))
  })

  test('nothing is saved or noted without a wrong row, or where no place was chosen', async () => {
    const whole = await trial(office, ledgerId, await breachWorkbook(right))
    expect((await refusal(whole.saveProblems())).details).toMatchObject({ rule: 'importProblems' })
    const { events: before } = await eventList(office, { beforeSeq: null })
    office.ports.answers.saveAs.splice(0, Number.POSITIVE_INFINITY, null)
    const { saveProblems } = await trial(office, ledgerId, await breachWorkbook(typed))
    expect(await saveProblems()).toMatchObject({ savedAs: null, rows: 5 })
    expect((await eventList(office, { beforeSeq: null })).events).toHaveLength(before.length)
  })
})
