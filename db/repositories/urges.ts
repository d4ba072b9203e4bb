import type { Selectable } from 'kysely'
import type { UrgeTable } from '#db/schema/documents.ts'
import type { Connection } from './connection.ts'

export type UrgeRow = Selectable<UrgeTable>

/** 催办记录 of some subjects, or all, in the order in which they were made. */
export async function listUrges(db: Connection, subjectIds?: readonly string[]): Promise<UrgeRow[]> {
  if (subjectIds?.length === 0) return []
  let urges = db.selectFrom('urge').selectAll()
  if (subjectIds !== undefined) urges = urges.where('subject_id', 'in', [...subjectIds])
  return urges.orderBy('urged_on').orderBy('id').execute()
}

/** Writes one 催办记录. */
export async function insertUrge(db: Connection, urge: Omit<UrgeRow, 'rev'>): Promise<void> {
  await db.insertInto('urge').values(urge).execute()
}
