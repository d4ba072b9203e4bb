import { setImmediate } from 'node:timers/promises'
import type { Connection } from '#db/repositories/connection.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ImportCounts, ImportOutcome } from '#shared/domain/row-outcomes.ts'
import { importOutcomes } from '#shared/domain/row-outcomes.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import type { NamesById } from '#shared/ledgers/entries.ts'
import { titleOf } from '#shared/ledgers/entry-facts.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { ServiceContext } from '../context.ts'
import type { Wanted } from '../ledgers/checks.ts'
import { cleanFields, isUnchanged } from '../ledgers/checks.ts'
import type { CellChange } from './changes.ts'
import { changesOf } from './changes.ts'
import { type RowJudge, rowJudge } from './judging.ts'
import { matchesFor, readEntry } from './matching.ts'
import { type Met, entriesOfFile, meetingsOf } from './meeting.ts'
import { columnsRead, readingContextOf } from './names.ts'
import { refuseRepeats } from './repeats.ts'
import { type FileRow, type Mapping, type Table, fileRows } from './rows.ts'
import { namesFor, unitNames } from '../ledgers/rows.ts'

/** What an import would do, row by row: the preview shows it, applying it writes it. */

export interface ImportJob {
  readonly ledger: Ledger
  readonly table: Table
  readonly mapping: Mapping
  /** The file is our own export of this ledger and programme: its hidden columns count. */
  readonly hasIds: boolean
  /** 填报单位 of new entries that name none. */
  readonly unitId: string
  readonly decisions: readonly { readonly row: number; readonly choice: ImportChoice }[]
}

export interface PlannedRow {
  readonly row: number
  readonly outcome: ImportOutcome
  readonly title: string
  readonly unitName: string
  readonly cells: readonly CellChange[]
  readonly notes: readonly string[]
  readonly choices: readonly ImportChoice[]
  readonly decided: ImportChoice | null
  readonly entryId: string | null
  /** What is to be kept; null for a row that changes nothing or cannot be taken. */
  readonly wanted: Wanted | null
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly counts: ImportCounts
  /** Changes when anything that would be written changes. */
  readonly digest: string
}

/** So many rows are judged without giving way to other work. */
const judgedAtOnce = 50

/** Plans an import against the store as it stands. */
export async function planImport(context: ServiceContext, db: Connection, today: CalendarDay, job: ImportJob): Promise<ImportPlan> {
  const { ledger, table, mapping, hasIds, unitId } = job
  const decisions = new Map(job.decisions.map(({ row, choice }) => [row, choice]))
  const reading = await readingContextOf(context, db, [...columnsRead(ledger, mapping).values()])
  const fileRowsRead = fileRows(ledger, table, mapping, hasIds)
  const entries = await entriesOfFile(context, db, ledger, fileRowsRead)
  const reads = []
  for (const [at, row] of fileRowsRead.entries()) {
    reads.push(readEntry(ledger, row, reading, unitId))
    if (at % judgedAtOnce === judgedAtOnce - 1) await setImmediate()
  }
  const units = Object.fromEntries(await unitNames(context, db))
  const fileNames = { ...units, ...(await namesFor(context, db, ledger, reads)) }
  const unnamed = reads.filter(({ row }) => row.entryId === null || !entries.has(row.entryId))
  const meet = meetingsOf(db, entries, await matchesFor(context, db, ledger, { reads: unnamed, names: fileNames }))
  const met: Met[] = []
  for (const read of reads) met.push(await meet(read, decisions.get(read.row.row) ?? null))
  const states = met.flatMap(({ stored, base }) => [stored, base].filter((state) => state !== null))
  const names = { ...fileNames, ...(await namesFor(context, db, ledger, states)) }
  const judge = await rowJudge(context, db, { ledger, names, reading, today, unitId })
  const rows: PlannedRow[] = []
  for (const [at, row] of fileRowsRead.entries()) {
    const each = met[at]
    if (each !== undefined) rows.push(judged(judge, ledger, names, row, each, decisions.get(row.row) ?? null))
    if (at % judgedAtOnce === judgedAtOnce - 1) await setImmediate()
  }
  const final = await refuseRepeats(context, db, ledger, rows)
  return { rows: final, counts: countsOf(final), digest: digestOf(final) }
}

function judged(judge: RowJudge, ledger: Ledger, names: NamesById, row: FileRow, met: Met, decided: ImportChoice | null): PlannedRow {
  const prefer = decided === 'file' || decided === 'stored' ? decided : null
  const { reading, unitId } = judge
  const change = changesOf(reading, row, { stored: met.stored, base: met.base, emptyEmpties: met.isById, prefer, unitId })
  const fields = cleanFields(ledger, change.fields)
  const wanted: Wanted = { before: met.before, unitId: change.unitId, status: change.status, fields, place: `第${row.row}行` }
  const cells = change.cells.length === 0 && met.before !== null ? [] : judge.checked(change.cells, wanted, row)
  const isAsked = cells.some(({ isConflict }) => isConflict)
  const isWrong = met.problem !== null || cells.some(({ problem }) => problem !== null)
  const isConflict = isAsked && prefer === null
  const outcome = outcomeOf({ decided, isWrong, isConflict, isNew: met.before === null, isSame: cells.length === 0 || isUnchanged(wanted) })
  const isAboutConflict = isAsked || decided === 'stored'
  return {
    row: row.row,
    outcome,
    title: titleOf(ledger, fields, names) || (met.before?.title ?? ''),
    unitName: names[change.unitId] ?? '',
    cells,
    notes: [...(met.problem === null ? [] : [met.problem]), ...met.notes, ...judge.warnings(cells, wanted)],
    choices: [...met.choices, ...(isAboutConflict ? (['file', 'stored'] as const) : [])],
    decided,
    entryId: met.before?.id ?? null,
    wanted: outcome === 'new' || outcome === 'changed' ? wanted : null,
  }
}

interface Verdicts {
  readonly decided: ImportChoice | null
  readonly isWrong: boolean
  readonly isConflict: boolean
  readonly isNew: boolean
  readonly isSame: boolean
}

function outcomeOf({ decided, isWrong, isConflict, isNew, isSame }: Verdicts): ImportOutcome {
  if (decided === 'skip') return 'skipped'
  if (isWrong) return 'problem'
  if (isConflict) return 'conflict'
  if (isNew) return 'new'
  return isSame ? 'same' : 'changed'
}

function countsOf(rows: readonly PlannedRow[]): ImportCounts {
  const counts = Object.fromEntries(Object.keys(importOutcomes).map((outcome) => [outcome, 0])) as Record<ImportOutcome, number>
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

function digestOf(rows: readonly PlannedRow[]): string {
  const writes = rows.flatMap(({ row, wanted }) => {
    if (wanted === null) return []
    const { before, unitId, status, fields } = wanted
    return [
      [
        row,
        before?.id ?? null,
        before?.rev ?? null,
        unitId,
        status,
        Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ],
    ]
  })
  return sha256(JSON.stringify(writes))
}
