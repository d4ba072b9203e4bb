import type { OfficeFile } from '#electron/office-files/office-file.ts'
import { streamPart } from '#electron/office-files/parts.ts'
import type { Sheet, SheetCell, SheetMerge } from '#shared/sheets/model.ts'
import { identityOf, identitySheetName } from '#shared/sheets/workbook.ts'
import type { CellSources } from './cell-scan.ts'
import { asRefusal, readingOf, refused, resaveAdvice, tooManyColumns, tooManyMerges, tooManyRows } from './refusals.ts'
import { readSharedStrings } from './shared-strings.ts'
import { TextTable, emptyCell } from './text-table.ts'
import { type ScannedRow, SheetScan } from './sheet-scan.ts'
import { type SheetPart, type WorkbookParts, numberKinds, workbookParts } from './workbook-parts.ts'
import { partScan } from './xml-scanner.ts'

/** What is read of a foreign workbook at most (exchange.md «Input-format hazards»). */
export const mostSheetRows = 100_000
export const mostSheetColumns = 200
/** Cells that merged areas may cover; areas over areas are no table. */
const mostCovered = 5_000_000

/** The workbook's tables in their order; `readSheet` counts them the same way. */
export async function listSheets(file: OfficeFile): Promise<readonly { readonly name: string; readonly isHidden: boolean }[]> {
  const { sheets } = await readingOf(file, () => workbookParts(file))
  return sheets.map(({ name, isHidden }) => ({ name, isHidden }))
}

/** One sheet whole, merged areas' texts in their first cells only; refuses more rows than `mostRows` in one sentence. */
export async function readSheet(file: OfficeFile, at: number, limits: { readonly mostRows: number }): Promise<Sheet> {
  return readingOf(file, async () => {
    const book = await workbookParts(file)
    const { sheet, scan, batches } = await openSheet(file, book, at, limits.mostRows)
    const rows: SheetCell[][] = []
    for await (const batch of batches) {
      for (const { at: row, cells } of batch) {
        while (rows.length < row) rows.push([])
        rows.push([...cells])
      }
    }
    const merges = scan.merges.map(ordered)
    if (!clearCovered(rows, merges)) throw tooManyMerges(file, sheet.name)
    const { hiddenRows, hiddenColumns } = scan
    return {
      name: sheet.name,
      isHidden: sheet.isHidden,
      rows,
      merges,
      hiddenRows: hiddenRows.filter((row) => row < rows.length),
      hiddenColumns,
    }
  })
}

/** One sheet's rows one after the other in flat memory, empty ones in between included; cells under merged areas keep what they hold. */
export async function* streamRows(
  file: OfficeFile,
  at: number,
  limits: { readonly mostRows: number } = { mostRows: mostSheetRows },
): AsyncGenerator<readonly SheetCell[]> {
  try {
    const { batches } = await openSheet(file, await workbookParts(file), at, limits.mostRows)
    let next = 0
    for await (const batch of batches) {
      for (const { at: row, cells } of batch) {
        for (; next < row; next += 1) yield []
        yield cells
        next += 1
      }
    }
  } catch (error) {
    throw asRefusal(file, error)
  }
}

/** Names and values that the program left in a workbook of its own; null where it is none of ours. */
export async function readIdentity(file: OfficeFile): Promise<Readonly<Record<string, string>> | null> {
  const at = (await listSheets(file)).findIndex(({ name }) => name === identitySheetName)
  return at < 0 ? null : identityOf(await readSheet(file, at, { mostRows: 1000 }))
}

async function openSheet(
  file: OfficeFile,
  book: WorkbookParts,
  at: number,
  mostRows: number,
): Promise<{ sheet: SheetPart; scan: SheetScan; batches: AsyncIterable<readonly ScannedRow[]> }> {
  const sheet = book.sheets[at]
  const pieces = sheet === undefined ? null : await streamPart(file, sheet.part)
  if (sheet === undefined || pieces === null) throw refused(file, '中没有所选的工作表', resaveAdvice)
  const scan = new SheetScan(await sourcesOf(file, book), {
    mostRows,
    mostColumns: mostSheetColumns,
    tooManyRows: () => tooManyRows(file, sheet.name, mostRows),
    tooManyColumns: (row) => tooManyColumns(file, sheet.name, row, mostSheetColumns),
    tooManyMerges: () => tooManyMerges(file, sheet.name),
  })
  return { sheet, scan, batches: batchesOf(scan, pieces) }
}

async function sourcesOf(file: OfficeFile, book: WorkbookParts): Promise<CellSources> {
  const strings = book.sharedStrings === null ? null : await streamPart(file, book.sharedStrings)
  return {
    strings: strings === null ? new TextTable() : await readSharedStrings(strings),
    kinds: await numberKinds(file, book.styles),
    is1904: book.is1904,
  }
}

/** The rows that each piece of the part finishes. */
async function* batchesOf(scan: SheetScan, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly ScannedRow[]> {
  const part = partScan(scan)
  for await (const piece of pieces) {
    part.feed(piece)
    if (scan.rows.length === 0) continue
    yield scan.rows
    scan.rows = []
  }
  part.end()
  yield scan.rows
}

function ordered({ top, left, bottom, right }: SheetMerge): SheetMerge {
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) }
}

/** Empties the cells that a merged area covers (programs leave old texts there); false where the areas cover too much. */
function clearCovered(rows: SheetCell[][], merges: readonly SheetMerge[]): boolean {
  let covered = 0
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row] ?? []
      covered += 1
      for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
        covered += 1
        if (row !== top || column !== left) cells[column] = emptyCell
      }
      if (covered > mostCovered) return false
    }
  }
  for (const cells of rows) while (cells.length > 0 && cells.at(-1) === emptyCell) cells.pop()
  return true
}
