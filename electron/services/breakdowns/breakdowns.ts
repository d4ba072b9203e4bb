import { listBreakdownDecisions, listBreakdownImports } from '#db/repositories/breakdowns.ts'
import { findProgramme } from '#db/repositories/programme.ts'
import { type Breakdown, breakdownCounts } from '#shared/packs/breakdown.ts'
import { compareBreakdown } from '#shared/packs/breakdown-compare.ts'
import type { BreakdownDifference } from '#shared/packs/breakdown-difference.ts'
import { packSchema } from '#shared/packs/schema.ts'
import { type FoundTable, chosenTable, openBreakdownFile, readAgainst, readForNew } from './files.ts'
import { type ServiceContext, found } from '../context.ts'

/** 分解表 from Word and Excel (M-011, M-023): looked at, compared with a programme, decided upon. Looking stores nothing. */

export interface TableInput {
  readonly token: string
  readonly table: number | null
}

/** The file's tables, the chosen one as tasks and measures with its doubts, and what a new programme would be filled with. */
export async function readBreakdownFile(context: ServiceContext, input: TableInput) {
  const staged = context.staged(input.token)
  const tables = await openBreakdownFile(staged)
  const table = chosenTable(tables, input.table)
  const { breakdown, proposal } = readForNew(table, context.ports.clock.today(), context.pack)
  return { ...lookAt(tables, table, breakdown), proposal: plain(proposal) }
}

/** What the first run and the running office show alike. */
export function lookAt(tables: readonly FoundTable[], table: FoundTable, breakdown: Breakdown) {
  return {
    tables: tables.map(({ at, name, caption, sheet }) => ({ at, name: caption ?? name, rows: sheet.rows.length })),
    table: table.at,
    counts: breakdownCounts(breakdown),
    breakdown: plain(breakdown),
  }
}

/** Where the table and a programme differ; without `programmeId` the one that the office works on. */
export async function compareBreakdownFile(context: ServiceContext, input: TableInput & { readonly programmeId: string | null }) {
  const row = found(await findProgramme(context.store.db, input.programmeId ?? context.office.programmeId), '该工作方案')
  const pack = packSchema.parse(JSON.parse(row.pack))
  const table = chosenTable(await openBreakdownFile(context.staged(input.token)), input.table)
  const breakdown = readAgainst(table, pack)
  const differences = compareBreakdown(breakdown, pack)
  return {
    programme: { programmeId: pack.id, title: pack.title, version: pack.version },
    isCurrent: pack.id === context.office.programmeId,
    table: table.at,
    title: breakdown.title,
    kind: breakdown.kind,
    counts: breakdownCounts(breakdown),
    problems: [...breakdown.problems],
    undecided: differences.filter((each) => each.known === null).length,
    differences: differences.map(plain<BreakdownDifference>),
  }
}

/** What was compared and decided for the current programme, the newest first: who, when, why. */
export async function breakdownHistory(context: ServiceContext) {
  const { db } = context.store
  const imports = await listBreakdownImports(db, context.office.programmeId)
  const decisions = await listBreakdownDecisions(
    db,
    imports.map((each) => each.id),
  )
  return {
    imports: imports.map((each) => ({
      importId: each.id,
      decidedOn: each.decided_on,
      officer: each.officer,
      fileName: each.file_name,
      sha256: each.file_sha256,
      title: each.title,
      number: each.number,
      issuedOn: each.issued_on,
      counts: { tasks: each.tasks, measures: each.measures, leads: each.leads },
      version: each.version,
      decisions: decisions
        .filter((decision) => decision.import_id === each.id)
        .map(({ key, place, field, row, document, pack, choice, reason }) => ({
          key,
          where: place,
          field,
          row,
          document,
          pack,
          choice,
          reason,
        })),
    })),
  }
}

/** Nobody else holds the value. */
type Plain<Value> = Value extends readonly (infer Each)[]
  ? Plain<Each>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Plain<Value[Name]> }
    : Value

export function plain<Value>(value: Value): Plain<Value> {
  return value as Plain<Value>
}
