import type { Selectable } from 'kysely'
import type { UrgeTable } from '#db/schema/documents.ts'
import type { Connection } from './connection.ts'
import type { SubjectFilter } from './ladder.ts'

export type UrgeRow = Selectable<UrgeTable>

/** 催办记录 in the order in which they were made. */
export async function listUrges(db: Connection, filter: SubjectFilter): Promise<UrgeRow[]> {
  if ('subjectIds' in filter && filter.subjectIds.length === 0) return []
  let urges = db.selectFrom('urge').selectAll()
  if ('subjectIds' in filter) urges = urges.where('subject_id', 'in', [...filter.subjectIds])
  else urges = urges.where('programme_id', '=', filter.programmeId)
  return urges.orderBy('urged_on').orderBy('id').execute()
}

/** Writes one 催办记录. */
export async function insertUrge(db: Connection, urge: Omit<UrgeRow, 'rev'>): Promise<void> {
  await db.insertInto('urge').values(urge).execute()
}
