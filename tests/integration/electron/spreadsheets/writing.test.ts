import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { listSheets, readIdentity, readSheet } from '#electron/spreadsheets/read.ts'
import { streamWorkbook, writeWorkbook } from '#electron/spreadsheets/write.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { type WorkbookModel, type WorkbookSheet, choicesSheetName, identitySheetName, placesOf } from '#shared/sheets/workbook.ts'
import { ledgerSheet } from '#tests/fixtures/spreadsheets/ledger-sheet.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function opened(bytes: Uint8Array) {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.xlsx`)
  await writeFile(path, bytes)
  return openOfficeFile({ path, name: '台账.xlsx' }, ['xlsx'])
}
async function partsOf(model: WorkbookModel): Promise<(name: string) => string> {
  const parts = unzipSync(await writeWorkbook(model))
  return (name) => strFromU8(parts[name] ?? new Uint8Array())
}
const all = { mostRows: 100_000 }

test('the office’s own form comes back with every text in its place', async () => {
  const file = await opened(await writeWorkbook({ sheets: [ledgerSheet], identity: { form: 'ledger', version: '3' } }))
  const sheet = await readSheet(file, 0, all)
  const { bodyTop, footAt } = placesOf(ledgerSheet)
  expect(sheet.rows[0]?.[0]?.text).toBe(ledgerSheet.titles[0])
  expect(sheet.rows[1]?.map(({ text }) => text).filter((text) => text !== '')).toEqual(ledgerSheet.headLine)
  expect(sheet.rows.slice(2, bodyTop).map((cells) => cells.map(({ text }) => text).join('|'))).toEqual([
    '序号|承诺||承诺日期|金额|办理状态|编号',
    '|单位|内容',
  ])
  expect(sheet.rows.slice(bodyTop, bodyTop + 2).map((cells) => cells.map(({ text }) => text))).toEqual([
    ['1', '=1+1', '+86-456-0000000\n第二行', '2022-09-30', '1234567.5', '已完成', '00123'],
    ['2', ' @爱辉区\t', '-1', '9月底', '', '', '910000000000000001'],
  ])
  expect(sheet.rows[footAt ?? 0]?.map(({ text }) => text).filter((text) => text !== '')).toEqual(ledgerSheet.footLine)
  expect(sheet.hiddenColumns).toEqual([6])
  expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 5 })
  expect(sheet.merges).toContainEqual({ top: 2, left: 1, bottom: 2, right: 2 })
  expect(await listSheets(file)).toEqual([
    { name: '政务诚信承诺书台账', isHidden: false },
    { name: choicesSheetName, isHidden: true },
    { name: identitySheetName, isHidden: true },
  ])
  expect(await readIdentity(file)).toEqual({ form: 'ledger', version: '3' })
})

test('office.md «Documents»: paper, repeated heads, frozen panes, 第×页 共×页 and one page wide', async () => {
  const part = await partsOf({ sheets: [ledgerSheet, { ...ledgerSheet, name: "A'4", paper: 'A4', orientation: 'portrait' }] })
  const sheet = part('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
  expect(part('xl/worksheets/sheet2.xml')).toContain('<pageSetup paperSize="9" orientation="portrait"')
  expect(sheet).toContain('<oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter>')
  expect(sheet).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>')
  expect(part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'政务诚信承诺书台账'!$3:$4</definedName>`,
  )
  expect(part('xl/workbook.xml')).toContain(`localSheetId="1">'A''4'!$3:$4</definedName>`)
  expect(part('xl/workbook.xml')).toContain(`<sheet name="${choicesSheetName}" sheetId="3" state="veryHidden"`)
})

test('a form is protected but for the columns that are to be filled in, and lists are chosen from a hidden sheet', async () => {
  const part = await partsOf({ sheets: [ledgerSheet] })
  const sheet = part('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<sheetProtection sheet="1"')
  const looks = [...part('xl/styles.xml').matchAll(/<xf [^>]*>(?:<alignment[^>]*><protection locked="(\d)"\/><\/xf>)?/g)].slice(1)
  const lockOf = (place: string): string | undefined => looks[Number(new RegExp(`<c r="${place}" s="(\\d+)"`).exec(sheet)?.[1])]?.[1]
  expect(['A1', 'B4', 'A5', 'B5', 'B7', 'A7'].map(lockOf)).toEqual(['1', '1', '1', '0', '0', '1'])
  expect(sheet).toContain(`sqref="F5:F9"><formula1>'${choicesSheetName}'!$A$1:$A$3</formula1>`)
  expect(part('xl/worksheets/sheet2.xml').match(/<t /g)).toHaveLength(3)
})

test('exchange.md: a text is never a formula, and an empty cell of a form waits as text', async () => {
  const part = await partsOf({ sheets: [ledgerSheet] })
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) expect(part(name)).not.toMatch(/<f[ >]/)
  const style = Number(/<c r="B7" s="(\d+)"\/>/.exec(part('xl/worksheets/sheet1.xml'))?.[1])
  const looks = [...(/<cellXfs.*<\/cellXfs>/.exec(part('xl/styles.xml'))?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)]
  expect(looks[style]?.[1]).toBe('49')
})

const awkward = [
  '=1+1',
  '+86',
  '@x',
  '-1',
  '0012',
  '230321198001010011',
  '\t=x',
  ' a ',
  'a\n\nb\n',
  '𠮷田𬱖',
  '_x000D_',
  '<a&"b\'>',
  '1e5',
  'TRUE',
  '#N/A',
  '%',
  '１２３',
  '\u3000',
]
const texts = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.tuple(fc.constantFrom(...awkward), fc.integer({ min: 200, max: 3000 })).map(([text, times]) => text.repeat(times / text.length)),
)
/** What a cell can hold of a text, said apart from the code that does it. */
function expected(text: string): string {
  return [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .filter((sign) => sign === '\t' || sign === '\n' || !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(sign))
    .join('')
}
function cut(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((text) => text.trim() !== '') + 1)
}

test('what is written is what is read: every text, by hucre as by ourselves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }), async (rows) => {
      const sheet: WorkbookSheet = {
        name: '往返',
        paper: 'A4',
        orientation: 'landscape',
        columns: [{ widthMm: 30 }, { widthMm: 60, isUnlocked: true }, { widthMm: 20, format: 'day' }],
        titles: [],
        headRows: [['甲', '乙', '丙']],
        rows: [...rows, ['尾', '尾', '尾']],
      }
      const bytes = await writeWorkbook({ sheets: [sheet] })
      const read = await readSheet(await opened(bytes), 0, all)
      const body = read.rows.slice(1, -1).map((cells) => cells.map((cell) => cell.text))
      expect(body).toEqual(rows.map((cells) => cut(cells.map(expected))))
      const { sheets } = await readXlsx(bytes)
      const peer = (sheets[0]?.rows ?? []).slice(1, -1).map((cells) => cut(cells.map((value) => String(value ?? ''))))
      expect(peer).toEqual(body)
    }),
    { numRuns: 40 },
  )
})

test('numbers and days come back as numbers and days', async () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
  const day = fc
    .date({ min: new Date('1900-03-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(finite, day), { minLength: 1, maxLength: 30 }), async (rows) => {
      const sheet: WorkbookSheet = {
        ...ledgerSheet,
        titles: [],
        headRows: [],
        headMerges: [],
        headLine: [],
        footLine: [],
        spareRows: 0,
        columns: [{ widthMm: 9 }, { widthMm: 9 }],
        rows: rows.map(([number, date]) => [{ number }, { day: date }]),
      }
      const read = await readSheet(await opened(await writeWorkbook({ sheets: [sheet] })), 0, all)
      expect(read.rows.map((cells) => [cells[0]?.number, cells[1]?.text])).toEqual(
        rows.map(([number, date]) => [number === 0 ? 0 : number, date]),
      )
    }),
    { numRuns: 30 },
  )
})

test('the same model gives the same bytes, written whole or streamed', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [
    { number: at + 1 },
    `单位${at}`,
    '内容'.repeat(at % 40),
    { day: '2022-04-20' },
    { number: at / 4 },
    '已完成',
    `id-${at}`,
  ])
  const model: WorkbookModel = { sheets: [{ ...ledgerSheet, rows }], identity: { a: '1' } }
  const whole = await writeWorkbook(model)
  expect(Buffer.from(await writeWorkbook(model)).equals(whole)).toBe(true)
  const chunks: Uint8Array[] = []
  async function* streamed() {
    yield* rows
  }
  await streamWorkbook({ ...model, sheets: [ledgerSheet] }, streamed(), (bytes) => void chunks.push(bytes.slice()))
  expect(Buffer.concat(chunks).equals(whole)).toBe(true)
})

test('a text beyond what a cell holds is refused and not cut', async () => {
  const rows = [['甲'.repeat(32_768)]]
  const error = await writeWorkbook({ sheets: [{ ...ledgerSheet, rows }] }).catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw new Error('not refused')
  expect(errorSentence(error.code, error.details)).toBe(
    '以“甲甲甲甲甲甲甲甲甲甲甲甲……”开头的文字共32768字，超过表格单元格32767字的上限。未作任何改动，请缩短该项文字后再导出。',
  )
  const longest = '长'.repeat(32_767)
  const read = await readSheet(await opened(await writeWorkbook({ sheets: [{ ...ledgerSheet, rows: [[longest, '尾']] }] })), 0, all)
  expect(read.rows[4]?.[0]?.text).toBe(longest)
})

test('a sheet that Excel would call damaged, or that would lose a cell, is a fault of the program and never written', async () => {
  const area = { top: 0, left: 1, bottom: 1, right: 1 }
  const overlapping = { ...ledgerSheet, bodyMerges: [area, { ...area, bottom: 0, right: 2 }] }
  await expect(writeWorkbook({ sheets: [overlapping] })).rejects.toThrow('share the cell')
  await expect(writeWorkbook({ sheets: [{ ...ledgerSheet, rows: [Array.from({ length: 8 }, () => '甲')] }] })).rejects.toThrow(
    'more cells than columns',
  )
  const single = await partsOf({ sheets: [{ ...ledgerSheet, bodyMerges: [{ top: 0, left: 1, bottom: 0, right: 1 }, area] }] })
  expect(single('xl/worksheets/sheet1.xml')).not.toContain('"B5:B5"')
  expect(single('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="B5:B6"/>')
})

test('a disk that fails while a file is streamed ends the writing with its error', async () => {
  const endless = function* () {
    for (let at = 0; ; at += 1) yield [`第${at}行 ${Math.sin(at)}`]
  }
  let taken = 0
  const sink = (bytes: Uint8Array): void => {
    taken += bytes.length
    if (taken > 200_000) throw new Error('ENOSPC')
  }
  await expect(streamWorkbook({ sheets: [{ ...ledgerSheet, rows: [] }] }, endless(), sink)).rejects.toThrow('ENOSPC')
})

test('rows that fail while they are read end the writing with their error', async () => {
  const failing = function* () {
    yield ['甲']
    throw new Error('database_busy')
  }
  await expect(streamWorkbook({ sheets: [ledgerSheet] }, failing(), () => undefined)).rejects.toThrow('database_busy')
})
