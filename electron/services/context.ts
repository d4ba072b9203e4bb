import { setImmediate } from 'node:timers/promises'
import { type Connection } from '#db/repositories/connection.ts'
import { findProgrammeHead } from '#db/repositories/programme.ts'
import { appendEvent } from '#db/event-chain.ts'
import type { Store } from '#db/open.ts'
import { appendRevisions } from '#db/record-revisions.ts'
import { type ScryptCost, sha256 } from '#electron/crypto/index.ts'
import type { Ports } from '#electron/ports.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay, Instant } from '#shared/domain/period.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import type { AnswerShelf } from './answer-shelf.ts'
import { refuseForeign } from './records/authorship.ts'

/** A file that a person handed over; lives in the staging folder until a command keeps it. */
export interface StagedFileRef {
  readonly token: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly path: string
}

/** Everything that a use case may lean on: who acts, for which office and programme, on which store. */
export interface ServiceContext {
  readonly store: Store
  readonly ports: Ports
  readonly office: { readonly profile: 'city' | 'county'; readonly unitId: string; readonly programmeId: string }
  readonly officer: { readonly id: string; readonly name: string }
  readonly pack: ProgrammePack
  /** The built-in 专项台账; those of shared/ledgers where nothing else is said. */
  readonly ledgers?: readonly Ledger[]
  /** Keeps what a page asks for in pieces; without it every piece is worked out anew. */
  readonly answers?: AnswerShelf
  /** What a try of a password costs; today's where nothing else is said. */
  readonly passwordCost?: ScryptCost | undefined
  /** A time-ordered id (UUID v7). */
  readonly newId: () => string
  /** Finds a staged file by its token; refuses one that is not there. */
  readonly staged: (token: string) => StagedFileRef
  /** Removes a staged file that was used up; one that is not there is no fault. Without it they go when the program ends. */
  readonly release?: ((token: string) => Promise<void>) | undefined
  /** Tells the page that called how far long work is; `done` is `total` at the end of it. */
  readonly onProgress?: ((step: Progress) => void) | undefined
}

export interface Progress {
  /** Which piece of work: the token of what it is about. */
  readonly job: string
  /** `正在写入`. */
  readonly what: string
  readonly done: number
  readonly total: number
}

/** One command under way: its transaction, its moment, and what it leaves in the journal. */
export interface Act {
  readonly trx: Connection
  readonly at: Instant
  readonly today: CalendarDay
  /** Appends the records' new revisions to the journal; `record` is the whole record as plain values. */
  revise(...records: readonly RecordImage[]): Promise<void>
  /** What the event of this command is about; the first call names its subject. */
  about(subjectType: string, subjectId: string, detail?: Readonly<Record<string, unknown>>): void
}

export interface RecordImage {
  readonly type: string
  readonly id: string
  readonly rev: number
  readonly ownerUnit: string
  readonly record: Readonly<Record<string, unknown>>
}

/** So many revisions are written without giving way to other work: well under 50 ms (architecture.md 8). */
const revisionsAtOnce = 25

interface Mention {
  readonly subjectType: string
  readonly subjectId: string
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * Runs one command: one transaction, one row in the chained event log, all of it or nothing.
 * `action` is the method's name (`plans.settle`).
 */
export async function runCommand<Result>(context: ServiceContext, action: string, work: (act: Act) => Promise<Result>): Promise<Result> {
  const { store, ports, officer } = context
  return store.write(async (trx) => {
    await refuseClosed(context, trx, action)
    const at = ports.clock.now()
    const mentions: Mention[] = []
    const act: Act = {
      trx,
      at,
      today: ports.clock.today(),
      revise: reviser(trx, at, 'own'),
      about(subjectType, subjectId, detail = {}) {
        mentions.push({ subjectType, subjectId, detail })
      },
    }
    const result = await work(act)
    const subject = mentions[0] ?? { subjectType: 'office', subjectId: context.office.unitId, detail: {} }
    const detail = mentions.length > 1 ? { of: mentions.slice(0, 500) } : subject.detail
    await appendEvent(
      trx,
      { at, officerId: officer.id, action, subjectType: subject.subjectType, subjectId: subject.subjectId, detail },
      sha256,
    )
    return result
  })
}

/** What may still be done in a closed year: look at its papers, take them along, keep a backup, open the year again. */
const allowedWhenClosed: readonly string[] = [
  'backups.create',
  'backups.saveCopy',
  'backups.saveSealedCopy',
  'documents.saveCopy',
  'documents.open',
  'documents.print',
  'documents.savePdf',
  'incomingDocuments.openScan',
  'incomingDocuments.print',
  'incomingDocuments.printRegister',
  'numbers.printRegister',
  'registeredPapers.openScan',
  'ledgers.print',
  'evidencePacks.save',
  'exchange.makeKeys',
  'exchange.renewKeys',
  'exchange.restoreKeys',
  'exchange.refuseKey',
  'exchange.retireKey',
  'exchange.checkRoster',
  'exchange.saveRoster',
  'exchange.printCodes',
  'exchange.saveRecoveryFile',
  'exchange.export',
  'exchange.writeVolumes',
  'exchange.printHandover',
  'ledgers.export',
  'imports.saveProblems',
  'questionnaires.print',
  'questionnaires.export',
  'questionnaires.saveForms',
  'forms.openFile',
  'forms.saveCollection',
  'tables.saveCopy',
]

/** 年度封存: a closed programme is read-only (foundations.md 3). */
async function refuseClosed({ office }: ServiceContext, trx: Connection, action: string): Promise<void> {
  if (/^(?:programmes|accounts|audit|templates)\./.test(action) || allowedWhenClosed.includes(action)) return
  const programme = await findProgrammeHead(trx, office.programmeId)
  if (programme?.closed_on != null) throw ruleViolation('closedProgramme', '本年度工作方案已封存，只能查看', '确需修改时请先启封')
}

/**
 * Appends revisions to the journal in the caller's transaction; `origin` says where they come from: `own`, or `pack`. Refuses to
 * revise what another office keeps: the whole command is undone. What a pack says is no office's own.
 */
export function reviser(trx: Connection, at: Instant, origin: 'own' | 'pack'): Act['revise'] {
  let count = 0
  return async (...records) => {
    for (let from = 0; from < records.length; from += revisionsAtOnce) {
      const some = records.slice(from, from + revisionsAtOnce)
      if (origin === 'own') await refuseForeign(trx, some)
      const revisions = some.map((record) => ({ ...record, origin, at }))
      await appendRevisions(trx, revisions, sha256)
      count += some.length
      // The driver answers at once, so that a long loop would starve timers and other sessions' reads.
      if (count >= revisionsAtOnce) {
        count = 0
        await setImmediate()
      }
    }
  }
}

/** The value, or a `not_found` that names it in Chinese. */
export function found<Value>(value: Value | undefined | null, what: string): Value {
  if (value === undefined || value === null) throw new AppError('not_found', { what })
  return value
}

/** The new revision, or a `stale_version` that names the record in Chinese. */
export function fresh(rev: number | undefined, what: string): number {
  if (rev === undefined) throw new AppError('stale_version', { what })
  return rev
}

/** What is asked for, within the programme that the office works on: one data folder holds many (foundations.md 3). */
export function inProgramme<Asked extends object>(
  context: Pick<ServiceContext, 'office'>,
  asked: Asked,
): Asked & { readonly programmeId: string } {
  return { ...asked, programmeId: context.office.programmeId }
}

/** Refuses what belongs to the city office alone. */
export function cityOnly(context: ServiceContext, action: string): void {
  if (context.office.profile !== 'city') throw new AppError('not_permitted', { action, who: '市专班办公室' })
}

/** Whether this office may see a unit's records: the city's office all, a county's office its own. */
export function isOwnOrCity(context: ServiceContext, unitId: string): boolean {
  return context.office.profile === 'city' || unitId === context.office.unitId
}

/** A county office reads and writes only its own unit's records; the city's 代录 is open to every unit. */
export function ownUnitOnly(context: ServiceContext, unitId: string, action: string): void {
  if (!isOwnOrCity(context, unitId)) {
    throw new AppError('not_permitted', { action, who: '该单位或市专班办公室' })
  }
}
