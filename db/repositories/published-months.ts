import type { Connection } from './connection.ts'

/** Months whose scores were published: from then on they change by 更正 alone. */
export async function publishedMonths(db: Connection, programmeId: string): Promise<string[]> {
  const months = db.selectFrom('monthly_score').select('month').distinct().where('programme_id', '=', programmeId)
  const rows = await months.orderBy('month').execute()
  return rows.map((row) => row.month)
}
