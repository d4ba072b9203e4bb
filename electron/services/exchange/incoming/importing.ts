import { setImmediate } from 'node:timers/promises'
import { type ApplyReport, applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { PackageRecord } from '#electron/packages/index.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import type { Act, ServiceContext } from '../../context.ts'
import { afterProgrammeLines } from '../../programmes/arrived-programmes.ts'
import { type SettledReceipt, type Superseded, supersedeOnBehalf } from '../../records/supersede.ts'
import { receiveArrivedSheets } from '../../questionnaires/arrived-sheets.ts'
import { registerArrivedAnswers } from '../../supervision/arrived-answers.ts'
import { indexChanged } from './entry-index.ts'
import { type KeptRevisions, type LineOutcome, keptRevisions, outcomesOf, placeSentence, revisionKey, waitingKeys } from './outcomes.ts'
import { checkReceipts } from './receipts.ts'
import { refuseUnfit } from './record-content.ts'
import { type Sender, refuseForeignContent } from './sender.ts'
import { settlePackage } from './settling.ts'
import { strangersAmong } from './units-of-things.ts'

/** What importing a package's records does, in whatever transaction: the trial of the preview and the import itself run the same. */

export interface ReceivedAs {
  readonly receivedOn: CalendarDay
  readonly way: ReceiptWay
  readonly note: string
}

export interface Importing {
  readonly info: PackageInfo
  readonly sender: Sender
  readonly records: readonly PackageRecord[]
  readonly received: ReceivedAs
  /** The preview's trial: its sentences say what would be. */
  readonly isTrial?: true
  /** So many records are written; what it throws ends the transaction. */
  readonly onProgress?: (done: number) => void
}

export interface Imported {
  readonly outcomes: readonly LineOutcome[]
  /** What was here of these records before. */
  readonly before: KeptRevisions
  readonly report: ApplyReport
  readonly superseded: readonly Superseded[]
  readonly settled: readonly SettledReceipt[]
  /** Numbers of our own chain that the sender remembers otherwise. */
  readonly rewritten: readonly number[]
  readonly sentences: readonly string[]
}

const options = { hash: sha256, projections: projectionsOfRecords, strangersAmong }

/** Applies the records with everything that follows from them; `context` is that of the package's programme. */
export async function importRecords(context: ServiceContext, act: Act, importing: Importing): Promise<Imported> {
  const { info, sender, records } = importing
  await refuseForeignContent(act.trx, info, sender, records)
  const before = await keptRevisions(act.trx, records)
  const report = await apply(act, importing)
  refuseUnfit(records, report)
  await indexChanged(context, act, report.changed)
  const outcomes = await outcomesOf(records, before, report)
  const isReport = sender.kind === 'county' && context.office.profile === 'city'
  const superseded = isReport ? await supersedeOnBehalf(context, act, report.changed) : []
  // Each step is quick; together, for a year's records, they would be felt.
  await setImmediate()
  // The records make the report: attachments that come without them settle nothing.
  const { settled, sentences: unsettled } =
    isReport && info.volume.i === 1 ? await settlePackage(context, act, info, importing.received, outcomes) : { settled: [], sentences: [] }
  const answers = isReport ? await registerArrivedAnswers(context, act, report.changed) : []
  await setImmediate()
  const { receivedOn, way, note: reason } = importing.received
  const sheets = isReport ? await receiveArrivedSheets(context, act, report.changed, { receivedOn, way, reason }) : []
  await setImmediate()
  const receipts = await checkReceipts(act, newReceipts(outcomes))
  const said = ({ sentence, plan }: { readonly sentence: string; readonly plan: string }): string =>
    importing.isTrial === true ? plan : sentence
  const follows = [...settled.map(said), ...unsettled, ...shortened(superseded), ...answers.map(said), ...sheets.map(said)]
  const sentences = [...follows, ...placeSentence(outcomes), ...receipts.sentences]
  return { outcomes, before, report, superseded, settled, rewritten: receipts.rewritten, sentences }
}

async function apply(act: Act, { records, onProgress }: Importing): Promise<ApplyReport> {
  const first = await applyRevisionLines(act.trx, records, { ...options, onProgress: (done) => onProgress?.(done) })
  const renewed = await afterProgrammeLines(act, first.changed)
  if (renewed.changed.length === 0) return first
  const waiting = await waitingKeys(act.trx)
  return {
    ...first,
    changed: [...first.changed, ...renewed.changed],
    waiting: first.waiting.filter((key) => waiting.has(revisionKey(key))),
  }
}

function newReceipts(outcomes: readonly LineOutcome[]) {
  return outcomes
    .filter(({ record, outcome }) => record.type === 'packageReceipt' && (outcome === 'new' || outcome === 'newer'))
    .map(({ record }) => record)
}

/** So many are told one by one. */
const mostTold = 10

function shortened(superseded: readonly Superseded[]): string[] {
  const told = superseded.slice(0, mostTold).map(({ sentence }) => sentence)
  const left = superseded.length - told.length
  return left === 0 ? told : [...told, `另有${left}项代录内容以报送的内容为准`]
}
