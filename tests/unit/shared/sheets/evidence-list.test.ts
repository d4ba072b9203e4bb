import { expect, test } from 'vitest'
import { type ListedFile, evidenceListIdentity, evidenceListWorkbook, readEvidenceList } from '#shared/sheets/evidence-list.ts'
import type { Sheet, SheetCell } from '#shared/sheets/model.ts'
import type { WorkbookCell, WorkbookModel } from '#shared/sheets/workbook.ts'

const file: ListedFile = {
  measure: '7-3 进校园方案',
  evidenceId: 'e1',
  title: '=关于方案的通知',
  kind: 'document',
  issuer: '逊克县教育局',
  documentNumber: '逊教发〔2022〕5号',
  formedOn: '2022-04-15',
  file: '方案（2）.pdf',
  name: '方案.pdf',
  size: 2048,
  sha256: 'a'.repeat(64),
}
const model = evidenceListWorkbook({
  programmeId: 'heihe-2022',
  unitId: 'heihe:unit:xunke-county',
  unitName: '逊克县',
  month: '2022-04',
  asOf: '2022-04-20',
  measures: [
    { measure: '7-3 进校园方案', files: [file] },
    { measure: '7-4 进企业方案', files: [] },
  ],
})

function cellOf(cell: WorkbookCell): SheetCell {
  if (typeof cell === 'string') return { text: cell, number: null }
  if ('day' in cell) return { text: cell.day, number: null }
  return 'number' in cell ? { text: String(cell.number), number: cell.number } : { text: cell.text, number: null }
}
/** The first sheet of a model as a reader would give it. */
function sheetOf({ sheets: [sheet] }: WorkbookModel): Sheet {
  const lines: (readonly WorkbookCell[])[] = [
    ...(sheet?.titles ?? []).map((title) => [title]),
    sheet?.headLine ?? [],
    ...(sheet?.headRows ?? []),
    ...(sheet?.rows ?? []),
  ]
  return { name: '', isHidden: false, rows: lines.map((row) => row.map(cellOf)), merges: [], hiddenRows: [], hiddenColumns: [] }
}

test('D-22: the list has its head, its rows in order and a row for what nothing proves', () => {
  const [sheet] = model.sheets
  expect([sheet?.titles, sheet?.headLine]).toEqual([['逊克县2022年4月佐证材料清单'], ['填报单位（盖章）：逊克县', '截至：2022年4月20日']])
  expect(sheet?.rows[1]?.slice(0, 4)).toEqual([{ number: 2 }, '7-4 进企业方案', '未附佐证材料', ''])
  expect(sheet?.rows.every((row) => row.length === sheet.columns.length)).toBe(true)
})

test('what a list says of a file comes back, its own words and its ids', () => {
  const { size: _, ...said } = file
  expect(readEvidenceList(sheetOf(model))).toEqual([{ ...said, row: 0 }])
  expect(evidenceListIdentity(model.identity ?? null)).toEqual({
    programmeId: 'heihe-2022',
    unitId: 'heihe:unit:xunke-county',
    month: '2022-04',
  })
})

test('a list without ids, of another kind or of a newer program is none of ours', () => {
  const bare = sheetOf(model)
  expect(readEvidenceList({ ...bare, rows: bare.rows.map((row) => row.slice(0, 9)) })).toEqual([])
  expect(evidenceListIdentity(null)).toBeNull()
  expect(evidenceListIdentity({ ...model.identity, form: 'ledger' })).toBeNull()
  expect(evidenceListIdentity({ ...model.identity, formVersion: '2' })).toBeNull()
})
