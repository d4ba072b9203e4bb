import type { Connection } from '#db/repositories/connection.ts'
import { type RecordKey, type SelectedRecord, type Selecting, selectRecords } from '#db/repositories/package-selection.ts'
import { type FileFacts, type PackageSubject, filesOf } from '#db/repositories/packages-out.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { type PackageKind, packageDirection, packageKinds } from '#shared/exchange/kinds.ts'
import type { ServiceContext } from '../../context.ts'
import { recipientsOf, rosterLines } from '../keys/roster.ts'
import { receiptsDue } from './receipts-due.ts'

/** What goes into a package: the records of a unit's month, the receipts that are due, the newest roster; and their files. */

export interface PackageChoice {
  readonly kind: PackageKind
  readonly month: string
  /** Who it is for; a county's office writes to the city's alone. */
  readonly unitId: string
  readonly withEvidence: boolean
}

export interface Selection {
  readonly subject: PackageSubject
  /** What the package is about. */
  readonly records: readonly SelectedRecord[]
  /** What goes with it: receipts, and the roster in every package down. */
  readonly enclosed: readonly RecordKey[]
  readonly files: readonly FileFacts[]
  /** Said half: why it cannot be made now; null where it can. */
  readonly obstacle: string | null
}

/** Kinds that are of a month; the others say how things stand, whenever it is. */
const monthly: readonly PackageKind[] = [
  'task-issue',
  'month-report',
  'self-assessment',
  'evidence',
  'review-result',
  'supervision',
  'ledger',
]

/** Kinds that are made elsewhere, with where. */
const elsewhere: Partial<Record<PackageKind, string>> = {
  'enroll-request': '请在“开通与校验码”中生成',
  roster: '请在“开通与校验码”中生成',
  'full-handover': '请在“系统—备份与恢复”中另存备份，并在新电脑上恢复',
}

/** The package's subject: its kind, period and recipient number its versions. */
export function subjectOf({ office }: Pick<ServiceContext, 'office'>, { kind, month, unitId }: PackageChoice): PackageSubject {
  return { kind, programmeId: office.programmeId, period: monthly.includes(kind) ? month : null, recipientUnitId: unitId }
}

/** How the records of a choice are looked for. */
export function selectingOf({ office }: Pick<ServiceContext, 'office'>, { kind, month, unitId }: PackageChoice): Selecting {
  const { profile, unitId: ownUnitId, programmeId } = office
  return { kind, profile, ownUnitId, scope: { programmeId, month, unitId: profile === 'county' ? ownUnitId : unitId } }
}

/** Refuses a kind that this office does not send, and a recipient that it does not write to. */
export function refuseOtherWay({ office, pack }: Pick<ServiceContext, 'office' | 'pack'>, { kind, unitId }: PackageChoice): void {
  const where = elsewhere[kind]
  if (where !== undefined) throw ruleViolation('packageElsewhere', `“${packageKinds[kind].name}”不在这里生成`, where)
  const [way, own] = [packageDirection(kind), office.profile === 'city' ? ('downward' as const) : ('upward' as const)]
  if (way !== 'both' && way !== own) {
    const who = way === 'downward' ? '市专班办公室' : '县（市、区）专班办公室'
    throw new AppError('not_permitted', { action: `生成“${packageKinds[kind].name}”数据包`, who })
  }
  const isRecipient = office.profile === 'county' ? unitId === pack.hostUnitId : unitId !== office.unitId
  if (!isRecipient) throw ruleViolation('packageRecipient', '所选单位不是该数据包的收件单位', '请重新选择收件单位')
}

/** Everything that a package would hold now. */
export async function selectPackage(context: ServiceContext, db: Connection, choice: PackageChoice): Promise<Selection> {
  refuseOtherWay(context, choice)
  const records = await selectRecords(db, selectingOf(context, choice))
  const receipts = await receiptsDue(db, choice.unitId)
  const roster = context.office.profile === 'city' ? await rosterLines(db) : []
  const files = (await filesOf(db, records)).filter(({ isEvidence }) => choice.withEvidence || !isEvidence)
  const isEmpty = isNothing(choice.kind, records, receipts)
  const obstacle = (await recipientObstacle(context, db, choice.unitId)) ?? (isEmpty ? nothingToSend(choice.kind) : null)
  return { subject: subjectOf(context, choice), records, enclosed: [...receipts, ...roster], files, obstacle }
}

/**
 * Nothing leaves to an office that nobody confirmed. A county whose machine is new may send a plain package to the city: it is held there
 * until its key was confirmed.
 */
export async function recipientObstacle(
  { office }: Pick<ServiceContext, 'office'>,
  db: Connection,
  unitId: string,
): Promise<string | null> {
  if (office.profile === 'county' || (await recipientsOf(db, unitId)).length > 0) return null
  return '收件单位尚未开通'
}

/** A list of tasks is nothing without the month's plan, whatever else is new; a receipt lives of receipts. */
function isNothing(kind: PackageKind, records: readonly RecordKey[], receipts: readonly RecordKey[]): boolean {
  if (kind === 'receipt') return receipts.length === 0
  return kind === 'task-issue' ? !records.some(({ type }) => type === 'plan') : records.length === 0
}

/** Said half. */
export function nothingToSend(kind: PackageKind): string {
  if (kind === 'task-issue') return '本月台账清单尚未生成'
  return kind === 'receipt' ? '没有待发的回执' : '没有可发送的内容'
}
