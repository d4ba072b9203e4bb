import { type RawBuilder, sql } from 'kysely'
import type { Connection } from './connection.ts'

/** What the subjects of the log are called in the office's own records: 「关于……的督办单」, 「逊克县2022年4月」. */

interface Naming {
  /** Tables; the first one's `id` is the subject's. */
  readonly from: string
  readonly title: string
}

const monthWords = (month: string): string => `substr(${month}, 1, 4) || '年' || CAST(substr(${month}, 6) AS INTEGER) || '月'`
const ofUnit = (table: string): Naming => ({
  from: `${table} JOIN unit ON unit.id = ${table}.unit_id`,
  title: `unit.name || ${monthWords(`${table}.month`)}`,
})
const titled = (table: string, title = 'title'): Naming => ({ from: table, title: `${table}.${title}` })
const measureOf = (table: string): Naming => ({
  from: `${table} JOIN measure ON measure.id = ${table}.measure_id JOIN unit ON unit.id = ${table}.unit_id`,
  title: `unit.name || '：' || measure.code || ' ' || measure.short_title`,
})

const namings: Readonly<Record<string, Naming>> = {
  account: { from: 'officer', title: 'officer.name' },
  adjustment: titled('adjustment'),
  adjustmentClaim: titled('adjustment_claim'),
  annualScore: { from: 'annual_score JOIN unit ON unit.id = annual_score.unit_id', title: 'unit.name' },
  assignment: measureOf('assignment'),
  document: titled('document'),
  evidence: titled('evidence'),
  form: titled('form_issue', 'file_name'),
  formReceipt: titled('form_receipt', 'file_name'),
  incomingDocument: titled('incoming_document'),
  innovationClaim: titled('innovation_claim'),
  ledgerEntry: titled('ledger_entry'),
  ledgerImport: titled('ledger_import', 'file_name'),
  liaison: { from: 'liaison JOIN unit ON unit.id = liaison.unit_id', title: `unit.name || ' ' || liaison.name` },
  monthChoice: ofUnit('month_choice'),
  monthlyScore: ofUnit('monthly_score'),
  notice: { from: 'notice JOIN document ON document.id = notice.document_id', title: 'document.title' },
  obligation: { from: 'obligation JOIN unit ON unit.id = obligation.unit_id', title: `unit.name || '：' || obligation.title` },
  office: titled('unit', 'name'),
  plan: ofUnit('plan'),
  planLine: measureOf('plan_line'),
  problem: titled('problem', 'content'),
  programme: titled('programme'),
  progressEntry: ofUnit('progress_entry'),
  questionnaire: titled('questionnaire'),
  questionnaireSheet: {
    from: 'questionnaire_sheet JOIN unit ON unit.id = questionnaire_sheet.unit_id',
    title: 'unit.name',
  },
  registeredPaper: titled('registered_paper'),
  selfAssessment: ofUnit('self_assessment'),
  spotCheck: ofUnit('spot_check'),
  unit: titled('unit', 'name'),
  workBrief: titled('work_brief'),
}

/** Every subject whose title the store keeps. */
export const namedSubjects: readonly string[] = Object.keys(namings)

/** Titles by id; what is not there any more, or was never kept by title, is left out. */
export async function titlesOf(db: Connection, subjectType: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const naming = namings[subjectType]
  if (naming === undefined || ids.length === 0) return new Map()
  const { id, title, from } = parts(naming)
  const { rows } = await sql<Titled>`SELECT ${id} AS id, ${title} AS title FROM ${from} WHERE ${id} IN (${sql.join([...ids])})`.execute(db)
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** Ids of the subjects whose title carries the words; at most `most` of each kind. */
export async function subjectsTitled(db: Connection, words: string, most: number): Promise<string[]> {
  const found: string[] = []
  for (const naming of Object.values(namings)) {
    const { id, title, from } = parts(naming)
    const { rows } = await sql<{ id: string }>`SELECT ${id} AS id FROM ${from} WHERE instr(${title}, ${words}) > 0 LIMIT ${most}`.execute(
      db,
    )
    found.push(...rows.map((row) => row.id))
  }
  return [...new Set(found)]
}

interface Titled {
  readonly id: string
  readonly title: string
}

function parts({ from, title }: Naming): { id: RawBuilder<unknown>; title: RawBuilder<unknown>; from: RawBuilder<unknown> } {
  return { id: sql.raw(`${from.split(' ', 1)[0] ?? ''}.id`), title: sql.raw(title), from: sql.raw(from) }
}
