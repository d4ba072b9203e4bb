import { type RawBuilder, sql } from 'kysely'
import { runForRows } from '#db/bulk-insert.ts'
import type { Connection } from './connection.ts'

/** The search index of ledger entries: what can be found of an entry, by its number. Texts come ready from shared/ledgers/search-terms.ts. */

export interface SearchText {
  /** The entry's `seq`. */
  readonly seq: number
  readonly programmeId: string
  readonly ledgerId: string
  /** Everything that the entry can be found by, separated by blanks. */
  readonly terms: string
}

/** Writes what entries can be found by, in place of what stood there. */
export async function putSearch(trx: Connection, texts: Iterable<SearchText>): Promise<void> {
  await runForRows(trx, 'INSERT OR REPLACE INTO ledger_search (rowid, scope, terms) VALUES (?, ?, ?)', rowsOf(texts))
}

function* rowsOf(texts: Iterable<SearchText>) {
  for (const { seq, programmeId, ledgerId, terms } of texts) yield [seq, scopeOf(programmeId, ledgerId), terms]
}

/** Takes entries out of the index; they are found no more, in 回收站 neither. */
export async function removeSearch(trx: Connection, seqs: readonly number[]): Promise<void> {
  await runForRows(
    trx,
    'DELETE FROM ledger_search WHERE rowid = ?',
    seqs.map((seq) => [seq]),
  )
}

/** One word for a programme's ledger, so that a search reads no other ledger's matches. */
function scopeOf(programmeId: string, ledgerId: string): string {
  return Buffer.from(`${programmeId} ${ledgerId}`).toString('hex')
}

/** `ledger_search MATCH ?`: a ready FTS5 expression, within one ledger of one programme. */
export function isFound(of: { readonly programmeId: string; readonly ledgerId: string }, expression: string): RawBuilder<boolean> {
  return sql`ledger_search MATCH ${`scope:${scopeOf(of.programmeId, of.ledgerId)} AND terms:(${expression})`}`
}
