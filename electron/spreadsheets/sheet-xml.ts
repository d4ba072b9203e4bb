import { AppError } from '#shared/domain/errors.ts'
import type { SheetMerge } from '#shared/sheets/model.ts'
import { type WorkbookCell, type WorkbookColumn, type WorkbookSheet, placesOf } from '#shared/sheets/workbook.ts'
import { areaName, columnName, columnWriter } from './cell-xml.ts'
import { rowHeight } from './row-height.ts'
import { moved, rowsAbove, rowsBelow } from './sheet-frame.ts'
import type { StyleBook } from './styles.ts'
import { cleanText, xmlEscaped } from './xml-text.ts'

/** Characters of a piece: enough that packing it costs more than handing it over, few enough that its memory is soon used again. */
const pieceSigns = 1 << 15
const millimetresPerInch = 25.4
/** Pixels of a digit of the standard face (宋体 11); column widths are counted in them. */
const digitPixels = 8

export type SheetRows = Iterable<readonly WorkbookCell[]> | AsyncIterable<readonly WorkbookCell[]>
/** Which range of the sheet of choices a column takes its list from. */
export type ChoiceRange = (column: WorkbookColumn) => string | null

/** A sheet's XML piece by piece; `rows` is its body, so that a long one need never be held. */
export async function* sheetPieces(
  sheet: WorkbookSheet,
  rows: SheetRows,
  { styles, choiceRange, isFirst }: { readonly styles: StyleBook; readonly choiceRange: ChoiceRange; readonly isFirst: boolean },
): AsyncGenerator<string> {
  const above = rowsAbove(sheet, styles)
  const { bodyTop } = placesOf(sheet)
  const writers = sheet.columns.map((column, at) => columnWriter(column, at, styles))
  const heightOf = rowHeight(sheet.columns, sheet.bodyMerges)
  const bodyRow = (cells: readonly WorkbookCell[], at: number): string => {
    if (cells.length > writers.length) throw new AppError('unexpected', { value: `row ${at + 1} has more cells than columns` })
    let xml = `<row r="${at + 1}" ht="${heightOf(cells, at - bodyTop)}">`
    for (let column = 0; column < writers.length; column += 1) xml += writers[column]?.(cells[column] ?? '', at) ?? ''
    return `${xml}</row>`
  }
  let [piece, count] = [opening(sheet, isFirst) + above.xml, 0]
  for await (const cells of rows) {
    piece += bodyRow(cells, bodyTop + count)
    count += 1
    if (piece.length >= pieceSigns) {
      yield piece
      piece = ''
    }
  }
  for (let spare = 0; spare < (sheet.spareRows ?? 0); spare += 1) piece += bodyRow([], bodyTop + count + spare)
  const below = rowsBelow(sheet, count, styles)
  const body = (sheet.bodyMerges ?? []).map((merge) => moved(merge, bodyTop))
  yield `${piece}${below.xml}</sheetData>${ending(sheet, count, [...above.merges, ...body, ...below.merges], choiceRange)}`
}

function opening(sheet: WorkbookSheet, isFirst: boolean): string {
  const columns = sheet.columns
    .map(
      (column, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}"${column.isHidden === true ? ' hidden="1"' : ''} customWidth="1"/>`,
    )
    .join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`
  )
}

/** Width in digits of the standard face, as files hold it. */
function widthOf({ widthMm }: WorkbookColumn): number {
  return Math.round(((widthMm / millimetresPerInch) * 96 * 256) / digitPixels) / 256
}

/** The head stays in view; with it the first columns where the sheet asks for it. */
function pane(sheet: WorkbookSheet): string {
  const [rows, columns] = [sheet.headRows.length === 0 ? 0 : placesOf(sheet).bodyTop, sheet.frozenColumns ?? 0]
  if (rows === 0 && columns === 0) return ''
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
  return (
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}` +
    ` topLeftCell="${columnName(columns)}${rows + 1}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`
  )
}

/** What follows the rows, in the order that the format fixes. */
function ending(sheet: WorkbookSheet, rows: number, merges: readonly SheetMerge[], choiceRange: ChoiceRange): string {
  const paper = sheet.paper === 'A3' ? 8 : 9
  const areas = distinctAreas(merges).map(({ top, left, bottom, right }) => `<mergeCell ref="${areaName(top, left, bottom, right)}"/>`)
  return (
    (sheet.isProtected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '') +
    (areas.length === 0 ? '' : `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`) +
    validations(sheet, rows, choiceRange) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.59" right="0.59" top="0.79" bottom="0.79" header="0.39" footer="0.39"/>' +
    `<pageSetup paperSize="${paper}" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter></headerFooter></worksheet>'
  )
}

/** Areas of more than one cell; two that share a cell would make Excel call the file damaged. */
function distinctAreas(merges: readonly SheetMerge[]): SheetMerge[] {
  const taken = new Set<string>()
  return merges.filter(({ top, left, bottom, right }) => {
    if (top >= bottom && left >= right) return false
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const place = `${row}/${column}`
        if (taken.has(place)) throw new AppError('unexpected', { value: `merged areas share the cell ${place}` })
        taken.add(place)
      }
    }
    return true
  })
}

function validations(sheet: WorkbookSheet, rows: number, choiceRange: ChoiceRange): string {
  const { bodyTop, bodyRows } = placesOf(sheet, rows)
  if (bodyRows === 0) return ''
  const all = sheet.columns.flatMap((column, at) => {
    const range = choiceRange(column)
    if (range === null) return []
    const message = xmlEscaped(cleanText((column.choiceMessage ?? '请从下拉列表中选择。').slice(0, 250)))
    return [
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="填写有误" error="${message}"` +
        ` sqref="${areaName(bodyTop, at, bodyTop + bodyRows - 1, at)}"><formula1>${xmlEscaped(range)}</formula1></dataValidation>`,
    ]
  })
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}
