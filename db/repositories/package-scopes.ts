import { type RawBuilder, sql } from 'kysely'
import { type PackageKind, packageDirection } from '#shared/exchange/kinds.ts'
import { type TravellingType, travelling } from '#shared/exchange/travel.ts'

/** Which records belong to a unit's month, type by type: what a package of the month may hold (exchange.md 6). */

/** Whose month: of a county's package the county itself, of the city's the county that it is for. */
export interface PackageScope {
  readonly programmeId: string
  readonly unitId: string
  readonly month: string
}

/** The ids of a type's records, as a query with the column `id`. */
type Ids = (scope: PackageScope) => RawBuilder<unknown>

const unitMonth = ({ programmeId, unitId, month }: PackageScope): RawBuilder<unknown> =>
  sql`programme_id = ${programmeId} AND month = ${month} AND unit_id = ${unitId}`

const ofUnit = ({ programmeId, unitId }: PackageScope): RawBuilder<unknown> => sql`programme_id = ${programmeId} AND unit_id = ${unitId}`

/** Assignments of the programme's measures. */
const assignments = ({ programmeId }: PackageScope): RawBuilder<unknown> =>
  sql`assignment a JOIN measure m ON m.id = a.measure_id JOIN task t ON t.id = m.task_id AND t.programme_id = ${programmeId}`

/** What a county says, 代录 left out: that is the city's and stays with it. */
const reported = {
  progressEntry: (scope) => sql`SELECT id FROM progress_entry WHERE ${unitMonth(scope)} AND is_on_behalf = 0`,
  selfVerdict: (scope) => sql`SELECT id FROM self_verdict WHERE ${unitMonth(scope)} AND is_on_behalf = 0`,
  selfAssessment: (scope) => sql`SELECT id FROM self_assessment WHERE ${unitMonth(scope)} AND is_on_behalf = 0`,
  evidence: (scope) => sql`SELECT id FROM evidence WHERE ${unitMonth(scope)}`,
  adjustmentClaim: (scope) => sql`SELECT id FROM adjustment_claim WHERE ${unitMonth(scope)}`,
  innovationClaim: (scope) => sql`SELECT id FROM innovation_claim WHERE ${ofUnit(scope)} AND is_on_behalf = 0`,
  indicatorValue: (scope) => sql`SELECT id FROM indicator_value WHERE ${unitMonth(scope)}`,
  // What has no month of its own goes with each report: the newest word of it.
  assignmentReport: (scope) =>
    sql`SELECT r.id FROM ${assignments(scope)} JOIN assignment_report r ON r.assignment_id = a.id WHERE r.unit_id = ${scope.unitId} AND r.is_on_behalf = 0`,
  dutyCard: (scope) =>
    sql`SELECT d.id FROM ${assignments(scope)} JOIN duty_card d ON d.assignment_id = a.id WHERE a.unit_id = ${scope.unitId} AND d.is_on_behalf = 0`,
  problem: (scope) => sql`SELECT id FROM problem WHERE ${ofUnit(scope)}`,
  noticeAnswer: (scope) => sql`SELECT id FROM notice_answer WHERE ${ofUnit(scope)} AND is_on_behalf = 0`,
  workBrief: (scope) => sql`SELECT id FROM work_brief WHERE ${ofUnit(scope)}`,
  liaison: ({ unitId }) => sql`SELECT id FROM liaison WHERE unit_id = ${unitId}`,
  // 附件 as they were issued; drafts and 发文稿纸 stay in the office.
  document: (scope) =>
    sql`SELECT id FROM document WHERE ${unitMonth(scope)} AND file_sha256 IS NOT NULL AND kind IN ('monthly-report', 'self-assessment-sheet')`,
  ledgerEntry: (scope) => sql`SELECT id FROM ledger_entry WHERE ${ofUnit(scope)} AND period IN (${scope.month}, '') AND is_on_behalf = 0`,
  ledgerDefinition: () => sql`SELECT id FROM ledger_definition`,
  questionnaireSheet: ({ programmeId, unitId }) =>
    sql`SELECT s.id FROM questionnaire q JOIN questionnaire_sheet s ON s.questionnaire_id = q.id WHERE q.programme_id = ${programmeId} AND s.unit_id = ${unitId} AND s.is_on_behalf = 0`,
} satisfies Partial<Record<TravellingType, Ids>>

/** What a county answers to 提示单 and 督办单 of the month, where it does not wait for its 月报. */
const answered = {
  noticeAnswer: (scope) => sql`SELECT id FROM notice_answer WHERE ${unitMonth(scope)} AND is_on_behalf = 0`,
} satisfies Partial<Record<TravellingType, Ids>>

/** A unit's sheet with the evidence that it names: without that it would wait at its receiver. */
const surveyed = {
  questionnaireSheet: reported.questionnaireSheet,
  evidence: (scope) =>
    sql`SELECT e.evidence_id AS id FROM (${reported.questionnaireSheet(scope)}) s JOIN questionnaire_evidence e ON e.sheet_id = s.id`,
} satisfies Partial<Record<TravellingType, Ids>>

/** What the year is made of: the same for every county. */
const ofYear = {
  programme: ({ programmeId }) => sql`SELECT id FROM programme WHERE id = ${programmeId}`,
  unit: () => sql`SELECT id FROM unit`,
  assignment: (scope) => sql`SELECT a.id FROM ${assignments(scope)}`,
  adjustment: ({ programmeId }) => sql`SELECT id FROM adjustment WHERE programme_id = ${programmeId} AND status = 'applied'`,
  ledgerDefinition: () => sql`SELECT id FROM ledger_definition`,
} satisfies Partial<Record<TravellingType, Ids>>

/** What the city issues to one unit and decides of it: never another's. */
const issued = {
  unit: (scope) =>
    sql`SELECT ${scope.unitId} AS id UNION SELECT a.via_collective_id FROM ${assignments(scope)} WHERE a.unit_id = ${scope.unitId} AND a.via_collective_id IS NOT NULL`,
  assignment: (scope) => sql`SELECT a.id FROM ${assignments(scope)} WHERE a.unit_id = ${scope.unitId}`,
  plan: (scope) => sql`SELECT id FROM plan WHERE ${unitMonth(scope)}`,
  planLine: (scope) => sql`SELECT id FROM plan_line WHERE ${unitMonth(scope)}`,
  obligation: (scope) => sql`SELECT id FROM obligation WHERE ${unitMonth(scope)}`,
  submission: (scope) =>
    sql`SELECT s.id FROM submission s JOIN (SELECT id FROM obligation WHERE ${unitMonth(scope)}) o ON o.id = s.obligation_id`,
  lineReview: (scope) => sql`SELECT line_id AS id FROM line_review WHERE ${unitMonth(scope)}`,
  monthlyScore: (scope) => sql`SELECT id FROM monthly_score WHERE ${unitMonth(scope)}`,
  // The year is made of all months: each package says how they stand now.
  monthChoice: (scope) => sql`SELECT id FROM month_choice WHERE ${ofUnit(scope)}`,
  annualScore: (scope) => sql`SELECT id FROM annual_score WHERE ${ofUnit(scope)}`,
  interpretationChoice: ({ programmeId }) => sql`SELECT id FROM interpretation_choice WHERE programme_id = ${programmeId}`,
  // What the city claimed for the unit stays with the city, and so does its word on it.
  innovationDecision: (scope) =>
    sql`SELECT d.claim_id AS id FROM (SELECT id FROM innovation_claim WHERE ${ofUnit(scope)} AND is_on_behalf = 0) c JOIN innovation_decision d ON d.claim_id = c.id`,
  // A check is of one unit; it goes with the month of its lines and with the month in which it counts.
  spotCheck: (scope) => sql`
    SELECT c.id FROM spot_check c WHERE c.programme_id = ${scope.programmeId} AND c.unit_id = ${scope.unitId} AND (c.month = ${scope.month} OR EXISTS (
      SELECT 1 FROM spot_check_finding f JOIN plan_line l ON l.id = f.line_id WHERE f.spot_check_id = c.id AND l.month = ${scope.month}))`,
  assignmentDecision: (scope) =>
    sql`SELECT d.assignment_id AS id FROM ${assignments(scope)} JOIN assignment_decision d ON d.assignment_id = a.id WHERE a.unit_id = ${scope.unitId}`,
  problemDecision: (scope) => sql`SELECT problem_id AS id FROM problem_decision WHERE ${ofUnit(scope)}`,
  claimDecision: (scope) =>
    sql`SELECT d.claim_id AS id FROM (SELECT id FROM adjustment_claim WHERE ${unitMonth(scope)}) c JOIN claim_decision d ON d.claim_id = c.id`,
  briefJudgement: (scope) => sql`SELECT brief_id AS id FROM brief_judgement WHERE ${ofUnit(scope)}`,
  notice: (scope) => sql`SELECT n.id FROM notice n JOIN (${issuedNotices(scope)}) d ON d.id = n.document_id`,
  document: issuedNotices,
  questionnaire: ({ programmeId }) => sql`SELECT id FROM questionnaire WHERE programme_id = ${programmeId} AND state <> 'draft'`,
  questionnaireReceipt: ({ programmeId, unitId }) =>
    sql`SELECT r.id FROM questionnaire q JOIN questionnaire_receipt r ON r.questionnaire_id = q.id WHERE q.programme_id = ${programmeId} AND r.unit_id = ${unitId}`,
  // What was decided on the answers of others as well says what they answered.
  questionnaireDecision: ({ programmeId, unitId }) => sql`
    SELECT d.id FROM questionnaire q JOIN questionnaire_decision d ON d.questionnaire_id = q.id
    WHERE q.programme_id = ${programmeId} AND q.state <> 'draft' AND NOT EXISTS (SELECT 1 FROM json_each(d.basis) b WHERE b.key <> ${unitId})`,
} satisfies Partial<Record<TravellingType, Ids>>

/** 提示单, 督办单 and 函 that went out to the unit in the month. */
function issuedNotices({ programmeId, unitId, month }: PackageScope): RawBuilder<unknown> {
  return sql`
    SELECT d.id FROM document d JOIN notice n ON n.document_id = d.id
    WHERE d.programme_id = ${programmeId} AND n.unit_id = ${unitId} AND n.month = ${month} AND d.file_sha256 IS NOT NULL`
}

export interface TypeScope {
  readonly type: TravellingType
  readonly ids: Ids
}

/** The types that an office sends in a package of a kind, each with its records; none where it does not send the kind. */
export function scopesOf(kind: PackageKind, profile: 'city' | 'county'): TypeScope[] {
  const way = packageDirection(kind)
  if (way !== 'both' && way !== (profile === 'city' ? 'downward' : 'upward')) return []
  // A receipt carries receipts alone, which are no matter of a month; a whole office moves by its backup.
  if (kind === 'receipt' || kind === 'full-handover') return []
  const own = profile === 'county' ? reportedIn(kind) : issuedIn(kind)
  return (Object.keys(own) as TravellingType[]).flatMap((type) => {
    const [ids, kinds] = [own[type], travelling[type].kinds as readonly PackageKind[]]
    return ids === undefined || !kinds.includes(kind) ? [] : [{ type, ids }]
  })
}

function reportedIn(kind: PackageKind): Partial<Record<TravellingType, Ids>> {
  if (kind === 'questionnaire') return surveyed
  return kind === 'supervision' ? answered : reported
}

function issuedIn(kind: PackageKind): Partial<Record<TravellingType, Ids>> {
  return kind === 'programme' || kind === 'ledger' ? ofYear : issued
}
