import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { readIdentity, readSheet } from '#electron/spreadsheets/read.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { type WorkbookModel, choicesSheetName, placesOf } from '#shared/sheets/workbook.ts'
import { ledgerSheet } from '#tests/fixtures/spreadsheets/ledger-sheet.ts'
import { editInOpenpyxl, resaveInLibreOffice } from '#tests/support/spreadsheets/editors.ts'

/** Our workbooks opened and saved by other programs: the cells read back the same. */

const signs = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '0', '7', '１', '黑', '河', '𠮷', 'a', '\n', '\t', '"', '&', '<', '_x000D_', '，', ' '),
  maxLength: 30,
})
const cells = fc.tuple(
  signs,
  fc.constantFrom('=1+1', '+86', '@x', '-1', '00123', '230321198001010011', '1e5', 'TRUE', '2022.9.30', '%', ' a '),
  fc.nat({ max: 3_000_000 }),
  fc.integer({ min: 61, max: 60_000 }),
)
const randomRows = fc.sample(fc.array(cells, { minLength: 200, maxLength: 200 }), { seed: 20220420, numRuns: 1 })[0] ?? []

function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
}
const models: Readonly<Record<string, WorkbookModel>> = {
  ledger: { sheets: [ledgerSheet], identity: { form: 'ledger', version: '3' } },
  random: {
    sheets: [
      {
        name: '随机',
        paper: 'A4',
        orientation: 'portrait',
        columns: [
          { widthMm: 40 },
          { widthMm: 30 },
          { widthMm: 20, format: 'thousandsDecimal' },
          { widthMm: 25, format: 'day' },
          { widthMm: 20, format: 'percent' },
        ],
        titles: [],
        headRows: [['文字', '像公式', '数', '日', '率']],
        rows: randomRows.map(([text, formula, number, serial]) => [
          text,
          formula,
          { number: number / 100 },
          { day: dayOf(serial) },
          { number: (number % 1000) / 1000 },
        ]),
      },
    ],
  },
}
const names = Object.keys(models)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programs-'))
  for (const [name, model] of Object.entries(models)) await writeFile(join(folder, `${name}.xlsx`), await writeWorkbook(model))
  const files = names.map((name) => join(folder, `${name}.xlsx`))
  await resaveInLibreOffice(files, join(folder, 'libreoffice'))
  await editInOpenpyxl(
    names.map((name) => ({ from: join(folder, `${name}.xlsx`), to: join(folder, `${name}-openpyxl.xlsx`), edits: [] })),
    folder,
  )
}, 200_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const saved = {
  LibreOffice: (name: string) => join(folder, 'libreoffice', `${name}.xlsx`),
  openpyxl: (name: string) => join(folder, `${name}-openpyxl.xlsx`),
} as const

async function read(path: string): Promise<Sheet> {
  return readSheet(await openOfficeFile({ path, name: '台账.xlsx' }, ['xlsx']), 0, { mostRows: 1000 })
}
const byPlace = (sheet: Sheet) => sheet.merges.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).toSorted()

describe.each(Object.entries(saved))('saved by %s', (_, pathOf) => {
  test.each(names)('%s: every cell reads back the same', async (name) => {
    const [before, after] = [await read(join(folder, `${name}.xlsx`)), await read(pathOf(name))]
    expect(after.rows).toEqual(before.rows)
    expect(byPlace(after)).toEqual(byPlace(before))
    expect([after.name, after.hiddenColumns]).toEqual([before.name, before.hiddenColumns])
  })

  test('the program knows its own form again, and nothing has become a formula', async () => {
    const file = await openOfficeFile({ path: pathOf('ledger'), name: '台账.xlsx' }, ['xlsx'])
    expect(await readIdentity(file)).toEqual({ form: 'ledger', version: '3' })
    for (const name of names) {
      const parts = unzipSync(await readFile(pathOf(name)))
      expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toMatch(/<f[ >]/)
    }
  })
})

test('another program finds the page, the repeated head, the panes, the lists, the locks and the hidden sheets', async () => {
  const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
lists = [[str(one.sqref), one.type, one.formula1] for one in sheet.data_validations.dataValidation]
print(json.dumps({
  'paper': [sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
  'titles': sheet.print_title_rows.replace('$', ''), 'panes': sheet.freeze_panes, 'lists': lists, 'footer': sheet.oddFooter.center.text,
  'locks': [sheet.protection.sheet, sheet['A5'].protection.locked, sheet['B5'].protection.locked],
  'states': [one.sheet_state for one in book.worksheets], 'hidden': sheet.column_dimensions['G'].hidden,
  'fonts': [sheet['A1'].font.name, sheet['A3'].font.name, sheet['B5'].font.name], 'wrapped': sheet['C5'].alignment.wrap_text,
  'formats': [sheet[place].number_format for place in ('A5', 'B5', 'D5', 'E5')], 'days': sheet['D5'].value.isoformat(), 'types': [sheet[place].data_type for place in ('B5', 'C5', 'E5')],
}))`
  const { stdout } = await promisify(execFile)('/usr/bin/python3', ['-c', script, join(folder, 'ledger.xlsx')])
  const { bodyTop } = placesOf(ledgerSheet)
  expect(bodyTop).toBe(4)
  expect(JSON.parse(stdout)).toEqual({
    paper: [8, 'landscape', 1, 0],
    titles: '3:4',
    panes: 'C5',
    lists: [['F5:F9', 'list', `'${choicesSheetName}'!$A$1:$A$3`]],
    footer: '第&P页 共&N页',
    locks: [true, true, false],
    states: ['visible', 'veryHidden', 'veryHidden'],
    hidden: true,
    fonts: ['方正小标宋简体', '黑体', '仿宋_GB2312'],
    wrapped: true,
    formats: ['0', '@', 'yyyy\\-mm\\-dd', '#,##0.00'],
    days: '2022-09-30T00:00:00',
    types: ['s', 's', 'n'],
  })
})
