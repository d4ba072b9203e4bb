import { type LineRecord, listLines, listPlans } from '#db/repositories/plans.ts'
import { publishedMonths } from '#db/repositories/published-months.ts'
import { countedVerdict } from '#shared/domain/plan.ts'
import { weekdayName } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme, isOwnOrCity } from '../context.ts'
import { ledgerWork } from '../ledgers/today.ts'
import { type MonthStep, monthSteps } from '../months/month-steps.ts'
import { type StandingObligation, standingObligations } from '../months/submissions.ts'
import { obligationWork } from './today-obligations.ts'
import { documentWork, milestoneWork, planWork, problemWork } from './today-work.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** 今日: what is late, what is due, who stands where; every row leads to the work itself. */

/** Steps and counties are the month's; work that is late stays on the page until it is done, whatever month it was of. */
export async function todayView(context: ServiceContext, { month }: { readonly month: string }) {
  const { db } = context.store
  const today = context.ports.clock.today()
  const units = await unitRefs(db, context.pack)
  const standing = (await standingObligations(context, db, {})).filter((each) => each.month <= month && isOwnOrCity(context, each.unit_id))
  const obligations = standing.filter((each) => each.month === month)
  const lines = (await listLines(db, inProgramme(context, { month }))).filter((line) => isOwnOrCity(context, line.unitId))
  const plans = await listPlans(db, inProgramme(context, { month }))
  const isAppraised = context.pack.appraisal !== null
  const steps = monthSteps({
    month,
    today,
    profile: context.office.profile,
    plans,
    obligations,
    lines,
    isPublished: (await publishedMonths(db, context.office.programmeId)).includes(month),
    officeDays: context.pack.cadence.officeDays,
    scored: new Set(units.all.filter((unit) => unit.scored).map((unit) => unit.id)),
    materials: context.pack.cadence.obligations.map((each) => each.kind),
    isAppraised,
  })
  const work = [
    ...planWork(context, month, plans),
    ...(await obligationWork(context, units, standing)),
    ...(await milestoneWork(context, units)),
    ...(await problemWork(context, units)),
    ...(await ledgerWork(context, units)),
    ...(await documentWork(context)),
  ]
  return {
    today,
    weekday: weekdayName(today),
    sentence: `${stageOf(month, steps, isAppraised)}${lateWords(context, obligations)}。`,
    steps,
    work,
    counties: countyRows(units, { obligations, lines }, isAppraised),
    unscoredSentence: isAppraised ? unscoredSentence(units, obligations) : null,
  }
}

function stageOf(month: string, steps: readonly MonthStep[], isAppraised: boolean): string {
  const current = steps.find((step) => step.state === 'current') ?? steps.find((step) => step.state !== 'done')
  return `${Number(month.slice(5))}月份工作${current === undefined ? (isAppraised ? '已经通报' : '已经安排完毕') : `处于${current.title}阶段`}`
}

/** 「，4家单位逾期未报送」; a county office is told of its own materials. */
function lateWords(context: ServiceContext, obligations: readonly StandingObligation[]): string {
  const late = obligations.filter((each) => each.status === 'overdue')
  if (late.length === 0) return ''
  if (context.office.profile === 'county') return `，${late.length}项材料逾期未报送`
  return `，${new Set(late.map((each) => each.unit_id)).size}家单位逾期未报送`
}

interface CountyFacts {
  readonly obligations: readonly StandingObligation[]
  readonly lines: readonly LineRecord[]
}

/** The scored units; where nothing is scored, every reporting territory. */
function countyRows(units: UnitIndex, { obligations, lines }: CountyFacts, isAppraised: boolean) {
  return units.all
    .filter(
      (unit) => (isAppraised ? unit.scored : unit.kind === 'territory' && unit.reports) && lines.some((line) => line.unitId === unit.id),
    )
    .map((unit) => {
      const own = lines.filter((line) => line.unitId === unit.id)
      const planned = own.filter((line) => countedVerdict(line) !== 'notApplicable')
      const standingOf = (kind: string) => {
        const each = obligations.find((row) => row.unit_id === unit.id && row.kind === kind)
        return {
          status: each?.status ?? null,
          on: each?.receivedOn ?? null,
          days: each?.daysLate ?? 0,
        }
      }
      return {
        unitId: unit.id,
        name: unit.name,
        report: standingOf('monthly-report'),
        selfAssessment: standingOf('self-assessment'),
        done: planned.filter((line) => countedVerdict(line) === 'done').length,
        planned: planned.length,
        evidence: own.reduce((sum, line) => sum + line.evidence, 0),
      }
    })
}

function unscoredSentence(units: UnitIndex, obligations: readonly StandingObligation[]): string | null {
  const unscored = units.all.filter(
    (unit) => unit.kind === 'territory' && unit.reports && !unit.scored && obligations.some((each) => each.unit_id === unit.id),
  )
  if (unscored.length === 0) return null
  const open = unscored.filter((unit) =>
    obligations.some((each) => each.unit_id === unit.id && each.receivedOn === null && each.waived_reason === null),
  )
  const names = unscored.map((unit) => unit.name).join('、')
  if (open.length === 0) return `${names}均已报送，不参加考评排名`
  if (open.length === unscored.length) return `${names}尚未报送，不参加考评排名`
  return `${names}不参加考评排名，${open.map((unit) => unit.name).join('、')}尚未报送`
}
