import type { Selectable, Updateable } from 'kysely'
import type { IncomingDocumentTable, IncomingStepTable } from '#db/schema/registers.ts'
import type { Connection } from './connection.ts'

/** 收文登记簿 (office.md «Books that every office keeps»). */

export type IncomingRow = Selectable<IncomingDocumentTable>
export type IncomingStepRow = Selectable<IncomingStepTable>

/** A received paper with what was entered on its 《文件处理单》, in order. */
export interface IncomingRecord extends IncomingRow {
  readonly steps: readonly IncomingStepRow[]
}

export interface IncomingFilter {
  readonly year: number
  /** Found in 来文机关, 来文字号 or title; '' for all. */
  readonly text: string
  readonly urgency: IncomingRow['urgency'] | null
  /** A page by key: the papers below a serial, or the first ones; so many at most. */
  readonly page?: { readonly before: number | null; readonly limit: number }
}

/** Papers of a year, the newest number first. */
export async function listIncoming(db: Connection, { year, text, urgency, page }: IncomingFilter): Promise<IncomingRecord[]> {
  let papers = db.selectFrom('incoming_document').selectAll().where('year', '=', year)
  if (urgency !== null) papers = papers.where('urgency', '=', urgency)
  if (text !== '') {
    // instr(): what a clerk types is no pattern.
    papers = papers.where((eb) =>
      eb.or((['title', 'sender', 'sender_number'] as const).map((column) => eb(eb.fn<number>('instr', [column, eb.val(text)]), '>', 0))),
    )
  }
  if (page !== undefined) {
    if (page.before !== null) papers = papers.where('serial', '<', page.before)
    papers = papers.limit(page.limit)
  }
  return withSteps(db, await papers.orderBy('serial', 'desc').execute())
}

/** The paper, or undefined. */
export async function findIncoming(db: Connection, incomingId: string): Promise<IncomingRecord | undefined> {
  return (await withSteps(db, await db.selectFrom('incoming_document').selectAll().where('id', '=', incomingId).execute()))[0]
}

async function withSteps(db: Connection, papers: readonly IncomingRow[]): Promise<IncomingRecord[]> {
  if (papers.length === 0) return []
  const ids = papers.map(({ id }) => id)
  const steps = await db
    .selectFrom('incoming_step')
    .selectAll()
    .where('document_id', 'in', ids)
    .orderBy('document_id')
    .orderBy('seq')
    .execute()
  const byPaper = Map.groupBy(steps, (step) => step.document_id)
  return papers.map((paper) => ({ ...paper, steps: byPaper.get(paper.id) ?? [] }))
}

/** The paper that holds a number; undefined where the number is free. */
export async function incomingOfNumber(db: Connection, year: number, serial: number): Promise<IncomingRow | undefined> {
  return db.selectFrom('incoming_document').selectAll().where('year', '=', year).where('serial', '=', serial).executeTakeFirst()
}

/** The number behind the last one of a year; 1 where nothing came yet. */
export async function nextIncomingSerial(db: Connection, year: number): Promise<number> {
  const last = await db
    .selectFrom('incoming_document')
    .select((eb) => eb.fn.max('serial').as('serial'))
    .where('year', '=', year)
    .executeTakeFirst()
  return (last?.serial ?? 0) + 1
}

/** The years that have papers, the newest first. */
export async function incomingYears(db: Connection): Promise<number[]> {
  const rows = await db.selectFrom('incoming_document').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}

export async function insertIncoming(db: Connection, paper: Omit<IncomingRow, 'rev' | 'voided_reason'>): Promise<void> {
  await db
    .insertInto('incoming_document')
    .values({ ...paper, voided_reason: null })
    .execute()
}

/** Changes a paper if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateIncoming(
  db: Connection,
  incomingId: string,
  rev: number,
  change: Updateable<IncomingDocumentTable>,
): Promise<number | undefined> {
  const result = await db
    .updateTable('incoming_document')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', incomingId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}

/** Enters a step, or exchanges the one at its place. */
export async function putIncomingStep(db: Connection, step: IncomingStepRow): Promise<void> {
  const { document_id: _, seq: __, ...said } = step
  await db
    .insertInto('incoming_step')
    .values(step)
    .onConflict((conflict) => conflict.columns(['document_id', 'seq']).doUpdateSet(said))
    .execute()
}

/** Takes a step out; what was entered stays in the revisions of the paper. */
export async function deleteIncomingStep(db: Connection, incomingId: string, seq: number): Promise<void> {
  await db.deleteFrom('incoming_step').where('document_id', '=', incomingId).where('seq', '=', seq).execute()
}
