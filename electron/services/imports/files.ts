import { openOfficeFile } from '#electron/office-files/open.ts'
import { listSheets, readIdentity, readSheet } from '#electron/spreadsheets/read.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { mostImportRows } from '#shared/ledgers/importing.ts'
import { looseLabel } from '#shared/sheets/head-text.ts'
import { type SheetHead, findHead } from '#shared/sheets/heads.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { withoutProblemColumns } from '#shared/sheets/problem-rows.ts'
import { isOwnSheet } from '#shared/sheets/workbook.ts'
import type { StagedFileRef, ServiceContext } from '../context.ts'
import { type FileIdentity, fileIdentity } from '../ledgers/identity.ts'

/** A workbook that somebody handed over, and the table in one of its sheets. */

export interface SheetName {
  readonly at: number
  readonly name: string
  readonly isHidden: boolean
}

export interface ImportFile {
  readonly staged: StagedFileRef
  /** Without the sheets that the program adds. */
  readonly sheets: readonly SheetName[]
  /** What the program wrote about itself, if it made this file. */
  readonly identity: FileIdentity | null
  /** Without the columns of rows that were sent back. */
  read(at: number): Promise<Sheet>
}

/** Rows of title, head and foot beside the entries. */
const rowsAround = 500

/** Opens a staged workbook; `office_file_refused` with one sentence for every other kind of file. */
export async function openImport(context: ServiceContext, token: string): Promise<ImportFile> {
  const staged = context.staged(token)
  const file = await openOfficeFile(staged, ['xlsx'])
  const all = (await listSheets(file)).map((sheet, at) => ({ ...sheet, at }))
  const read = async (at: number): Promise<Sheet> => {
    if (all[at] === undefined) throw ruleViolation('importSheet', `文件“${staged.name}”中没有第${at + 1}张工作表`, '请重新选择工作表')
    return withoutProblemColumns(await readSheet(file, at, { mostRows: mostImportRows + rowsAround }))
  }
  return {
    staged,
    sheets: all.filter(({ name }) => !isOwnSheet(name)),
    identity: fileIdentity(await readIdentity(file)),
    read,
  }
}

/** The table of a sheet, its head found by these names where they stand; refuses a sheet without one and more entries than may come at once. */
export function tableOf(sheet: Sheet, labels: readonly string[]): SheetHead {
  const head = headOf(sheet, labels)
  if (head === null) throw ruleViolation('importHead', `工作表“${sheet.name}”中没有找到表头`, '请选择有表头的工作表，或在文件中补上栏名')
  if (head.rows.length > mostImportRows) {
    throw ruleViolation(
      'importRows',
      `工作表“${sheet.name}”共${head.rows.length}条，一次最多导入${mostImportRows}条`,
      '请拆分文件后分次导入',
    )
  }
  return head
}

export function headOf(sheet: Sheet, labels: readonly string[]): SheetHead | null {
  const known = new Set(labels.map(looseLabel))
  return findHead(sheet, (label) => known.has(looseLabel(label)))
}
