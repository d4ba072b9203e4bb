import { type RawBuilder, sql } from 'kysely'
import type { Connection } from '#db/repositories/connection.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Superseded } from '../../records/supersede.ts'
import type { Imported } from './importing.ts'
import type { LineOutcome } from './outcomes.ts'

/** What follows from a line beside its writing: in time or late, in the place of 代录, proof of which measure. */

type Follows = (line: LineOutcome) => string

/** Words for each line that was imported; '' where nothing follows. */
export async function consequencesOf(db: Connection, imported: Imported): Promise<Follows> {
  const [replaced, due, proofs] = [
    await replacedPlaces(db, imported.superseded),
    await dueWords(db, imported),
    await provedMeasures(db, imported.outcomes),
  ]
  return ({ record, outcome }) => {
    if (outcome !== 'new' && outcome !== 'newer') return ''
    const words = [
      replaced.has(`${record.type} ${placeOf(record)}`) ? '替代代录' : '',
      record.type === 'selfAssessment' ? due : '',
      record.type === 'evidence' ? (proofs.get(record.id) ?? '') : '',
      record.type === 'workBrief' && outcome === 'new' ? '待认定质量' : '',
    ]
    return words.filter((part) => part !== '').join('，')
  }
}

/** What makes a record of a unit stand beside one of the city's: its line, its assignment, its paper, its month. */
function placeOf({ body }: LineOutcome['record']): string {
  const said = body as Readonly<Record<string, unknown>>
  const [place] = ['line_id', 'assignment_id', 'notice_id', 'questionnaire_id', 'month'].flatMap((field) => said[field] ?? [])
  return typeof place === 'string' ? place : ''
}

const placeQueries: Readonly<Record<Superseded['kind'], (ids: string) => RawBuilder<{ place: string }>>> = {
  progressEntry: (ids) => sql`SELECT line_id AS place FROM progress_entry WHERE id IN (SELECT value FROM json_each(${ids}))`,
  selfVerdict: (ids) => sql`SELECT line_id AS place FROM self_verdict WHERE id IN (SELECT value FROM json_each(${ids}))`,
  selfAssessment: (ids) => sql`SELECT month AS place FROM self_assessment WHERE id IN (SELECT value FROM json_each(${ids}))`,
  noticeAnswer: (ids) => sql`SELECT notice_id AS place FROM notice_answer WHERE id IN (SELECT value FROM json_each(${ids}))`,
  questionnaireSheet: (ids) =>
    sql`SELECT questionnaire_id AS place FROM questionnaire_sheet WHERE id IN (SELECT value FROM json_each(${ids}))`,
  assignmentReport: (ids) => sql`SELECT assignment_id AS place FROM assignment_report WHERE id IN (SELECT value FROM json_each(${ids}))`,
}

async function replacedPlaces(db: Connection, superseded: readonly Superseded[]): Promise<ReadonlySet<string>> {
  const places = new Set<string>()
  for (const [kind, own] of Map.groupBy(superseded, (each) => each.kind)) {
    const { rows } = await placeQueries[kind](JSON.stringify(own.map(({ id }) => id))).execute(db)
    for (const { place } of rows) places.add(`${kind} ${place}`)
  }
  return places
}

/** 「4月23日前为按时」 for the 自查评分表, or the first 收件日期 where one stands already. */
async function dueWords(db: Connection, { settled }: Imported): Promise<string> {
  const rows = settled.length === 0 ? [] : await listObligations(db, { ids: settled.map(({ obligationId }) => obligationId) })
  const sheet = rows.find(({ kind }) => kind === 'self-assessment') ?? rows[0]
  if (sheet === undefined) return ''
  const first = settled.find(({ obligationId }) => obligationId === sheet.id)?.firstReceivedOn ?? sheet.due_on
  const isOnBehalf = sheet.receipt?.is_on_behalf === 1
  return isOnBehalf ? `首次收件日期仍为${officialMonthDay(first)}` : `${officialMonthDay(sheet.due_on)}前为按时`
}

/** 「关联8-1」: the measures that a piece of evidence proves. */
async function provedMeasures(db: Connection, outcomes: readonly LineOutcome[]): Promise<ReadonlyMap<string, string>> {
  const ids = JSON.stringify(outcomes.filter(({ record }) => record.type === 'evidence').map(({ record }) => record.id))
  const { rows } = await sql<{ id: string; codes: string }>`
    SELECT l.evidence_id AS id, group_concat(DISTINCT m.code) AS codes FROM json_each(${ids}) j
    JOIN evidence_link l ON l.evidence_id = j.value JOIN plan_line p ON p.id = l.line_id JOIN measure m ON m.id = p.measure_id
    GROUP BY l.evidence_id`.execute(db)
  return new Map(rows.map(({ id, codes }) => [id, `关联${codes.replaceAll(',', '、')}`]))
}
