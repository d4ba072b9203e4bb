import { openOfficeFile } from '#electron/office-files/open.ts'
import { listSheets, readIdentity, readSheet } from '#electron/spreadsheets/read.ts'
import { type FormIdentity, formIdentityOf } from '#shared/domain/fill-in-form.ts'
import { mostImportRows } from '#shared/ledgers/importing.ts'
import { questionnaireFormKind } from '#shared/sheets/questionnaire-form.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { isOwnSheet } from '#shared/sheets/workbook.ts'
import type { ServiceContext, StagedFileRef } from '../context.ts'
import { fileIdentity } from '../ledgers/identity.ts'

/** A 填报表 that somebody handed over, as sheets and what it says about itself. */

export interface OpenedForm {
  readonly staged: StagedFileRef
  readonly identity: FormIdentity | null
  /** Why the file is no 填报表 of these kinds, where its marks say so. */
  readonly refusal: string | null
  /** Without the sheets that the program adds. */
  readonly sheets: readonly Sheet[]
}

/** A month's list is short; a ledger may be long. */
const mostRows = 2_000
const rowsAround = 500

/** Opens a staged workbook; `office_file_refused` with one sentence for every other kind of file. A staged file never changes: it is read once. */
export async function openForm(context: ServiceContext, token: string): Promise<OpenedForm> {
  const staged = context.staged(token)
  const read = (): Promise<OpenedForm> => readForm(staged)
  return context.answers === undefined ? read() : context.answers.take(`form ${token}`, read, cellsOf)
}

function cellsOf({ sheets }: OpenedForm): number {
  return sheets.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.length, 1), 1)
}

async function readForm(staged: StagedFileRef): Promise<OpenedForm> {
  const file = await openOfficeFile(staged, ['xlsx'])
  const record = await readIdentity(file)
  const said = formIdentityOf(record)
  const identity = said === null || 'refusal' in said ? null : said
  const refusal = said !== null && 'refusal' in said ? said.refusal : identity === null ? otherForm(record) : null
  const most = identity?.kind === 'ledger' ? mostImportRows + rowsAround : mostRows
  const sheets = []
  const listed = refusal === null ? await listSheets(file) : []
  for (const [at, { name }] of listed.entries()) if (!isOwnSheet(name)) sheets.push(await readSheet(file, at, { mostRows: most }))
  return { staged, identity, refusal, sheets }
}

/** Other files of the program go in by other doors. */
function otherForm(record: Readonly<Record<string, string>> | null): string | null {
  if (record === null) return null
  if (record['kind'] === questionnaireFormKind) return '该表是调查问卷填报表，请在“调查问卷”中收件'
  if (fileIdentity(record) !== null) return '该文件是台账导出文件，请用“导入台账”读入'
  return '该文件是本程序的其他表格，不是填报表'
}
