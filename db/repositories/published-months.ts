import type { Connection } from './connection.ts'

/** Months whose scores were published: from then on they change by 更正 alone. */
export async function publishedMonths(db: Connection): Promise<string[]> {
  const rows = await db.selectFrom('monthly_score').select('month').distinct().orderBy('month').execute()
  return rows.map((row) => row.month)
}
