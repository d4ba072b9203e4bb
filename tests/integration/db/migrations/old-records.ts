import { type Kysely, sql } from 'kysely'
import { appendEvent } from '#db/event-chain.ts'
import { appendRevision } from '#db/record-revisions.ts'
import type { Database } from '#db/schema/index.ts'
import { sha256 } from '#electron/crypto/index.ts'

/** What a store of an older program held: rows of tables as they were then, each record with its revision. */

export const at = '2022-05-10T01:12:00.000Z'

export type OldRow = Readonly<Record<string, string | number | null>>

/** A row as an older program wrote it. */
export async function insertOld(trx: Kysely<Database>, table: string, row: OldRow): Promise<void> {
  const columns = Object.keys(row).map((column) => sql.ref(column))
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)}) VALUES (${sql.join(Object.values(row))})`.execute(trx)
}

/** A record in its first and only revision, with what it carries. */
export async function keepOld(
  trx: Kysely<Database>,
  table: string,
  type: string,
  ownerUnit: string,
  row: OldRow,
  carried: object = {},
): Promise<void> {
  await insertOld(trx, table, row)
  const rev = Number(row['rev'])
  await appendRevision(trx, { type, id: String(row['id']), rev, ownerUnit, origin: 'own', at, record: { ...row, ...carried } }, sha256)
}

/** The one officer of the office, with the act that brought him in. */
export async function insertOldOfficer(trx: Kysely<Database>): Promise<void> {
  await insertOld(trx, 'officer', { id: 'officer', name: '张经办', roles: '[]', created_at: at })
  await appendEvent(trx, { at, officerId: 'officer', action: 'setup.complete', subjectType: 'office', subjectId: '1', detail: {} }, sha256)
}
