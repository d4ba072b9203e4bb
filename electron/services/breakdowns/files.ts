import { readWordDocument, tablesOf } from '#electron/intake/word-document.ts'
import type { OfficeFile } from '#electron/office-files/office-file.ts'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { listSheets, readSheet } from '#electron/spreadsheets/read.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { Breakdown } from '#shared/packs/breakdown.ts'
import { type ProposedProgramme, proposeProgramme } from '#shared/packs/breakdown-proposal.ts'
import { readBreakdown } from '#shared/packs/breakdown-reading.ts'
import { breakdownTables } from '#shared/packs/breakdown-tables.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import type { Sheet } from '#shared/sheets/model.ts'

/** 分解表 and 动态调整台账 out of Word and Excel files; nothing is stored. */

/** A table of the file that is a breakdown table. */
export interface FoundTable {
  /** Its place among the file's tables, by which it is asked for. */
  readonly at: number
  readonly name: string
  readonly caption: string | null
  readonly sheet: Sheet
}

/** A 分解表 has some hundred rows of some ten thousand signs; a file with far more is something else, and comparing it would take long. */
const mostRows = 2_000
const mostSigns = 500_000

/** The breakdown tables of a file, in its order; refuses a file that has none. */
export async function openBreakdownFile(file: { readonly path: string; readonly name: string }): Promise<readonly FoundTable[]> {
  const office = await openOfficeFile(file, ['docx', 'xlsx'])
  const captioned = office.kind === 'docx' ? tablesOf(await readWordDocument(office)) : await workbookTables(office)
  const found = breakdownTables(captioned.map((each) => each.sheet))
  if (found.length === 0) {
    throw new AppError('office_file_refused', {
      name: file.name,
      problem: '中没有找到任务分解表',
      next: '表头应有“工作任务”“具体措施”“牵头单位”“完成时限”等栏目，请核对后重新选择。',
    })
  }
  if (found.some(({ sheet }) => isTooLarge(sheet))) {
    throw new AppError('office_file_refused', {
      name: file.name,
      problem: `中的任务分解表超过${mostRows}行或${mostSigns / 10_000}万字`,
      next: '请核对是否选错文件，或者分为几个文件后再导入。',
    })
  }
  return found.map(({ at, sheet }) => ({ at, sheet, name: sheet.name, caption: captioned[at]?.caption ?? null }))
}

function isTooLarge({ rows }: Sheet): boolean {
  if (rows.length > mostRows) return true
  return rows.reduce((sum, row) => sum + row.reduce((inRow, cell) => inRow + cell.text.length, 0), 0) > mostSigns
}

async function workbookTables(office: OfficeFile): Promise<{ readonly sheet: Sheet; readonly caption: null }[]> {
  const tables: { sheet: Sheet; caption: null }[] = []
  for (const [at] of (await listSheets(office)).entries()) tables.push({ sheet: await readSheet(office, at, { mostRows }), caption: null })
  return tables
}

/** The table that was asked for, else the one with the most rows. */
export function chosenTable(tables: readonly FoundTable[], at: number | null): FoundTable {
  const [largest] = tables.toSorted((one, other) => other.sheet.rows.length - one.sheet.rows.length)
  const chosen = at === null ? largest : tables.find((table) => table.at === at)
  if (chosen === undefined) throw new AppError('not_found', { what: '所选表格' })
  return chosen
}

/** A table read against a programme: its dates lie in the programme's year, its names are the programme's units. */
export function readAgainst(table: FoundTable, pack: ProgrammePack): Breakdown {
  return readWhole(table, { year: pack.year, units: pack })
}

export interface ProposedReading {
  readonly breakdown: Breakdown
  readonly proposal: ProposedProgramme
}

/** A table read for a new programme: the year is the title's, or that of its dates, or today's. */
export function readForNew(table: FoundTable, today: CalendarDay, base: ProgrammePack | null, year?: number): ProposedReading {
  const first = readWhole(table, { year: year ?? Number(today.slice(0, 4)), units: base })
  const proposal = proposeProgramme(first, today, base)
  const isSettled = year !== undefined || proposal.year === Number(today.slice(0, 4))
  return { breakdown: isSettled ? first : readWhole(table, { year: proposal.year, units: base }), proposal }
}

function readWhole(table: FoundTable, options: { readonly year: number; readonly units: ProgrammePack | null }): Breakdown {
  const breakdown = readBreakdown(table.sheet, { ...options, caption: table.caption })
  if (breakdown === undefined) throw new AppError('not_found', { what: '所选表格的表头' })
  return breakdown
}
