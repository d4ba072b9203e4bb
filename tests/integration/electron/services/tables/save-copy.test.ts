import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { eventList } from '#electron/services/desk/desk.ts'
import { closeProgramme } from '#electron/services/programmes/programme-switcher.ts'
import { saveListCopy } from '#electron/services/tables/save-copy.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { type InputOf, contract } from '#shared/api/contract.ts'
import { type LedgerOffice, ledgerOffice } from '#tests/fixtures/ledgers/office.ts'

type Input = InputOf<'tables.saveCopy'>
const method = contract['tables.saveCopy']

let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
})
afterEach(() => office.dispose())

const list = {
  title: '2022年6月任务进展表',
  columns: [
    { head: '编号', widthMm: 12, align: 'left' },
    { head: '工作进展', widthMm: 80, align: 'left' },
  ],
  rows: [
    ['7-3', '=1+1'],
    ['8-1', '第一行\n第二行'],
  ],
} satisfies Input

async function taken(more: Partial<Input> = {}): Promise<{ path: string; savedAs: string | null; rows: number }> {
  const path = join(office.store.folder, '列表.xlsx')
  office.ports.answers.saveAs.push(path)
  return { path, ...method.output.parse(await saveListCopy(office, method.input.parse({ ...list, ...more }))) }
}

async function textsOf(path: string): Promise<string[][]> {
  const file = await openOfficeFile({ path, name: '列表.xlsx' }, ['xlsx'])
  const sheet = await readSheet(file, 0, { mostRows: 25_000 })
  return sheet.rows.map((cells) => cells.map(({ text }) => text))
}

test('office.md «Documents»: a list leaves with title, unit and day, head, 序号, and the note of its filters', async () => {
  const { path, savedAs, rows } = await taken({ note: '筛选条件：逾期。' })
  expect([savedAs, rows]).toEqual(['列表.xlsx', 2])
  const texts = await textsOf(path)
  expect(texts[0]?.[0]).toBe('2022年6月任务进展表')
  expect(texts[1]?.filter((text) => text !== '')).toEqual(['制表单位：市营商环境局', '截至：2022年6月10日'])
  expect(texts.slice(2, 5)).toEqual([
    ['序号', '编号', '工作进展'],
    ['1', '7-3', '=1+1'],
    ['2', '8-1', '第一行\n第二行'],
  ])
  expect(texts[5]?.[0]).toBe('注：筛选条件：逾期。')
})

test('序号 is a number, and every other cell a text, also one that looks like a number or a formula', async () => {
  const { path } = await taken({ rows: [['0012', '=1+1']] })
  const file = await openOfficeFile({ path, name: '列表.xlsx' }, ['xlsx'])
  const sheet = await readSheet(file, 0, { mostRows: 100 })
  expect(sheet.rows[3]).toMatchObject([{ number: 1 }, { text: '0012', number: null }, { text: '=1+1', number: null }])
})

test('the file is proposed under the title of the list, with signs that Windows refuses made full-width', async () => {
  const proposed: string[] = []
  const chooseSave = async (name: string): Promise<null> => {
    proposed.push(name)
    return null
  }
  const ports = { ...office.ports, dialogs: { ...office.ports.dialogs, chooseSave } }
  const { savedAs } = await saveListCopy({ ...office, ports }, method.input.parse({ ...list, title: '台账/清单' }))
  expect([savedAs, proposed]).toEqual([null, ['台账／清单.xlsx']])
})

test('the journal says which list was taken with how many rows, and nothing where no place was chosen', async () => {
  await taken()
  office.ports.answers.saveAs.push(null)
  await saveListCopy(office, method.input.parse(list))
  const { events } = await eventList(office, { beforeSeq: null })
  expect(events.filter(({ action }) => action === 'tables.saveCopy').map(({ subject }) => subject)).toEqual(['list'])
})

test('a list of 20,000 rows leaves whole; one row more is refused', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [String(at), '进展'])
  const texts = await textsOf((await taken({ rows })).path)
  expect(texts.at(-1)).toEqual(['20000', '19999', '进展'])
  expect(method.input.safeParse({ ...list, rows: [...rows, ['1', '1']] }).error?.issues[0]?.message).toContain('20000')
})

test('rows that are not as long as the head, no rows, and 61 columns are refused', () => {
  const message = (more: Partial<Input>): string | undefined => method.input.safeParse({ ...list, ...more }).error?.issues[0]?.message
  expect(message({ rows: [['7-3']] })).toBe('各行的格数须与表头一致')
  expect(message({ rows: [['7-3', '', '']] })).toBe('各行的格数须与表头一致')
  expect(message({ rows: [] })).toBe('没有可导出的内容')
  const columns = Array.from({ length: 61 }, () => list.columns[0])
  expect(method.input.safeParse({ ...list, columns, rows: [columns.map(() => '')] }).success).toBe(false)
})

test('foundations.md 3: a closed year may still be taken along', async () => {
  await closeProgramme(office, { programmeId: 'heihe-2022' })
  const { path } = await taken()
  expect(existsSync(path)).toBe(true)
})
