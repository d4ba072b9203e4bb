import type { FormReceiptRow } from '#db/repositories/forms.ts'
import type { ReportTexts } from '#shared/domain/fill-in-form.ts'
import type { Verdict } from '#shared/domain/plan.ts'

/** What a receipt keeps of its cells (`form_receipt.written`): what the form said, and what stood there before, for its withdrawal. */

export interface SelfSaid {
  readonly verdict: Verdict | null
  readonly note: string
}

export interface WrittenLine<Said> {
  readonly lineId: string
  /** The progress entry that holds the form's words; the line itself for 自评, whose verdict has the revisions. */
  readonly recordId: string
  readonly said: Said
  /** What the record said before; null for a new one. */
  readonly before: Said | null
  /** The record's revision after; null where nothing had to be written. */
  readonly rev: number | null
}

export type WrittenReport = WrittenLine<ReportTexts>
export type WrittenSelf = WrittenLine<SelfSaid>

export function writtenOf<Said>(receipt: Pick<FormReceiptRow, 'written'>): readonly WrittenLine<Said>[] {
  return JSON.parse(receipt.written) as readonly WrittenLine<Said>[]
}

/** What the unit's forms said last of each line, over all receipts that were not withdrawn, in their order. */
export function lastSaid<Said>(receipts: readonly FormReceiptRow[]): ReadonlyMap<string, WrittenLine<Said>> {
  const said = new Map<string, WrittenLine<Said>>()
  for (const receipt of receipts) {
    if (receipt.status === 'withdrawn') continue
    for (const line of writtenOf<Said>(receipt)) said.set(line.lineId, line)
  }
  return said
}
