import { setImmediate } from 'node:timers/promises'
import { asFlag } from '#db/repositories/connection.ts'
import {
  type EntryChange,
  type EntryRow,
  type NewEntry,
  findEntries,
  insertEntries,
  updateEntries,
  updateEntry,
} from '#db/repositories/ledger-entries.ts'
import { type KeysOfEntry, putKeys } from '#db/repositories/ledger-keys.ts'
import { type SearchText, putSearch } from '#db/repositories/ledger-search.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { NamesById } from '#shared/ledgers/entries.ts'
import { dueDayOf, keptStatus, periodOf, titleOf } from '#shared/ledgers/entry-facts.ts'
import type { EntryFields, Ledger } from '#shared/ledgers/schema.ts'
import { entryTermsOf } from '#shared/ledgers/search-terms.ts'
import { type Act, type ServiceContext, found, fresh, ownUnitOnly } from '../context.ts'
import { type Wanted, isUnchanged, refuseFaults } from './checks.ts'
import { initialsFinder } from './initials.ts'
import { keysOf, refuseRepeated } from './keys.ts'
import { fieldsOf, namesFor } from './rows.ts'

/** Entries on their way into the store: all of them or none, each with its keys, its search text and its revision. */

/** What made a revision, beside the record itself: read again in the history of an entry. */
export type Cause = 'save' | 'block' | 'import' | 'undo' | 'remove' | 'restore' | 'define'

export interface Written {
  readonly row: EntryRow
  readonly revBefore: number | null
}

/** Entries by id for a change: refuses one that is gone, of another ledger or programme, of another unit, or changed since it was seen (`rev`; null for any). */
export async function entriesToChange(
  context: ServiceContext,
  act: Act,
  asked: readonly { readonly entryId: string; readonly rev: number | null }[],
  ledger: Ledger | null,
): Promise<ReadonlyMap<string, EntryRow>> {
  const rows = await findEntries(
    act.trx,
    asked.map(({ entryId }) => entryId),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { entryId, rev } of asked) {
    const row = byId.get(entryId)
    const isThere =
      row?.programme_id === context.office.programmeId && (ledger === null || (row.ledger_id === ledger.id && row.deleted_at === null))
    if (row === undefined || !isThere) throw new AppError('not_found', { what: '该台账条目' })
    ownUnitOnly(context, row.unit_id, '修改其他单位的台账')
    if (rev !== null && row.rev !== rev) throw new AppError('stale_version', { what: `台账条目“${row.title}”`, entryId })
  }
  return byId
}

/** Keeps entries after all checks; those that stay as they are get no new revision. Answers in the order asked. */
export async function writeEntries(
  context: ServiceContext,
  act: Act,
  { ledger, wanted: asked, cause }: { readonly ledger: Ledger; readonly wanted: readonly Wanted[]; readonly cause: Cause },
): Promise<readonly Written[]> {
  const wanted = asked.map((each) => ({ ...each, status: statusOf(ledger, each) }))
  await refuseFaults(context, act.trx, ledger, wanted, act.today)
  const changed = wanted.filter((each) => !isUnchanged(each))
  const names = await namesFor(context, act.trx, ledger, changed)
  const claimants = changed.map((each) => ({ ...each, entryId: each.before?.id ?? null }))
  await refuseRepeated(act.trx, context.office.programmeId, ledger, claimants, names)
  const rows = new Map(changed.map((each) => [each, rowOf(context, act, ledger, each, names)]))
  const made = await insertNew(act, changed, rows)
  const kept = new Map<Wanted, EntryRow>(made)
  const old = changed.flatMap((each) => {
    const row = rows.get(each)
    return each.before === null || row === undefined ? [] : [{ each, before: each.before, change: changeOf(row) }]
  })
  const now = await changeEntries(act, old)
  for (const [at, { each }] of old.entries()) kept.set(each, found(now[at], '该台账条目'))
  await indexEntries(act, ledger, [...kept.values()], names)
  await reviseEntries(
    context,
    act,
    wanted.flatMap((each) => kept.get(each) ?? []),
    cause,
  )
  return wanted.flatMap((each) => {
    const row = kept.get(each) ?? each.before
    return row === null ? [] : [{ row, revBefore: each.before?.rev ?? null }]
  })
}

function statusOf(ledger: Ledger, { before, status, fields }: Wanted): string {
  return keptStatus(ledger, { status, fields }, before === null ? null : fieldsOf(before))
}

async function insertNew(act: Act, changed: readonly Wanted[], rows: ReadonlyMap<Wanted, NewEntry>): Promise<[Wanted, EntryRow][]> {
  const fresh = changed.flatMap((each) => {
    const row = each.before === null ? rows.get(each) : undefined
    return row === undefined ? [] : [[each, row] as const]
  })
  if (fresh.length === 0) return []
  const first = await insertEntries(
    act.trx,
    fresh.map(([, row]) => row),
  )
  return fresh.map(([each, row], at) => [each, { ...row, seq: first + at, deleted_at: null, rev: 1 }])
}

/** The columns of an entry's row that follow from its cells. */
export function derivedOf(ledger: Ledger, fields: EntryFields, names: NamesById) {
  return { period: periodOf(ledger, fields), due_on: dueDayOf(ledger, fields), title: titleOf(ledger, fields, names) }
}

function rowOf({ office, newId }: ServiceContext, act: Act, ledger: Ledger, wanted: Wanted, names: NamesById): NewEntry {
  const { before, unitId, status, fields } = wanted
  const isOnBehalf = office.profile === 'city' && unitId !== office.unitId && ledger.keeper !== 'city'
  return {
    id: before?.id ?? newId(),
    ledger_id: ledger.id,
    programme_id: office.programmeId,
    unit_id: unitId,
    status,
    ...derivedOf(ledger, fields, names),
    fields: JSON.stringify(fields),
    is_on_behalf: before?.unit_id === unitId ? before.is_on_behalf : asFlag(isOnBehalf),
    created_at: before?.created_at ?? act.at,
  }
}

function changeOf({ unit_id, status, period, due_on, title, fields, is_on_behalf }: NewEntry): EntryChange {
  return { unit_id, status, period, due_on, title, fields, is_on_behalf }
}

/** Changes one entry and gives the row as it stands then. */
export async function changeEntry(act: Act, before: EntryRow, change: EntryChange): Promise<EntryRow> {
  const rev = fresh(await updateEntry(act.trx, before.id, before.rev, change), `台账条目“${before.title}”`)
  return { ...before, ...change, rev } as EntryRow
}

/** Changes entries, all or none, and gives the rows as they stand then, in their order. */
export async function changeEntries(
  act: Act,
  changes: readonly { readonly before: EntryRow; readonly change: EntryChange }[],
): Promise<EntryRow[]> {
  const rows = changes.map(({ before, change }) => ({ ...before, ...change }) as EntryRow)
  const changed = await updateEntries(act.trx, rows)
  if (changed < rows.length) throw new AppError('stale_version', { what: '所填台账条目' })
  return rows.map((row) => ({ ...row, rev: row.rev + 1 }))
}

/** So many entries are made findable without giving way to other work. */
const indexedAtOnce = 25

/** Keys and search text of entries, in place of those that they had. */
export async function indexEntries(act: Act, ledger: Ledger, rows: readonly EntryRow[], names: NamesById): Promise<void> {
  const termsOf = entryTermsOf(ledger, initialsFinder())
  const [keys, texts]: [KeysOfEntry[], SearchText[]] = [[], []]
  for (const [at, row] of rows.entries()) {
    const [fields, { programme_id: programmeId, unit_id: unitId, status }] = [fieldsOf(row), row]
    const of = { programmeId, ledgerId: ledger.id }
    keys.push({ ...of, entryId: row.id, keys: keysOf(ledger, { unitId, fields }, names) })
    texts.push({ ...of, seq: row.seq, terms: termsOf({ entryId: row.id, unitId, status, fields }, names) })
    if (at % indexedAtOnce === indexedAtOnce - 1) await setImmediate()
  }
  await putKeys(act.trx, keys)
  await putSearch(act.trx, texts)
}

/** The entry's newest revision: the row without its number in this store, the cells as values, who did it and how. */
export async function reviseEntry(context: ServiceContext, act: Act, row: EntryRow, cause: Cause): Promise<void> {
  await reviseEntries(context, act, [row], cause)
}

/** The same for many entries, in their order. */
export async function reviseEntries({ officer }: ServiceContext, act: Act, rows: readonly EntryRow[], cause: Cause): Promise<void> {
  const images = rows.map((row) => {
    const { seq: _, ...own } = row
    const record = { ...own, fields: fieldsOf(row), officer: officer.name, cause }
    return { type: 'ledgerEntry', id: row.id, rev: row.rev, ownerUnit: row.unit_id, record }
  })
  await act.revise(...images)
}
