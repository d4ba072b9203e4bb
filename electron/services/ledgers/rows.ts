import type { Connection } from '#db/repositories/connection.ts'
import { listEvidence } from '#db/repositories/evidence.ts'
import { type EntryRow, findEntries } from '#db/repositories/ledger-entries.ts'
import { listMeasures } from '#db/repositories/programme.ts'
import type { NamesById } from '#shared/ledgers/entries.ts'
import { isOverdue } from '#shared/ledgers/entry-facts.ts'
import type { ColumnKind, EntryFields, Ledger } from '#shared/ledgers/schema.ts'
import { entryWarnings } from '#shared/ledgers/validation.ts'
import type { ServiceContext } from '../context.ts'
import { unitsOfProgramme } from '../programmes/programme-units.ts'

/** Rows of a ledger as pages show them: cells with the names behind their ids, what is said about them. */

/** An entry's cells, 填报单位 beside them, as far as names are concerned. */
export interface Nameable {
  readonly unitId: string
  readonly fields: EntryFields
}

export function fieldsOf(row: Pick<EntryRow, 'fields'>): EntryFields {
  return JSON.parse(row.fields) as EntryFields
}

/** Ids in the cells of one kind, each once. */
export function idsIn(ledger: Ledger, kind: ColumnKind, entries: readonly Pick<Nameable, 'fields'>[]): string[] {
  const columns = ledger.columns.filter((column) => column.kind === kind)
  const ids = new Set<string>()
  for (const { fields } of entries) {
    for (const { id } of columns) {
      const value = fields[id]
      if (typeof value === 'string') ids.add(value)
      else if (Array.isArray(value)) for (const each of value) ids.add(String(each))
    }
  }
  return [...ids]
}

/** Names of all units of this store by id, the programme's own names first. */
export async function unitNames({ pack }: Pick<ServiceContext, 'pack'>, db: Connection): Promise<ReadonlyMap<string, string>> {
  const { own, others } = await unitsOfProgramme(db, pack)
  return new Map([...others, ...own].map((unit) => [unit.id, unit.name]))
}

/** So many ids in one query. */
const idsAtOnce = 500

/** Names behind the ids of unit, measure, entry and evidence cells, and of 填报单位; a removed record keeps its name. */
export async function namesFor(
  context: Pick<ServiceContext, 'office' | 'pack'>,
  db: Connection,
  ledger: Ledger,
  entries: readonly Nameable[],
): Promise<NamesById> {
  const names = new Map<string, string>()
  const units = await unitNames(context, db)
  for (const id of [...idsIn(ledger, 'unit', entries), ...entries.map((entry) => entry.unitId)]) {
    const name = units.get(id)
    if (name !== undefined) names.set(id, name)
  }
  const measures = new Set(idsIn(ledger, 'measure', entries))
  if (measures.size > 0) {
    for (const { id, code, shortTitle } of await listMeasures(db, context.office.programmeId)) {
      if (measures.has(id)) names.set(id, `${code} ${shortTitle}`)
    }
  }
  for (const { id, title } of await findEntries(db, idsIn(ledger, 'entry', entries))) names.set(id, title)
  for (const { id, title } of await evidenceOf(db, idsIn(ledger, 'evidence', entries))) names.set(id, title)
  return Object.fromEntries(names)
}

/** Evidence by id, what was removed too. */
export async function evidenceOf(db: Connection, ids: readonly string[]) {
  const found = []
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    found.push(...(await listEvidence(db, { ids: ids.slice(at, at + idsAtOnce), withDeleted: true })))
  }
  return found
}

/** Rows of one ledger as a list shows them, in their order. */
export async function rowViews(context: ServiceContext, db: Connection, ledger: Ledger, rows: readonly EntryRow[]) {
  const entries = rows.map((row) => ({ row, unitId: row.unit_id, status: row.status, fields: fieldsOf(row) }))
  const names = await namesFor(context, db, ledger, entries)
  const today = context.ports.clock.today()
  return entries.map(({ row, unitId, status, fields }) => ({
    entryId: row.id,
    unit: { unitId, name: names[unitId] ?? unitId },
    status,
    period: row.period,
    dueOn: row.due_on,
    isOverdue: isOverdue(ledger, { status, fields }, today),
    fields,
    names: namesIn(ledger, fields, names),
    warnings: entryWarnings(ledger, { status, fields }, today),
    isOnBehalf: row.is_on_behalf === 1,
    rev: row.rev,
  }))
}

const namingKinds: readonly ColumnKind[] = ['unit', 'measure', 'entry', 'evidence']

/** The names that one entry's cells need. */
function namesIn(ledger: Ledger, fields: EntryFields, names: NamesById): Record<string, string> {
  const ids = namingKinds.flatMap((kind) => idsIn(ledger, kind, [{ fields }]))
  return Object.fromEntries(ids.flatMap((id) => (names[id] === undefined ? [] : [[id, names[id]]])))
}
