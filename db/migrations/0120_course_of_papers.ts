import { type Kysely, sql } from 'kysely'

export const id = 120
export const name = 'course-of-papers'

/** What this step writes revisions with. */
interface Moment {
  readonly at: string
  readonly hash: (content: string) => string
}

type Row = Readonly<Record<string, string | number | null>>

const elsewhere = `SELECT id FROM foreign_record WHERE type = 'document'`

/** The day of issue is the paper's own: who receives it has no steps to read it from. */
const tables = [
  `CREATE TABLE document_course (document_id TEXT PRIMARY KEY REFERENCES document (id), rev INTEGER NOT NULL DEFAULT 1) STRICT`,
  `ALTER TABLE document ADD COLUMN issued_on TEXT`,
  `UPDATE document SET issued_on = (SELECT max(done_on) FROM document_step WHERE document_id = document.id AND step = 'issue') WHERE id NOT IN (${elsewhere})`,
  `DELETE FROM document_step WHERE document_id IN (${elsewhere})`,
  `DELETE FROM document_version WHERE document_id IN (${elsewhere})`,
  // A line that waits keeps whose it is: what makes room for it may come from somebody else.
  `ALTER TABLE revision_waiting ADD COLUMN is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1))`,
]

/**
 * Who drafted, checked, signed and sealed a paper stays in the office (office.md «Documents»): a record beside the paper, which alone goes
 * to whom it is addressed to. The papers of this office say anew what they say, without their course; those of others say nothing of it.
 */
export async function up(db: Kysely<unknown>, { at, hash }: Moment): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db)
  const office = (await sql<{ unit_id: string }>`SELECT unit_id FROM office`.execute(db)).rows[0]?.unit_id
  if (office === undefined) return
  const { rows } = await sql<Row>`
    SELECT * FROM document WHERE id NOT IN (${sql.raw(elsewhere)}) ORDER BY id`.execute(db)
  const write = async (type: string, recordId: string, rev: number, ownerUnit: string, body: unknown): Promise<void> => {
    const line = JSON.stringify({ type, id: recordId, rev, ownerUnit, origin: 'own', at, body })
    await sql`INSERT INTO record_revision (type, id, rev, owner_unit, hash, line, origin, at)
      VALUES (${type}, ${recordId}, ${rev}, ${ownerUnit}, ${hash(line)}, ${line}, 'own', ${at})`.execute(db)
  }
  for (const row of rows) {
    const [documentId, rev] = [String(row['id']), Number(row['rev']) + 1]
    const before = await sql<{ owner_unit: string }>`
      SELECT owner_unit FROM record_revision WHERE type = 'document' AND id = ${documentId} ORDER BY rev DESC LIMIT 1`.execute(db)
    await sql`INSERT INTO document_course (document_id) VALUES (${documentId})`.execute(db)
    await sql`UPDATE document SET rev = ${rev} WHERE id = ${documentId}`.execute(db)
    await write('document', documentId, rev, before.rows[0]?.owner_unit ?? office, { ...row, rev })
    await write('documentCourse', documentId, 1, office, { document_id: documentId, ...(await courseOf(db, documentId, hash)) })
  }
}

/** Steps and versions; of a version's text the digest. */
async function courseOf(db: Kysely<unknown>, documentId: string, hash: Moment['hash']) {
  const steps = await sql<Row>`SELECT * FROM document_step WHERE document_id = ${documentId} ORDER BY seq`.execute(db)
  const versions = await sql<Row>`SELECT * FROM document_version WHERE document_id = ${documentId} ORDER BY version`.execute(db)
  const digests = versions.rows.map((each) => ({ ...each, facts: hash(String(each['facts'])), wording: hash(String(each['wording'])) }))
  return { steps: steps.rows, versions: digests }
}
