import { type WorkbookModel, choicesSheetName, identitySheetName, placesOf, sheetNames } from '#shared/sheets/workbook.ts'
import { columnName, textCell } from './cell-xml.ts'
import type { ChoiceRange } from './sheet-xml.ts'
import { xmlEscaped } from './xml-text.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** One sheet of the finished file: those of the model, then the program's own. */
export interface SheetEntry {
  readonly name: string
  readonly isVeryHidden: boolean
}

/** Where `choices` of the model's columns lie on the hidden sheet: one column of it for each different list. */
export interface ChoiceShelf {
  readonly lists: readonly (readonly string[])[]
  readonly rangeOf: ChoiceRange
}

/** Collects the different lists of choices. */
export function choiceShelf(model: WorkbookModel): ChoiceShelf {
  const lists = new Map<string, { readonly at: number; readonly choices: readonly string[] }>()
  for (const { choices } of model.sheets.flatMap((sheet) => sheet.columns)) {
    if (choices === undefined || choices.length === 0) continue
    const key = JSON.stringify(choices)
    if (!lists.has(key)) lists.set(key, { at: lists.size, choices })
  }
  return {
    lists: [...lists.values()].map(({ choices }) => choices),
    rangeOf: ({ choices }) => {
      const found = choices === undefined ? undefined : lists.get(JSON.stringify(choices))
      if (found === undefined) return null
      const column = columnName(found.at)
      return `'${choicesSheetName}'!$${column}$1:$${column}$${found.choices.length}`
    },
  }
}

/** The sheets of the file in their order. */
export function sheetEntries(model: WorkbookModel, shelf: ChoiceShelf): SheetEntry[] {
  const names = sheetNames(model.sheets.map(({ name }) => name))
  return [
    ...names.map((name) => ({ name, isVeryHidden: false })),
    ...(shelf.lists.length > 0 ? [{ name: choicesSheetName, isVeryHidden: true }] : []),
    ...(model.identity === undefined ? [] : [{ name: identitySheetName, isVeryHidden: true }]),
  ]
}

/** A sheet of bare texts that nobody sees; protected, since it is not for people. */
export function plainSheet(rows: readonly (readonly string[])[]): string {
  const body = rows.map((cells, row) => {
    const texts = cells.map((text, column) => textCell(`${columnName(column)}${row + 1}`, text, 0))
    return `<row r="${row + 1}">${texts.join('')}</row>`
  })
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>`
}

export function workbookXml(model: WorkbookModel, entries: readonly SheetEntry[]): string {
  const sheets = entries.map(
    ({ name, isVeryHidden }, at) =>
      `<sheet name="${xmlEscaped(name)}" sheetId="${at + 1}"${isVeryHidden ? ' state="veryHidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const titles = model.sheets.flatMap((sheet, at) => {
    if (sheet.headRows.length === 0) return []
    const { headTop, bodyTop } = placesOf(sheet)
    const range = `'${(entries[at]?.name ?? '').replaceAll("'", "''")}'!$${headTop + 1}:$${bodyTop}`
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlEscaped(range)}</definedName>`]
  })
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}</workbook>`
  )
}

export function workbookRelations(entries: readonly SheetEntry[]): string {
  const sheets = entries.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  return relations([...sheets, relation(entries.length + 1, 'styles', 'styles.xml')])
}

export function rootRelations(): string {
  return relations([relation(1, 'officeDocument', 'xl/workbook.xml')])
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`
}

function relations(all: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
}

export function contentTypes(entries: readonly SheetEntry[]): string {
  const sheets = entries.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${kinds}.worksheet+xml"/>`)
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${sheets.join('')}</Types>`
  )
}
