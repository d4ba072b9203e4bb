import type { Selectable, Updateable } from 'kysely'
import type { FormIssueTable, FormReceiptTable } from '#db/schema/forms.ts'
import type { Connection } from './connection.ts'

/** 填报表 that went out and came back (office.md «Receiving»). */

export type FormIssueRow = Selectable<FormIssueTable>
export type FormReceiptRow = Selectable<FormReceiptTable>

/** What forms are about: a kind and its month, or a ledger. */
export interface FormFilter {
  readonly programmeId: string
  readonly kind: FormIssueRow['kind']
  readonly month: string | null
  readonly ledgerId: string | null
  readonly unitId?: string
}

/** Forms that went out, oldest first. */
export async function listFormIssues(db: Connection, filter: FormFilter): Promise<FormIssueRow[]> {
  const query = db
    .selectFrom('form_issue')
    .selectAll()
    .where('programme_id', '=', filter.programmeId)
    .where('kind', '=', filter.kind)
    .where('month', 'is', filter.month)
    .where('ledger_id', 'is', filter.ledgerId)
    .orderBy('issued_at')
    .orderBy('id')
  return (filter.unitId === undefined ? query : query.where('unit_id', '=', filter.unitId)).execute()
}

export async function findFormIssue(db: Connection, issueId: string): Promise<FormIssueRow | undefined> {
  return db.selectFrom('form_issue').selectAll().where('id', '=', issueId).executeTakeFirst()
}

export async function insertFormIssue(trx: Connection, issue: FormIssueRow): Promise<void> {
  await trx.insertInto('form_issue').values(issue).execute()
}

/** Forms that came back, in the order in which they were recorded; withdrawn ones too. */
export async function listFormReceipts(db: Connection, filter: FormFilter): Promise<FormReceiptRow[]> {
  const query = db
    .selectFrom('form_receipt')
    .selectAll()
    .where('programme_id', '=', filter.programmeId)
    .where('kind', '=', filter.kind)
    .where('month', 'is', filter.month)
    .where('ledger_id', 'is', filter.ledgerId)
    .orderBy('recorded_at')
    .orderBy('id')
  return (filter.unitId === undefined ? query : query.where('unit_id', '=', filter.unitId)).execute()
}

export async function findFormReceipt(db: Connection, receiptId: string): Promise<FormReceiptRow | undefined> {
  return db.selectFrom('form_receipt').selectAll().where('id', '=', receiptId).executeTakeFirst()
}

export async function insertFormReceipt(trx: Connection, receipt: Omit<FormReceiptRow, 'rev'>): Promise<void> {
  await trx.insertInto('form_receipt').values(receipt).execute()
}

/** Changes a receipt if the revision seen is still the newest; returns the new revision, or undefined. */
export async function updateFormReceipt(
  trx: Connection,
  receiptId: string,
  rev: number,
  change: Updateable<FormReceiptTable>,
): Promise<number | undefined> {
  const result = await trx
    .updateTable('form_receipt')
    .set({ ...change, rev: rev + 1 })
    .where('id', '=', receiptId)
    .where('rev', '=', rev)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n ? rev + 1 : undefined
}
