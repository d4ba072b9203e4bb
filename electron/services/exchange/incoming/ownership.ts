import { interpretationChoiceId, isOwnLedgerId, monthChoiceId, noticeAnswerId, sheetId, sheetReceiptId } from '#shared/domain/ids.ts'
import { saidOf } from '#shared/exchange/record-shapes/index.ts'
import { type TravellingType, travellingOf } from '#shared/exchange/travel.ts'

/** Whose a record is, by what it says and by what it is about: what its line claims of its owner is held to that (exchange.md 6). */

/** What a record may be about that has a unit of its own. */
export type Thing =
  | 'planLine'
  | 'assignment'
  | 'notice'
  | 'obligation'
  | 'problem'
  | 'workBrief'
  | 'adjustmentClaim'
  | 'innovationClaim'
  | 'evidence'
  | 'plan'

interface About {
  readonly thing: Thing
  /** The column that names it; the record's own id where there is none. */
  readonly column?: string
  /** The list whose rows name it, as objects of the column or as bare ids. */
  readonly list?: string
}

interface Ownership {
  /**
   * The unit that the record speaks of: `said` in `unit_id`; `perhaps`, or of the whole city; its `owner`'s; its `receiver`'s, the office
   * that it comes to; `everybody`'s, which only the city writes.
   */
  readonly unit: 'said' | 'perhaps' | 'owner' | 'receiver' | 'everybody'
  readonly about?: readonly About[]
  /** Whether the id is one that this very record may bear, where offices agree on ids without having spoken. */
  readonly mayBear?: (id: string, said: (column: string) => string) => boolean
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const line: About = { thing: 'planLine', column: 'line_id' }
const ofAssignment: About = { thing: 'assignment', column: 'assignment_id' }
const everybody: Ownership = { unit: 'everybody' }
const said: Ownership = { unit: 'said' }

/** Ids of stores that are older than the agreed ones are UUIDs. */
const agreed =
  (expected: (said: (column: string) => string) => string): NonNullable<Ownership['mayBear']> =>
  (id, saidText) =>
    id === expected(saidText) || uuid.test(id)

export const ownerships: Readonly<Record<TravellingType, Ownership>> = {
  programme: everybody,
  unit: everybody,
  assignment: everybody,
  adjustment: everybody,
  questionnaire: everybody,
  questionnaireDecision: everybody,
  rosterKey: everybody,

  plan: said,
  planLine: { unit: 'said', about: [ofAssignment, { thing: 'plan', column: 'plan_id' }] },
  obligation: said,
  submission: { unit: 'everybody', about: [{ thing: 'obligation', column: 'obligation_id' }] },
  liaison: said,
  dutyCard: { unit: 'owner', about: [ofAssignment], mayBear: (id, text) => id === text('assignment_id') },
  assignmentReport: { unit: 'said', about: [ofAssignment], mayBear: (id, text) => id === text('assignment_id') },
  assignmentDecision: { unit: 'said', about: [{ thing: 'assignment' }] },
  progressEntry: { unit: 'said', about: [line] },
  problem: said,
  problemDecision: { unit: 'said', about: [{ thing: 'problem' }] },
  workBrief: said,
  briefJudgement: { unit: 'said', about: [{ thing: 'workBrief' }] },
  selfVerdict: { unit: 'said', about: [line], mayBear: (id, text) => id === text('line_id') },
  selfAssessment: said,
  evidence: { unit: 'said', about: [{ thing: 'planLine', column: 'line_id', list: 'lineIds' }] },
  adjustmentClaim: said,
  claimDecision: { unit: 'said', about: [{ thing: 'adjustmentClaim' }] },
  lineReview: { unit: 'said', about: [{ thing: 'planLine' }] },
  spotCheck: { unit: 'said', about: [{ thing: 'planLine', column: 'line_id', list: 'findings' }] },
  monthlyScore: said,
  innovationClaim: said,
  innovationDecision: { unit: 'said', about: [{ thing: 'innovationClaim' }] },
  monthChoice: {
    unit: 'said',
    mayBear: (id, text) => id === monthChoiceId(text('programme_id'), text('unit_id'), text('month')),
  },
  interpretationChoice: { unit: 'everybody', mayBear: (id, text) => id === interpretationChoiceId(text('programme_id')) },
  annualScore: said,

  notice: said,
  noticeAnswer: {
    unit: 'said',
    about: [{ thing: 'notice', column: 'notice_id' }],
    mayBear: agreed((text) => noticeAnswerId(text('notice_id'))),
  },
  document: { unit: 'perhaps', about: [{ thing: 'notice', column: 'notice_id' }] },
  ledgerDefinition: { unit: 'owner' },
  ledgerEntry: said,
  indicatorValue: { unit: 'perhaps' },
  questionnaireSheet: {
    unit: 'said',
    about: [{ thing: 'evidence', column: 'evidence_id', list: 'evidence' }],
    mayBear: agreed((text) => sheetId(text('questionnaire_id'), text('unit_id'))),
  },
  questionnaireReceipt: { unit: 'said', mayBear: agreed((text) => sheetReceiptId(text('questionnaire_id'), text('unit_id'))) },
  packageReceipt: { unit: 'receiver' },

  // These stay in the office that wrote them: no package brings them.
  documentCourse: { unit: 'owner' },
  urge: { unit: 'owner' },
  incomingDocument: { unit: 'owner' },
  registeredPaper: { unit: 'owner' },
  breakdownImport: { unit: 'owner' },
  formIssue: { unit: 'owner' },
  formReceipt: { unit: 'owner' },
}

/** A record as far as it says whose it is; its body has the shape of its type. */
export interface Owned {
  readonly type: string
  readonly id: string
  readonly ownerUnit: string
  readonly body: unknown
}

/** Between which two offices it travels. */
export interface Travel {
  readonly sender: { readonly kind: 'city' | 'county'; readonly unitId: string }
  /** The unit of this office. */
  readonly ownUnitId: string
  /** Units whose office is the city's. */
  readonly hostIds: ReadonlySet<string>
}

function ownershipOf(type: string): Ownership | undefined {
  return travellingOf(type) === undefined ? undefined : ownerships[type as TravellingType]
}

const bodyOf = ({ body }: Owned): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {}

/** The unit that a record speaks of; null for one of the whole city, undefined where its type speaks of none. */
export function spokenUnit(record: Owned): string | null | undefined {
  const unit = ownershipOf(record.type)?.unit
  if (unit === 'owner') return record.ownerUnit
  if (unit !== 'said' && unit !== 'perhaps') return undefined
  const own = saidOf(bodyOf(record), 'unit_id')
  return typeof own === 'string' ? own : null
}

/** The programme that a record is of; undefined where its type knows none. A receipt names the programme of the package that it is for. */
export function spokenProgramme(record: Owned): string | undefined {
  if (record.type === 'programme') return record.id
  if (record.type === 'packageReceipt' || ownershipOf(record.type) === undefined) return undefined
  const said = saidOf(bodyOf(record), 'programme_id')
  return typeof said === 'string' ? said : undefined
}

/** Whether the owner that a line names may be the owner of what this office sends: of the city also the city's host, of a responsibility its unit. */
export function isOwnersOwn(record: Owned, { sender, ownUnitId, hostIds }: Travel): boolean {
  const { type, ownerUnit } = record
  if (ownerUnit === sender.unitId) return true
  if (sender.kind === 'county') return false
  const author = travellingOf(type)?.author
  if (author === undefined) return ownerUnit === ownUnitId || hostIds.has(ownerUnit)
  if (author !== 'city') return false
  return hostIds.has(ownerUnit) || (type === 'assignment' && ownerUnit === saidOf(bodyOf(record), 'unit_id'))
}

/** Whether a record speaks of a unit that its sender may speak of: a county of itself; the city of itself, of this office, of the whole. */
export function speaksOfOwnUnits(record: Owned, { sender, ownUnitId, hostIds }: Travel): boolean {
  const ownership = ownershipOf(record.type)
  if (ownership === undefined || ownership.unit === 'everybody' || ownership.unit === 'owner') return true
  if (ownership.unit === 'receiver') return saidOf(bodyOf(record), 'unit_id') === ownUnitId
  const unit = spokenUnit(record)
  if (sender.kind === 'county') return unit === sender.unitId
  if (unit == null) return ownership.unit === 'perhaps'
  return unit === sender.unitId || unit === ownUnitId || hostIds.has(unit)
}

/** Whether a record bears an id that is its own: one that offices agree on names its owner's thing and nobody else's. */
export function bearsOwnId(record: Owned, { sender }: Travel): boolean {
  if (record.type === 'ledgerDefinition') return isOwnLedgerId(record.id, sender)
  const text = (column: string): string => String(saidOf(bodyOf(record), column))
  return ownershipOf(record.type)?.mayBear?.(record.id, text) ?? true
}

/** 代录 is the city's own matter: it comes from no other office. */
export function isOnBehalf(record: Owned): boolean {
  if (travellingOf(record.type)?.mayBeOnBehalf !== true) return false
  const flag = saidOf(bodyOf(record), 'is_on_behalf')
  return flag === 1 || flag === true
}

export interface NamedThing {
  readonly thing: Thing
  readonly id: string
}

/** What a record is about, each with its id. */
export function thingsOf(record: Owned): NamedThing[] {
  const body = bodyOf(record)
  return (ownershipOf(record.type)?.about ?? []).flatMap(({ thing, column, list }) => {
    if (column === undefined) return [{ thing, id: record.id }]
    const named = list === undefined ? [saidOf(body, column)] : rowsOf(body, list).map((row) => idOf(row, column))
    return named.flatMap((id) => (typeof id === 'string' ? [{ thing, id }] : []))
  })
}

function rowsOf(body: Readonly<Record<string, unknown>>, list: string): readonly unknown[] {
  const rows = Object.hasOwn(body, list) ? body[list] : undefined
  return Array.isArray(rows) ? rows : []
}

function idOf(row: unknown, column: string): unknown {
  return typeof row === 'object' && row !== null ? saidOf(row as Readonly<Record<string, unknown>>, column) : row
}
