import { breakdownCounts } from '#shared/packs/breakdown.ts'
import { compareBreakdown } from '#shared/packs/breakdown-compare.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { chosenTable, openBreakdownFile, readAgainst, readForNew } from '#electron/services/breakdowns/files.ts'

/** A 分解表 file on the command line: read and compared as the pages do it, without a store. */
export async function lookAtBreakdown(
  file: { readonly path: string; readonly name: string },
  options: { readonly compare: ProgrammePack | null; readonly today: string; readonly table: number | null },
) {
  const table = chosenTable(await openBreakdownFile(file), options.table)
  const breakdown = options.compare === null ? readForNew(table, options.today, null).breakdown : readAgainst(table, options.compare)
  const { title, kind, tasks, problems } = breakdown
  const differences = options.compare === null ? [] : compareBreakdown(breakdown, options.compare)
  return { title, kind, counts: breakdownCounts(breakdown), tasks, problems, differences }
}
