import { type Kysely, sql } from 'kysely'
import type { Database } from '#db/schema/index.ts'

/**
 * Who may sign in and as what has no revisions; what can be held against it is the log: every act is somebody's, nobody is there whom no
 * act brought in, and the roles are those that were last given. Settings and passwords are nobody's record: of them nothing can be said.
 */

/** The acts that give an account its roles; their detail names them. */
const rolesGiven = ['accounts.protect', 'accounts.add', 'accounts.setRoles']

/** `officer <id>` for one whom the log does not know, `officer <id> roles`, `event <seq> officer` for an act of nobody. */
export async function officerPlaces(db: Kysely<Database>): Promise<string[]> {
  // A store without an office has no first officer yet.
  const { rows: office } = await sql`SELECT 1 FROM office`.execute(db)
  if (office.length === 0) return []
  const { rows: unknown } = await sql<{ id: string }>`
    SELECT o.id FROM officer o
    WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.officer_id = o.id OR (e.subject_type = 'account' AND e.subject_id = o.id))`.execute(db)
  const { rows: nobodys } = await sql<{ seq: number }>`
    SELECT min(e.seq) AS seq FROM event e WHERE e.officer_id <> '' AND NOT EXISTS (SELECT 1 FROM officer o WHERE o.id = e.officer_id)
    GROUP BY e.officer_id`.execute(db)
  const { rows: promoted } = await sql<{ id: string }>`
    SELECT o.id FROM officer o JOIN event e ON e.seq = (
      SELECT max(g.seq) FROM event g WHERE g.subject_type = 'account' AND g.subject_id = o.id
        AND g.action IN (SELECT value FROM json_each(${JSON.stringify(rolesGiven)})))
    WHERE json(o.roles) <> e.detail -> '$.roles'`.execute(db)
  return [
    ...unknown.map(({ id }) => `officer ${id}`),
    ...nobodys.map(({ seq }) => `event ${seq} officer`),
    ...promoted.map(({ id }) => `officer ${id} roles`),
  ]
}
