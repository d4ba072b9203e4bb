import type { Connection } from '#db/repositories/connection.ts'
import type { UnitRecord } from '#db/repositories/organisation.ts'
import { type ProblemRow, listProblems } from '#db/repositories/problems.ts'
import { type AssignmentRecord, type MeasureRecord, listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { listApprovedItems } from '#db/repositories/notices.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { daysBetween } from '#shared/domain/period.ts'
import { officialDate, officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, found } from '../context.ts'
import { type StandingObligation, standingObligations } from '../months/submissions.ts'
import { unitRefs } from '../units.ts'

/** What the ladder is about (office.md «The ladder»): a dated point of a measure at a unit, a 报送义务, a problem. */
export type Subject =
  | { readonly kind: 'milestone'; readonly assignmentId: string; readonly ordinal: number }
  | { readonly kind: 'obligation'; readonly obligationId: string }
  | { readonly kind: 'problem'; readonly problemId: string }

/** How a subject stands on a day. */
export interface SubjectFacts {
  readonly subject: Subject
  readonly unitId: string
  /** 「7-3」; '' for what is no measure. */
  readonly code: string
  /** As lists name it: 进校园方案. */
  readonly title: string
  /** As a paper names it: “诚信黑河进校园”工作方案. */
  readonly writtenTitle: string
  /** What was due: 制定, 报送, 整改. */
  readonly deed: string
  readonly dueOn: CalendarDay | null
  readonly state: 'settled' | 'open' | 'late'
  /** Days late on the day asked about; negative while there is time; 0 once settled. */
  readonly daysLate: number
  /** 「逾期5天」, 「漏报」, 「还有9天」, 「5月6日完成」. */
  readonly standing: string
  /** 「应于4月30日前制定，逾期5天」 */
  readonly missed: string
  /** Month of an obligation that counts for the appraisal; null otherwise. */
  readonly countsFor: string | null
  /** Kind of an obligation: 'monthly-report'; '' otherwise. */
  readonly material: string
  readonly deadlineWording: string
  readonly measureId: string | null
}

/** Id of the assignment, obligation or problem. */
export function subjectId(subject: Subject): string {
  if (subject.kind === 'milestone') return subject.assignmentId
  return subject.kind === 'obligation' ? subject.obligationId : subject.problemId
}

/** Place of a milestone; 0 for other subjects. */
export function subjectOrdinal(subject: Subject): number {
  return subject.kind === 'milestone' ? subject.ordinal : 0
}

/** The subject that a row of `notice_item` or `urge` names. */
export function subjectOf(row: { readonly subject_kind: string; readonly subject_id: string; readonly subject_ordinal: number }): Subject {
  if (row.subject_kind === 'milestone') return { kind: 'milestone', assignmentId: row.subject_id, ordinal: row.subject_ordinal }
  return row.subject_kind === 'obligation'
    ? { kind: 'obligation', obligationId: row.subject_id }
    : { kind: 'problem', problemId: row.subject_id }
}

export interface SubjectBook {
  readonly all: readonly SubjectFacts[]
  /** Refuses a subject that the store does not hold. */
  get(subject: Subject): SubjectFacts
}

/** Every subject of the programme as it stands on `asOf` (today where none is given). */
export async function readSubjects(context: ServiceContext, db: Connection, asOf = context.ports.clock.today()): Promise<SubjectBook> {
  const units = await unitRefs(db, context.pack)
  const measures = await listMeasures(db, context.office.programmeId)
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  const audiences = new Map(context.pack.tasks.flatMap((task) => task.measures).map((measure) => [measure.id, measure.audience]))
  const order = new Map(measures.map((measure, at) => [measure.id, at]))
  const assignments = (await listAssignments(db, { programmeId: context.office.programmeId }))
    .filter((each) => isCarried(each, units.get(each.unitId), audiences.get(each.measureId) ?? 'all'))
    .toSorted((one, other) => (order.get(one.measureId) ?? 0) - (order.get(other.measureId) ?? 0))
  const milestones = assignments.flatMap((each) => milestoneFacts(each, found(byId.get(each.measureId), '该措施'), asOf))
  const obligations = (await standingObligations(context, db, {})).map((row) => obligationFacts(row, asOf))
  const problems = (await listProblems(db, context.office.programmeId)).map((row) => problemFacts(row, byId, asOf))
  const all = [...milestones, ...obligations, ...problems]
  const index = new Map(all.map((facts) => [keyOf(facts.subject), facts]))
  return { all, get: (subject) => found(index.get(keyOf(subject)), '所选事项') }
}

/** One text per subject, to compare and to group by. */
export function keyOf(subject: Subject): string {
  return `${subject.kind} ${subjectId(subject)} ${subjectOrdinal(subject)}`
}

/** What may be acted upon: missed milestones, materials that are late and still out, problems past their day. */
export async function actionableSubjects(context: ServiceContext, db: Connection): Promise<SubjectFacts[]> {
  const { all } = await readSubjects(context, db)
  return all
    .filter((facts) => facts.state === 'late' && (context.office.profile === 'city' || facts.unitId === context.office.unitId))
    .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
}

/**
 * How many subjects wait for somebody here: in a county's office what the city let go by 准予销号 does not, though the day on which it was
 * done stands with the city alone.
 */
export async function waitingSubjects(context: ServiceContext, db: Connection): Promise<number> {
  const subjects = await actionableSubjects(context, db)
  if (context.office.profile === 'city') return subjects.length
  const approved = new Set((await listApprovedItems(db, context.office.programmeId)).map((item) => keyOf(subjectOf(item))))
  return subjects.filter(({ subject }) => !approved.has(keyOf(subject))).length
}

/** Leads of departments, and all that territories carry; 试点 and 尚未试点 measures by the county's flag. */
function isCarried(assignment: AssignmentRecord, unit: UnitRecord, audience: 'all' | 'pilot' | 'nonPilot'): boolean {
  if (unit.kind !== 'territory') return assignment.role === 'lead'
  return !unit.scored || audience === 'all' || (audience === 'pilot') === unit.pilot
}

function milestoneFacts(assignment: AssignmentRecord, measure: MeasureRecord, asOf: CalendarDay): SubjectFacts[] {
  return assignment.milestones.map((milestone): SubjectFacts => {
    const settledOn = milestone.metOn ?? (assignment.status === 'closed' ? milestone.by : null)
    const deed = deedOf(milestone.what, measure.shortTitle)
    return {
      ...standing({ dueOn: milestone.by, settledOn, deed, settledAs: '完成', asOf }),
      subject: { kind: 'milestone', assignmentId: assignment.id, ordinal: milestone.ordinal },
      unitId: assignment.unitId,
      code: measure.code,
      title: measure.shortTitle,
      writtenTitle: writtenTitle(measure),
      countsFor: null,
      material: '',
      deadlineWording: milestone.wording,
      measureId: measure.id,
    }
  })
}

/** A plan that the 分解表 names in full is written in full; any other measure goes by its short title. */
function writtenTitle({ shortTitle, text }: MeasureRecord): string {
  return shortTitle.endsWith('方案') ? (/“[^“”]+”[^，。；“”]*?方案/.exec(text)?.[0] ?? shortTitle) : shortTitle
}

/** 「制定方案」 of 「进校园方案」 is said as 「制定」: the noun that both end with is said once. */
function deedOf(what: string, title: string): string {
  for (let length = what.length - 1; length >= 2; length -= 1) {
    const noun = what.slice(-length)
    if (what.length - length >= 2 && title.endsWith(noun)) return what.slice(0, -length)
  }
  return what
}

function obligationFacts(row: StandingObligation, asOf: CalendarDay): SubjectFacts {
  const settledOn = row.receivedOn ?? (row.waived_reason === null ? null : row.due_on)
  const facts = standing({ dueOn: row.due_on, settledOn, deed: '报送', settledAs: '报送', asOf })
  const isMissing = row.status === 'missing' && facts.state === 'late'
  return {
    ...facts,
    ...(isMissing ? { standing: '漏报', missed: `${facts.missed.replace(/，[^，]*$/, '')}，漏报` } : {}),
    subject: { kind: 'obligation', obligationId: row.id },
    unitId: row.unit_id,
    code: '',
    title: row.title,
    writtenTitle: row.title,
    countsFor: row.counts === 1 ? row.month : null,
    material: row.kind,
    deadlineWording: '',
    measureId: null,
  }
}

function problemFacts(row: ProblemRow, measures: ReadonlyMap<string, MeasureRecord>, asOf: CalendarDay): SubjectFacts {
  const settledOn = row.status === 'closed' ? (row.closed_on ?? row.found_on) : null
  return {
    ...standing({ dueOn: row.due_on, settledOn, deed: '整改', settledAs: '销号', asOf }),
    subject: { kind: 'problem', problemId: row.id },
    unitId: row.unit_id,
    code: row.measure_id === null ? '' : (measures.get(row.measure_id)?.code ?? ''),
    title: row.content.length > 40 ? `${row.content.slice(0, 39)}…` : row.content,
    writtenTitle: row.content.replace(/[。；]$/, ''),
    countsFor: null,
    material: '',
    deadlineWording: '',
    measureId: row.measure_id,
  }
}

interface Standing {
  readonly dueOn: CalendarDay | null
  readonly settledOn: CalendarDay | null
  readonly deed: string
  readonly settledAs: string
  readonly asOf: CalendarDay
}

/** The whole due day is in time. */
function standing({
  dueOn,
  settledOn,
  deed,
  settledAs,
  asOf,
}: Standing): Pick<SubjectFacts, 'deed' | 'dueOn' | 'state' | 'daysLate' | 'standing' | 'missed'> {
  const days = dueOn === null || settledOn !== null ? 0 : daysBetween(dueOn, asOf)
  const state = settledOn !== null ? 'settled' : days > 0 ? 'late' : 'open'
  const words =
    settledOn !== null
      ? `${dayWords(settledOn, asOf)}${settledAs}`
      : dueOn === null
        ? ''
        : days > 0
          ? `逾期${days}天`
          : days === 0
            ? '今日到期'
            : `还有${-days}天`
  const due = dueOn === null ? '' : `应于${dayWords(dueOn, asOf)}前${deed}`
  return { deed, dueOn, state, daysLate: days, standing: words, missed: [due, words].filter((part) => part !== '').join('，') }
}

/** A day as it is said on another one: the year is named only where it differs. */
export function dayWords(day: CalendarDay, asOf: CalendarDay): string {
  return day.slice(0, 4) === asOf.slice(0, 4) ? officialMonthDay(day) : officialDate(day)
}
