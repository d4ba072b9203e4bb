import type { Connection, Statement } from '#db/connection.ts'
import { openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { obligationId, planId, planLineId } from '#shared/domain/ids.ts'
import { type LineRow, type MonthRows, countyId, monthsOf } from './score-facts.ts'

/** The facts in a store of the program: its own tables and indexes, filled from outside as fast as they can be. */

export const programmeId = 'bench-2030'
/** Nobody needs what a power cut leaves of a measurement. */
const hasty = [
  'journal_mode = delete',
  'journal_mode = off',
  'foreign_keys = 0',
  'synchronous = 0',
  'secure_delete = 0',
  'cache_size = -262144',
]
const at = '2030-12-31T00:00:00.000Z'

/** A folder whose store has so many counties' facts. */
export interface ScoredStore {
  readonly folder: string
  readonly counties: number
}

/** Fills the folder's store with so many counties' year; the programme's tasks and assignments, which no score reads, are left out. */
export async function storeOf(folder: string, counties: number): Promise<void> {
  await (await openStore({ folder, migrations, now: () => at, appVersion: '0.1.0', hash: sha256 })).close()
  const db = openConnection(storePath(folder), 'write')
  for (const pragma of hasty) db.pragma(pragma)
  insertsOf(db).programme.run(programmeId, '诚信建设', '某市', 2030, 1, '{}', '', at)
  const insert = insertsOf(db)
  const writeMany = db.transaction((from: number, to: number) => {
    for (let county = from; county < to; county += 1) writeCounty(insert, county)
  })
  for (let from = 0; from < counties; from += 20) writeMany(from, Math.min(counties, from + 20))
  db.pragma('journal_mode = wal')
  db.close()
}

type Inserts = ReturnType<typeof insertsOf>

function insertsOf(db: Connection) {
  const into = (table: string, ...columns: string[]): Statement =>
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const place = ['programme_id', 'unit_id', 'month']
  const flags = ['reports', 'scored', 'pilot', 'is_host', 'ordinal']
  return {
    programme: into('programme', 'id', 'title', 'city', 'year', 'pack_version', 'pack', 'pack_hash', 'loaded_at'),
    unit: into('unit', 'id', 'name', 'kind', 'level', 'sector', ...flags),
    plan: into('plan', 'id', ...place, 'status', 'settled_on'),
    line: into('plan_line', 'id', ...place, 'plan_id', 'assignment_id', 'measure_id', 'goal', 'due_on', 'removed_reason'),
    said: into('self_verdict', 'id', 'line_id', ...place, 'verdict', 'note', 'is_on_behalf'),
    review: into('line_review', 'line_id', ...place, 'verdict', 'decision', 'reason', 'basis', 'reviewed_at'),
    check: into('spot_check', 'id', ...place, 'checked_on', 'how_chosen', 'scope'),
    finding: into('spot_check_finding', 'spot_check_id', 'line_id', 'finding', 'reason'),
    obligation: into('obligation', 'id', ...place, 'kind', 'title', 'due_on', 'counts'),
    receipt: into(
      'submission',
      'id',
      'obligation_id',
      'received_on',
      'way',
      'is_on_behalf',
      'reason',
      'recorded_at',
      'officer_id',
      'status',
    ),
    brief: into('work_brief', 'id', 'programme_id', 'unit_id', 'title', 'received_on'),
    judgement: into(
      'brief_judgement',
      'brief_id',
      'programme_id',
      'unit_id',
      'is_high_quality',
      'quality_ground',
      'is_recommended',
      'adopted_on',
      'adopted_in',
    ),
    claim: into('adjustment_claim', 'id', ...place, 'kind', 'title', 'basis', 'claimed_on'),
    decision: into('claim_decision', 'claim_id', 'programme_id', 'unit_id', 'claim_rev', 'status', 'opinion'),
  }
}

function writeCounty(insert: Inserts, county: number): void {
  insert.unit.run(countyId(county), `第${county + 1}县`, 'territory', 'county', '县（市、区）', 1, 1, 0, 0, county)
  for (const rows of monthsOf(county)) {
    writeLines(insert, rows)
    writeMaterials(insert, rows)
    writeInformation(insert, rows)
    writeClaims(insert, rows)
  }
}

function writeLines(insert: Inserts, { county, month, lines }: MonthRows): void {
  const place = [programmeId, county, month] as const
  const plan = planId(programmeId, county, month)
  const check = `check:${county}:${month}`
  insert.plan.run(plan, ...place, 'settled', `${month}-05`)
  insert.check.run(check, ...place, `${month}-26`, '随机抽取', '佐证材料')
  lines.forEach((line, ordinal) => {
    const assignment = `assignment:${county}:${String(ordinal).padStart(3, '0')}`
    const id = planLineId(assignment, month)
    const goal = `按月完成第${ordinal + 1}项措施，报送进展和佐证材料`
    insert.line.run(id, ...place, plan, assignment, `measure:${ordinal}`, goal, `${month}-25`, line.isRemoved ? '任务已并入' : null)
    const { own, decision } = ownWord(line)
    insert.said.run(`said:${id}`, id, ...place, own, '已办理', 0)
    if (line.isReviewed) insert.review.run(id, ...place, line.verdict, decision, '', '{}', `${month}-27T02:00:00.000Z`)
    if (line.finding !== null) insert.finding.run(check, id, line.finding, '查看网页和台账')
  })
}

/** A county claims more than the city grants it. */
function ownWord({ verdict, isReviewed }: LineRow) {
  if (!isReviewed || verdict === 'notApplicable') return { own: verdict, decision: 'agreed' }
  return { own: 'done', decision: verdict === 'done' ? 'agreed' : 'overruled' }
}

function writeMaterials(insert: Inserts, { county, month, materials }: MonthRows): void {
  materials.forEach(({ dueOn, receivedOn }, ordinal) => {
    const kind = `material-${ordinal}`
    const id = obligationId({ programmeId, kind, unitId: county, month })
    insert.obligation.run(id, programmeId, county, month, kind, `第${ordinal + 1}项材料`, dueOn, 1)
    if (receivedOn !== null) insert.receipt.run(`received:${id}`, id, receivedOn, '纸质', 0, '', at, '', 'received')
  })
}

function writeInformation(insert: Inserts, { county, month, briefs }: MonthRows): void {
  briefs.forEach(({ isHighQuality, isAdopted }, ordinal) => {
    const id = `brief:${county}:${month}:${ordinal}`
    insert.brief.run(id, programmeId, county, `工作动态第${ordinal + 1}期`, `${month}-15`)
    const adopted = isAdopted ? `${month}-18` : null
    insert.judgement.run(id, programmeId, county, Number(isHighQuality), '', Number(isAdopted), adopted, '')
  })
}

function writeClaims(insert: Inserts, { county, month, claims }: MonthRows): void {
  claims.forEach(({ isRecognised }, ordinal) => {
    const id = `claim:${county}:${month}:${ordinal}`
    insert.claim.run(id, programmeId, county, month, 'added-task', `新增任务${ordinal + 1}`, `〔2030〕${ordinal + 1}号`, `${month}-22`)
    insert.decision.run(id, programmeId, county, 1, isRecognised ? 'recognised' : 'refused', '')
  })
}
