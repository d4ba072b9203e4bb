import type { Connection } from './connection.ts'

/** What a county's office sent itself, by `kind month`: the day its 自评 was submitted and its 附件1 issued. The city's receipt decides lateness; here it says that the work is done. */
export async function ownReports(
  db: Connection,
  { programmeId, unitId }: { readonly programmeId: string; readonly unitId: string },
): Promise<ReadonlyMap<string, string>> {
  const sheets = db.selectFrom('self_assessment').select(['month', 'assessed_on']).where('programme_id', '=', programmeId)
  const assessed = await sheets.where('unit_id', '=', unitId).orderBy('is_on_behalf', 'desc').execute()
  const issued = await db
    .selectFrom('document')
    .innerJoin('document_step', 'document_step.document_id', 'document.id')
    .select(['document.month', 'document_step.done_on'])
    .where('document.programme_id', '=', programmeId)
    .where('document.unit_id', '=', unitId)
    .where('document.kind', '=', 'monthly-report')
    .where('document.status', '!=', 'withdrawn')
    .where('document_step.step', '=', 'issue')
    .execute()
  return new Map([
    ...assessed.map((row) => [`self-assessment ${row.month}`, row.assessed_on] as const),
    ...issued.map((row) => [`monthly-report ${row.month}`, row.done_on] as const),
  ])
}
