import type { Selectable, Updateable } from 'kysely'
import type { DocumentStepTable, DocumentTable, DocumentVersionTable } from '#db/schema/documents.ts'
import type { Connection } from './connection.ts'

export type DocumentRow = Selectable<DocumentTable>
export type DocumentStepRow = Selectable<DocumentStepTable>

/** A place in the list of documents: the key of the last row that was seen. */
export interface DocumentPlace {
  readonly draftedAt: string
  readonly documentId: string
}

export interface DocumentFilter {
  /** Null for the papers of every programme: the register of numbers is the office's. */
  readonly programmeId: string | null
  readonly month?: string
  readonly unitId?: string
  readonly statuses?: readonly string[]
  readonly kind?: string
  /** A page by key: the rows behind a place, or the first ones; so many at most. */
  readonly page?: { readonly after: DocumentPlace | null; readonly limit: number }
}

/** Documents, the newest draft first. */
export async function listDocuments(db: Connection, filter: DocumentFilter): Promise<DocumentRow[]> {
  let documents = db.selectFrom('document').selectAll()
  if (filter.programmeId !== null) documents = documents.where('programme_id', '=', filter.programmeId)
  if (filter.month !== undefined) documents = documents.where('month', '=', filter.month)
  if (filter.statuses !== undefined) documents = documents.where('status', 'in', [...filter.statuses])
  if (filter.kind !== undefined) documents = documents.where('kind', '=', filter.kind)
  if (filter.unitId !== undefined) documents = documents.where('unit_id', '=', filter.unitId)
  if (filter.page !== undefined) {
    const { after, limit } = filter.page
    if (after !== null) {
      documents = documents.where((eb) => eb(eb.refTuple('drafted_at', 'id'), '<', eb.tuple(after.draftedAt, after.documentId)))
    }
    documents = documents.limit(limit)
  }
  return documents.orderBy('drafted_at', 'desc').orderBy('id', 'desc').execute()
}

/** The document, or undefined. */
export async function findDocument(db: Connection, documentId: string): Promise<DocumentRow | undefined> {
  return db.selectFrom('document').selectAll().where('id', '=', documentId).executeTakeFirst()
}

/** Writes a draft: no number, date or file yet. */
export async function insertDocument(
  db: Connection,
  document: Omit<DocumentRow, 'rev' | 'number_text' | 'dated_on' | 'issued_on' | 'file_sha256'>,
): Promise<void> {
  await db
    .insertInto('document')
    .values({ ...document, number_text: '', dated_on: null, issued_on: null, file_sha256: null })
    .execute()
}

/** Changes a document if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateDocument(
  db: Connection,
  documentId: string,
  rev: number,
  change: Updateable<DocumentTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('document')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', documentId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** What was done with a document, in order; a step that was taken twice stands there twice. */
export async function listSteps(db: Connection, documentId: string): Promise<(DocumentStepRow & { officer: string })[]> {
  return db
    .selectFrom('document_step')
    .leftJoin('officer', 'officer.id', 'document_step.officer_id')
    .selectAll('document_step')
    .select((eb) => eb.fn.coalesce('officer.name', eb.val('')).as('officer'))
    .where('document_id', '=', documentId)
    .orderBy('seq')
    .execute()
}

/** The next revision of a document's course; 1 for a new document. */
export async function nextCourse(db: Connection, documentId: string): Promise<number> {
  const course = db.insertInto('document_course').values({ document_id: documentId, rev: 1 })
  const next = course.onConflict((conflict) =>
    conflict.column('document_id').doUpdateSet((eb) => ({ rev: eb('document_course.rev', '+', 1) })),
  )
  return (await next.returning('rev').executeTakeFirstOrThrow()).rev
}

/** Steps and versions of a document as they are kept, in their order: what the revision of its course says. */
export async function documentChildren(
  db: Connection,
  documentId: string,
): Promise<{ steps: DocumentStepRow[]; versions: Selectable<DocumentVersionTable>[] }> {
  return {
    steps: await db.selectFrom('document_step').selectAll().where('document_id', '=', documentId).orderBy('seq').execute(),
    versions: await db.selectFrom('document_version').selectAll().where('document_id', '=', documentId).orderBy('version').execute(),
  }
}

/** Appends a step; its place follows the last one. */
export async function appendStep(db: Connection, step: Omit<DocumentStepRow, 'seq'>): Promise<void> {
  const last = await db
    .selectFrom('document_step')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('document_id', '=', step.document_id)
    .executeTakeFirst()
  await db
    .insertInto('document_step')
    .values({ ...step, seq: (last?.seq ?? 0) + 1 })
    .execute()
}

/** Versions of the text, the newest first. */
export async function listVersions(
  db: Connection,
  documentId: string,
): Promise<(Selectable<DocumentVersionTable> & { officer: string })[]> {
  return db
    .selectFrom('document_version')
    .leftJoin('officer', 'officer.id', 'document_version.officer_id')
    .selectAll('document_version')
    .select((eb) => eb.fn.coalesce('officer.name', eb.val('')).as('officer'))
    .where('document_id', '=', documentId)
    .orderBy('version', 'desc')
    .execute()
}

/** Keeps the text as it is now under the next version number. */
export async function appendVersion(db: Connection, version: Omit<Selectable<DocumentVersionTable>, 'version'>): Promise<void> {
  const last = await db
    .selectFrom('document_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('document_id', '=', version.document_id)
    .executeTakeFirst()
  await db
    .insertInto('document_version')
    .values({ ...version, version: (last?.version ?? 0) + 1 })
    .execute()
}
