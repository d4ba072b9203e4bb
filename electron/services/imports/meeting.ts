import type { Connection } from '#db/repositories/connection.ts'
import { type EntryRow, findEntries } from '#db/repositories/ledger-entries.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { type ServiceContext, isOwnOrCity } from '../context.ts'
import type { EntryState } from './changes.ts'
import type { Matches, ReadEntry } from './matching.ts'
import type { FileRow } from './rows.ts'
import { revisionsOf } from '../ledgers/revisions.ts'
import { fieldsOf } from '../ledgers/rows.ts'

/** Which entry a row is about, and what of it the file was made from. */

export interface Met {
  readonly before: EntryRow | null
  readonly stored: EntryState | null
  readonly base: EntryState | null
  /** Found by the hidden id of our own export. */
  readonly isById: boolean
  /** Why the row cannot be taken as it is. */
  readonly problem: string | null
  readonly choices: readonly ImportChoice[]
  readonly notes: readonly string[]
}

const nobody: Met = { before: null, stored: null, base: null, isById: false, problem: null, choices: [], notes: [] }

function stateOf(row: EntryRow): EntryState {
  return { unitId: row.unit_id, status: row.status, fields: fieldsOf(row) }
}

/** The entries that the hidden ids of a file name, of this ledger and programme and as far as this office may see them. */
export async function entriesOfFile(
  context: ServiceContext,
  db: Connection,
  ledger: Ledger,
  rows: readonly FileRow[],
): Promise<ReadonlyMap<string, EntryRow>> {
  const entries = await findEntries(db, [...new Set(rows.flatMap(({ entryId }) => entryId ?? []))])
  const isOurs = (row: EntryRow): boolean =>
    row.ledger_id === ledger.id && row.programme_id === context.office.programmeId && isOwnOrCity(context, row.unit_id)
  return new Map(entries.filter(isOurs).map((row) => [row.id, row]))
}

/** Tells for each row of a file in turn which entry it means; a second row for the same entry is a problem that names the first. */
export function meetingsOf(db: Connection, entries: ReadonlyMap<string, EntryRow>, matches: Matches) {
  const taken = new Map<string, number>()
  return async (read: ReadEntry, decided: ImportChoice | null): Promise<Met> => {
    if (decided === 'new') return nobody
    const { row } = read
    const named = row.entryId === null ? undefined : entries.get(row.entryId)
    const met = named === undefined ? metByContent(read, matches) : await metById(db, named, row)
    if (met.before === null || met.problem !== null) return met
    const first = taken.get(met.before.id)
    if (first !== undefined) return { ...met, problem: twiceProblem(first, met), choices: ['new'] }
    taken.set(met.before.id, row.row)
    return met
  }
}

function twiceProblem(first: number, { before, isById }: Met): string {
  const how = isById ? '条目标识相同，本行可能由复制得到' : `对应同一条目“${before?.title ?? ''}”`
  return `与第${first}行${how}；确为另一条目的，请选择“按新条目登记”`
}

async function metById(db: Connection, before: EntryRow, { rev }: FileRow): Promise<Met> {
  const stored = stateOf(before)
  const met = { ...nobody, before, stored, base: stored, isById: true }
  if (before.deleted_at !== null) {
    return { ...met, problem: `条目“${before.title}”已移入回收站，请先从回收站恢复，或选择“按新条目登记”`, choices: ['new'] }
  }
  if (rev === null || rev >= before.rev) return met
  const base = await stateAt(db, before.id, rev)
  if (base === null) return met
  return { ...met, base, notes: ['文件导出后，该条目已在台账中修改；只导入文件中改动过的单元格'] }
}

/** Null where this store never had that revision: entries may come from elsewhere with their later ones alone. */
async function stateAt(db: Connection, entryId: string, rev: number): Promise<EntryState | null> {
  return (await revisionsOf(db, entryId)).find((revision) => revision.rev === rev) ?? null
}

function metByContent(read: ReadEntry, matches: Matches): Met {
  const [first, ...others] = matches.of(read)
  const unknown = read.row.entryId === null ? [] : ['条目标识不在本机台账中，按内容对应']
  if (first === undefined) {
    const inBin = matches.isInBin(read) ? ['回收站中有同名条目，本行将另行登记；如需恢复原条目，请先从回收站恢复'] : []
    return { ...nobody, notes: [...unknown, ...inBin] }
  }
  const stored = stateOf(first)
  if (others.length === 0) return { ...nobody, before: first, stored, base: stored, notes: unknown }
  const titles = [...new Set([first, ...others].slice(0, 3).map(({ title }) => `“${title}”`))].join('、')
  const problem = `与${others.length + 1}条已有条目相符（${titles}），不能确定是哪一条；请补全栏目内容，或选择“按新条目登记”`
  return { ...nobody, problem, choices: ['new'] }
}
