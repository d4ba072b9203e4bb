import { sql } from 'kysely'
import type { Connection } from '#db/repositories/connection.ts'
import type { NameFinder, NamedThing } from '#shared/exchange/record-words.ts'
import type { ServiceContext } from '../../context.ts'
import { allLedgers } from '../../ledgers/catalogue.ts'
import { unitRefs } from '../../units.ts'

/** Names for previews: what the ids in records stand for, looked up once for all that a page shows. */

/** The fields of records that name another record, and what they name. */
const references: readonly (readonly [thing: NamedThing, ...fields: string[]])[] = [
  ['line', 'line_id', 'lineId'],
  ['assignment', 'assignment_id', 'assignmentId'],
  ['measure', 'measure_id', 'measureId'],
  ['workBrief', 'brief_id', 'briefId'],
  ['adjustmentClaim', 'claim_id', 'claimId'],
  ['innovationClaim', 'claim_id', 'claimId'],
  ['obligation', 'obligation_id', 'obligationId'],
  ['questionnaire', 'questionnaire_id', 'questionnaireId'],
  ['problem', 'problem_id', 'problemId'],
  ['document', 'document_id', 'documentId'],
]

type Stored =
  | 'line'
  | 'assignment'
  | 'measure'
  | 'workBrief'
  | 'adjustmentClaim'
  | 'innovationClaim'
  | 'obligation'
  | 'questionnaire'
  | 'problem'
  | 'document'

const measureName = sql`m.code || ' ' || m.short_title`

/** One query for each kind of thing: `id, name` of those in a JSON list. */
const queries: Readonly<Record<Stored, (ids: string) => ReturnType<typeof sql<{ id: string; name: string }>>>> = {
  line: (ids) => sql`
    SELECT l.id, ${measureName} AS name FROM json_each(${ids}) j JOIN plan_line l ON l.id = j.value JOIN measure m ON m.id = l.measure_id`,
  assignment: (ids) => sql`
    SELECT a.id, ${measureName} AS name FROM json_each(${ids}) j JOIN assignment a ON a.id = j.value JOIN measure m ON m.id = a.measure_id`,
  measure: (ids) => sql`SELECT m.id, ${measureName} AS name FROM json_each(${ids}) j JOIN measure m ON m.id = j.value`,
  workBrief: (ids) => sql`SELECT b.id, '《' || b.title || '》' AS name FROM json_each(${ids}) j JOIN work_brief b ON b.id = j.value`,
  adjustmentClaim: (ids) => sql`SELECT c.id, c.title AS name FROM json_each(${ids}) j JOIN adjustment_claim c ON c.id = j.value`,
  innovationClaim: (ids) => sql`SELECT c.id, c.title AS name FROM json_each(${ids}) j JOIN innovation_claim c ON c.id = j.value`,
  obligation: (ids) => sql`SELECT o.id, o.title AS name FROM json_each(${ids}) j JOIN obligation o ON o.id = j.value`,
  questionnaire: (ids) => sql`SELECT q.id, '《' || q.title || '》' AS name FROM json_each(${ids}) j JOIN questionnaire q ON q.id = j.value`,
  problem: (ids) => sql`SELECT p.id, p.content AS name FROM json_each(${ids}) j JOIN problem p ON p.id = j.value`,
  document: (ids) => sql`SELECT d.id, '《' || d.title || '》' AS name FROM json_each(${ids}) j JOIN document d ON d.id = j.value`,
}

/** A finder for everything that these records name. */
export async function namesFor(
  context: ServiceContext,
  db: Connection,
  records: readonly { readonly body: unknown }[],
): Promise<NameFinder> {
  const names = new Map<string, string>()
  for (const [thing, ...fields] of references) {
    const ids = new Set(records.flatMap(({ body }) => fields.flatMap((field) => textIn(body, field))))
    if (ids.size === 0) continue
    const { rows } = await queries[thing as Stored](JSON.stringify([...ids])).execute(db)
    for (const { id, name } of rows) names.set(`${thing} ${id}`, name)
  }
  for (const { ledger } of await allLedgers(context, db)) names.set(`ledger ${ledger.id}`, ledger.title)
  for (const { id, title } of context.pack.indicators) names.set(`indicator ${id}`, title)
  for (const { id, name } of context.pack.appraisal?.interpretations ?? []) names.set(`interpretation ${id}`, name)
  const units = await unitNames(context, db)
  return (thing, id) => (thing === 'unit' ? units(id) : names.get(`${thing} ${id}`))
}

/** The name of a unit by its id; undefined for one that is not here. */
export async function unitNames({ pack }: Pick<ServiceContext, 'pack'>, db: Connection): Promise<(unitId: string) => string | undefined> {
  const units = await unitRefs(db, pack)
  return (unitId) => {
    try {
      return units.ref(unitId).name
    } catch {
      return undefined
    }
  }
}

function textIn(body: unknown, field: string): string[] {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, field)) return []
  const value = (body as Readonly<Record<string, unknown>>)[field]
  return typeof value === 'string' ? [value] : []
}
