import { setImmediate } from 'node:timers/promises'
import type { Connection } from '#db/repositories/connection.ts'
import { countRecords, selectRecords } from '#db/repositories/package-selection.ts'
import { findPlanOf } from '#db/repositories/plans.ts'
import { filesOf, lastPackage, volumesOf } from '#db/repositories/packages-out.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { packageTitle } from '#shared/exchange/package-title.ts'
import type { ServiceContext } from '../../context.ts'
import { type UnitIndex, unitRefs } from '../../units.ts'
import { type OfficeNames, officeNames } from '../offices.ts'
import { isEnrolled } from '../keys/roster.ts'
import { receiptsDueByUnit } from './receipts-due.ts'
import { nothingToSend, recipientObstacle, selectingOf, subjectOf } from './selection.ts'
import { receiptsByPackage } from './sent.ts'

/** 「发件」: what this office has to send for a month and to whom, beside what it sent last. */

/** What is offered even where there is nothing to send yet, and what only with content. */
const kindsOf = {
  city: { always: ['task-issue', 'review-result'], withContent: ['supervision', 'programme', 'ledger', 'questionnaire'] },
  county: { always: ['month-report'], withContent: ['supervision', 'ledger', 'questionnaire'] },
} as const satisfies Record<string, { readonly always: readonly PackageKind[]; readonly withContent: readonly PackageKind[] }>

/** Kinds of which attachments are counted; the others have none or few. */
const withFiles: readonly PackageKind[] = ['month-report', 'supervision', 'questionnaire']

export async function packagesDue(context: ServiceContext, { month }: { readonly month: string }) {
  const { office, pack, store } = context
  const { db } = store
  const [units, offices, receipts] = [await unitRefs(db, pack), await officeNames(db, pack), await receiptsDueByUnit(db)]
  const rows: DueRow[] = []
  for (const unitId of recipientsOfOffice(context, units)) {
    const obstacle = await recipientObstacle(context, db, unitId)
    const { always, withContent } = kindsOf[office.profile]
    for (const kind of [...always, ...withContent]) {
      const row = await dueRow(context, offices, { kind, month, unitId, withEvidence: true }, obstacle)
      if (row.records > 0 || (always as readonly PackageKind[]).includes(kind)) rows.push(row)
    }
    const count = receipts.get(unitId) ?? 0
    if (count > 0) rows.push(await receiptRow(context, offices, { kind: 'receipt', month, unitId, withEvidence: false }, obstacle, count))
    await setImmediate()
  }
  return { rows, receiptsDue: [...receipts.values()].reduce((sum, count) => sum + count, 0), isEnrolled: await isEnrolled(db, office) }
}

/** A county's office writes to the city's; the city's to the counties that report. */
function recipientsOfOffice({ office, pack }: ServiceContext, units: UnitIndex): string[] {
  if (office.profile === 'county') return [pack.hostUnitId]
  return units.all.filter((unit) => unit.kind === 'territory' && unit.reports).map(({ id }) => id)
}

type DueRow = Awaited<ReturnType<typeof dueRow>>
type Choice = Parameters<typeof selectingOf>[1]

async function dueRow(context: ServiceContext, offices: OfficeNames, choice: Choice, obstacle: string | null) {
  const { db } = context.store
  const { kind, unitId } = choice
  const subject = subjectOf(context, choice)
  const last = await lastPackage(db, subject)
  const { records, changed } = await countRecords(db, selectingOf(context, choice), last?.id ?? null)
  const files = withFiles.includes(kind) && records > 0 ? await filesOf(db, await selectRecords(db, selectingOf(context, choice))) : []
  return {
    kind,
    title: packageTitle(kind, subject.period),
    recipient: offices.ref(unitId),
    records,
    changed,
    blobs: files.length,
    blobBytes: files.reduce((sum, { size }) => sum + size, 0),
    obstacle: obstacle ?? ((await isEmpty(context, choice, records)) ? nothingToSend(kind) : null),
    last: last === undefined ? null : await lastSent(db, last),
  }
}

/** A list of tasks is nothing without the month's plan, whatever else is new. */
async function isEmpty({ office, store }: ServiceContext, { kind, month, unitId }: Choice, records: number): Promise<boolean> {
  if (kind !== 'task-issue') return records === 0
  return (await findPlanOf(store.db, { programmeId: office.programmeId, unitId, month })) === undefined
}

/** Receipts that are due have not left: all of them are news. */
async function receiptRow(
  context: ServiceContext,
  offices: OfficeNames,
  choice: Choice,
  obstacle: string | null,
  count: number,
): Promise<DueRow> {
  const last = await lastPackage(context.store.db, subjectOf(context, choice))
  return {
    kind: choice.kind,
    title: packageTitle(choice.kind, null),
    recipient: offices.ref(choice.unitId),
    records: count,
    changed: count,
    blobs: 0,
    blobBytes: 0,
    obstacle,
    last: last === undefined ? null : await lastSent(context.store.db, last),
  }
}

async function lastSent(db: Connection, { id, seq, made_at: madeAt, volumes }: NonNullable<Awaited<ReturnType<typeof lastPackage>>>) {
  const written = (await volumesOf(db, [id])).length
  return { id, seq, madeAt, volumes, written, receipt: (await receiptsByPackage(db, [id])).get(id) ?? null }
}
