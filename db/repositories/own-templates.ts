import type { Selectable } from 'kysely'
import type { OwnTemplateTable } from '#db/schema/templates.ts'
import type { Connection } from './connection.ts'

export type OwnTemplateRow = Selectable<OwnTemplateTable>

/** The templates in use with the names of who added them, by kind. */
export async function listOwnTemplates(db: Connection): Promise<(OwnTemplateRow & { officer: string })[]> {
  return db
    .selectFrom('own_template')
    .innerJoin('officer', 'officer.id', 'own_template.officer_id')
    .selectAll('own_template')
    .select('officer.name as officer')
    .where('removed_at', 'is', null)
    .orderBy('kind')
    .execute()
}

/** The template in use for a kind of paper; undefined where our own page is used. */
export async function templateInUse(db: Connection, kind: string): Promise<OwnTemplateRow | undefined> {
  return db.selectFrom('own_template').selectAll().where('kind', '=', kind).where('removed_at', 'is', null).executeTakeFirst()
}

/** The template that was in use for a kind at a moment; what was taken out and put back counts as never taken out. */
export async function templateInUseAt(db: Connection, kind: string, at: string): Promise<OwnTemplateRow | undefined> {
  return db
    .selectFrom('own_template')
    .selectAll()
    .where('kind', '=', kind)
    .where('added_at', '<=', at)
    .where((where) => where.or([where('removed_at', 'is', null), where('removed_at', '>', at)]))
    .orderBy('added_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findOwnTemplate(db: Connection, id: string): Promise<OwnTemplateRow | undefined> {
  return db.selectFrom('own_template').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Puts a template into use; the database refuses a second one of a kind. */
export async function insertOwnTemplate(db: Connection, row: OwnTemplateRow): Promise<void> {
  await db.insertInto('own_template').values(row).execute()
}

/** Takes a template out of use (`removedAt`), or into it again (null). */
export async function setTemplateRemoved(db: Connection, id: string, removedAt: string | null): Promise<void> {
  await db.updateTable('own_template').set({ removed_at: removedAt }).where('id', '=', id).execute()
}
