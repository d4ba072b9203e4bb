import { type Kysely, sql } from 'kysely'

export const id = 160
export const name = 'claim_decided_on'

/** 认定日期 of a 动态调整 claim, as 创新性举措 has it; null where the decision was kept without one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE claim_decision ADD COLUMN decided_on TEXT`).execute(db)
}
