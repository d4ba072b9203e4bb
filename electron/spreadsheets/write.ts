import { type ByteSink, writeZip } from '#electron/archives/zip-writer.ts'
import type { WorkbookModel } from '#shared/sheets/workbook.ts'
import { type SheetRows, sheetPieces } from './sheet-xml.ts'
import { styleBook } from './styles.ts'
import { choiceShelf, contentTypes, plainSheet, rootRelations, sheetEntries, workbookRelations, workbookXml } from './workbook-xml.ts'

/** The .xlsx of a model; the same model gives the same bytes. */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  await writeParts(
    model,
    (at) => model.sheets[at]?.rows ?? [],
    (bytes) => void chunks.push(bytes),
  )
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * Writes a model whose first sheet's body comes from `rows` (its own `rows` are not looked at) into `sink`, in flat memory;
 * the same rows give the same bytes as `writeWorkbook`.
 */
export async function streamWorkbook(model: WorkbookModel, rows: SheetRows, sink: ByteSink): Promise<void> {
  await writeParts(model, (at) => (at === 0 ? rows : (model.sheets[at]?.rows ?? [])), sink)
}

async function writeParts(model: WorkbookModel, rowsOf: (sheet: number) => SheetRows, sink: ByteSink): Promise<void> {
  const [styles, shelf] = [styleBook(), choiceShelf(model)]
  const entries = sheetEntries(model, shelf)
  const own = [
    ...(shelf.lists.length > 0 ? [plainSheet(choiceRows(shelf.lists))] : []),
    ...(model.identity === undefined ? [] : [plainSheet(Object.entries(model.identity))]),
  ]
  // Looks are known once all cells are written: their part follows the sheets.
  function* parts(): Generator<[string, Iterable<string> | AsyncIterable<string>]> {
    yield ['[Content_Types].xml', [contentTypes(entries)]]
    yield ['_rels/.rels', [rootRelations()]]
    yield ['xl/workbook.xml', [workbookXml(model, entries)]]
    yield ['xl/_rels/workbook.xml.rels', [workbookRelations(entries)]]
    for (const [at, sheet] of model.sheets.entries()) {
      const pieces = sheetPieces(sheet, rowsOf(at), { styles, choiceRange: shelf.rangeOf, isFirst: at === 0 })
      yield [`xl/worksheets/sheet${at + 1}.xml`, pieces]
    }
    for (const [at, xml] of own.entries()) yield [`xl/worksheets/sheet${model.sheets.length + at + 1}.xml`, [xml]]
    yield ['xl/styles.xml', [styles.xml()]]
  }
  await writeZip(parts(), sink)
}

/** The lists as columns of one sheet. */
function choiceRows(lists: readonly (readonly string[])[]): string[][] {
  const most = lists.reduce((longest, list) => Math.max(longest, list.length), 0)
  return Array.from({ length: most }, (_, row) => lists.map((list) => list[row] ?? ''))
}
