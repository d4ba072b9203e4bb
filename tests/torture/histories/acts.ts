import { reviewLines } from '#electron/services/appraisal/reviews.ts'
import { judgeLines } from '#electron/services/appraisal/self-assessments.ts'
import { addEvidence } from '#electron/services/evidence/evidence.ts'
import { saveGoals } from '#electron/services/months/plans.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { closeProblem, saveProblem } from '#electron/services/supervision/problems.ts'
import { april } from '#tests/fixtures/appraisals/april.ts'
import type { Office } from './world.ts'

/** What offices do in a month: through the same services as their pages, each act another content. */

export type Pick = <Value>(values: readonly Value[]) => Value | undefined

let acts = 0

/** Content that was never said before, in this life of the office or an earlier one. */
function saying(what: string): string {
  return `${what}（第${(acts += 1)}稿）`
}

const linesOf = (office: Office): string[] =>
  office.store
    .prepare('SELECT l.id FROM plan_line l JOIN plan p ON p.id = l.plan_id WHERE p.unit_id = ? AND p.month = ? ORDER BY l.id')
    .pluck()
    .all(office.office.unitId, april) as string[]

const rowsOf = (office: Office, table: 'progress_entry' | 'problem'): Row[] =>
  office.store.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Row[]

type Row = Readonly<Record<string, string & number>>

const countyActs: readonly ((county: Office, pick: Pick) => Promise<unknown>)[] = [
  judgeSome,
  judgeSome,
  writeEntry,
  changeEntry,
  changeEntry,
  addPiece,
  findFault,
  changeFault,
  changeFault,
]

/** One act of a county; before its list came only problems can be written. */
export async function workInCounty(county: Office, pick: Pick): Promise<void> {
  const act = linesOf(county).length === 0 ? pick([findFault, changeFault]) : pick(countyActs)
  await act?.(county, pick)
}

async function judgeSome(county: Office, pick: Pick): Promise<void> {
  const lines = new Set([pick(linesOf(county).slice(0, 3)) ?? '', pick(linesOf(county)) ?? ''])
  const verdict = pick(['done', 'notDone'] as const) ?? 'done'
  await judgeLines(county, { judgements: [...lines].map((lineId) => ({ lineId, verdict, note: saying('自评说明') })) })
}

const entryOf = (content: string) => ({ recordedOn: '2022-04-18', content, outcome: '', problem: '', nextPlan: '' })

async function writeEntry(county: Office, pick: Pick): Promise<void> {
  await saveProgress(county, { ...entryOf(saying('进展')), lineId: pick(linesOf(county)) ?? '', entryId: null, rev: null })
}

async function changeEntry(county: Office, pick: Pick): Promise<void> {
  const entry = pick(rowsOf(county, 'progress_entry').slice(0, 2))
  if (entry === undefined) await writeEntry(county, pick)
  else await rewriteEntry(county, entry)
}

async function rewriteEntry(county: Office, { id, line_id: lineId, rev }: Row): Promise<void> {
  await saveProgress(county, { ...entryOf(saying('进展')), lineId: lineId ?? '', entryId: id ?? '', rev: rev ?? 0 })
}

async function addPiece(county: Office, pick: Pick): Promise<void> {
  const title = saying('方案')
  const lineIds = [...new Set([pick(linesOf(county)) ?? '', pick(linesOf(county)) ?? ''])]
  const files = [county.stageFile('方案.pdf', `%PDF-1.4\n${county.name}${title}`)]
  await addEvidence(county, { title, kind: 'document', issuer: '', documentNumber: '', formedOn: '2022-04-18', lineIds, files })
}

const faultOf = (content: string) => ({
  measureId: null,
  content,
  origin: '日常考评',
  foundOn: '2022-04-10',
  dueOn: null,
  measuresTaken: '',
})

async function findFault(county: Office): Promise<void> {
  await saveProblem(county, { ...faultOf(saying('问题')), problemId: null, rev: null, unitId: county.office.unitId })
}

async function changeFault(county: Office, pick: Pick): Promise<void> {
  const row = pick(rowsOf(county, 'problem').slice(0, 2))
  if (row === undefined) await findFault(county)
  else await rewriteFault(county, row.id ?? '')
}

async function rewriteFault(county: Office, problemId: string): Promise<void> {
  await saveProblem(county, { ...faultOf(saying('问题')), problemId, rev: seenOf(county, problemId), unitId: county.office.unitId })
}

/** The revision that a page sees: the unit's own and the city's decision together. */
function seenOf(office: Office, problemId: string): number {
  const one = (type: string): number =>
    Number(
      office.store
        .prepare(`SELECT rev FROM ${type} WHERE ${type === 'problem' ? 'id' : 'problem_id'} = ?`)
        .pluck()
        .get(problemId) ?? 0,
    )
  return one('problem') + one('problem_decision')
}

/** Another revision of a record of the county's own; false for a type that is never revised in these histories. */
export async function reviseAgain(county: Office, type: string, id: string): Promise<boolean> {
  if (type === 'problem') await rewriteFault(county, id)
  else if (type === 'progressEntry') {
    const entry = rowsOf(county, 'progress_entry').find((row) => row['id'] === id)
    if (entry === undefined) return false
    await rewriteEntry(county, entry)
  } else if (type === 'selfVerdict') {
    // Its line is judged anew also where two old copies, one after the other, knew nothing of the verdict: it bears the line's id.
    await judgeLines(county, { judgements: [{ lineId: id, verdict: 'done', note: saying('自评说明') }] })
  } else return false
  return true
}

/** One act of the city: a goal, a review, a decision; nothing where nothing came yet. */
export async function workInCity(city: Office, pick: Pick): Promise<void> {
  const act = pick([setGoal, reviewSome, reviewSome, closeFault])
  await act?.(city, pick)
}

async function setGoal(city: Office, pick: Pick): Promise<void> {
  const plan = pick(
    city.store.prepare('SELECT p.id, p.rev FROM plan p WHERE p.unit_id IN (SELECT unit_id FROM roster_key) ORDER BY id').all() as Row[],
  )
  const lines = city.store.prepare('SELECT id FROM plan_line WHERE plan_id = ? ORDER BY id').pluck().all(plan?.id) as string[]
  const goals = [{ lineId: pick(lines) ?? '', goal: saying('本月目标'), dueOn: '2022-04-25' }]
  await saveGoals(city, { planId: plan?.id ?? '', rev: plan?.rev ?? 0, lines: goals, reason: '据实调整' })
}

async function reviewSome(city: Office, pick: Pick): Promise<void> {
  const row = pick(
    city.store.prepare('SELECT line_id, verdict FROM self_verdict WHERE verdict IS NOT NULL ORDER BY line_id').all() as Row[],
  )
  if (row === undefined) return setGoal(city, pick)
  const lineId = row['line_id'] ?? ''
  const verdict = row['verdict'] === 'done' ? ('notDone' as const) : ('done' as const)
  const decisions = [
    { lineId, decision: 'overrule' as const, verdict, reason: saying('佐证不足') },
    { lineId, decision: 'agree' as const },
  ]
  await reviewLines(city, { decisions: [pick(decisions) ?? { lineId, decision: 'agree' }] })
}

async function closeFault(city: Office, pick: Pick): Promise<void> {
  const open = rowsOf(city, 'problem').filter(({ id }) => {
    const decision = city.store.prepare('SELECT decision FROM problem_decision WHERE problem_id = ?').pluck().get(id)
    return decision !== 'closed'
  })
  const row = pick(open)
  if (row === undefined) return reviewSome(city, pick)
  const problemId = row.id ?? ''
  await closeProblem(city, { problemId, rev: seenOf(city, problemId), closedOn: '2022-04-18', conclusion: saying('已整改') })
}
