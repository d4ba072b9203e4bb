import type { Selectable, Updateable } from 'kysely'
import type { RegisteredPaperTable } from '#db/schema/registers.ts'
import type { Connection } from './connection.ts'

/** 补登历史文件: papers that were issued before the program came (office.md «Documents»). */

export type RegisteredPaperRow = Selectable<RegisteredPaperTable>

/** Papers of a year by their day; those that were taken out left out. */
export async function listRegisteredPapers(db: Connection, year: number): Promise<RegisteredPaperRow[]> {
  const papers = db.selectFrom('registered_paper').selectAll().where('year', '=', year).where('deleted_at', 'is', null)
  return papers.orderBy('dated_on').orderBy('id').execute()
}

/** With those that were taken out: an undo has to find them. */
export async function findRegisteredPaper(db: Connection, paperId: string): Promise<RegisteredPaperRow | undefined> {
  return db.selectFrom('registered_paper').selectAll().where('id', '=', paperId).executeTakeFirst()
}

/** The paper outside the series that bears a number as it is printed; undefined where none does. */
export async function registeredPaperOfNumber(db: Connection, numberText: string): Promise<RegisteredPaperRow | undefined> {
  const papers = db.selectFrom('registered_paper').selectAll().where('number_text', '=', numberText).where('number_text', '<>', '')
  return papers.where('series', 'is', null).where('deleted_at', 'is', null).executeTakeFirst()
}

/** Titles of all such papers, by id. */
export async function registeredTitles(db: Connection): Promise<{ id: string; title: string }[]> {
  return db.selectFrom('registered_paper').select(['id', 'title']).where('deleted_at', 'is', null).execute()
}

/** The years that have such papers. */
export async function registeredPaperYears(db: Connection): Promise<number[]> {
  const rows = await db.selectFrom('registered_paper').select('year').distinct().where('deleted_at', 'is', null).orderBy('year').execute()
  return rows.map(({ year }) => year)
}

export async function insertRegisteredPaper(db: Connection, paper: Omit<RegisteredPaperRow, 'rev' | 'deleted_at'>): Promise<void> {
  await db
    .insertInto('registered_paper')
    .values({ ...paper, deleted_at: null })
    .execute()
}

/** Changes a paper if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateRegisteredPaper(
  db: Connection,
  paperId: string,
  rev: number,
  change: Updateable<RegisteredPaperTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('registered_paper')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', paperId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
