import { type ChainReport, verifyEventChain } from '#db/event-chain.ts'
import { removeLeftovers } from '#db/leftovers.ts'
import type { Store } from '#db/open.ts'
import { listWitnesses } from '#db/repositories/audit.ts'
import { listBackups } from '#db/repositories/desk.ts'
import { cryptoFaults, sha256 } from '#electron/crypto/index.ts'
import type { Log, Ports } from '#electron/ports.ts'
import { isDrillDue } from '#electron/services/backups/drill-record.ts'
import { runDrill } from '#electron/services/backups/drill.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import { closePackages } from '#electron/services/exchange/incoming/shelf.ts'
import { clearOutgoing } from '#electron/services/exchange/outgoing/staging.ts'
import { AppError } from '#shared/domain/errors.ts'
import { dayInChina } from '#shared/domain/period.ts'

/** What is looked at and put aside whenever an office's store is opened (reliability.md 7, 8). */

/**
 * Asks the cryptography of this very machine for the standards' known answers (reliability.md, facts): hashes and signatures that come
 * out otherwise would spoil every record written with them. Throws `crypto_unsound` with their names.
 */
export async function checkCrypto(log: Log, faults: () => Promise<string[]> = cryptoFaults): Promise<void> {
  const wrong = await faults()
  if (wrong.length === 0) return
  log.error('crypto-unsound', { algorithms: wrong.join(' ') })
  throw new AppError('crypto_unsound', { names: wrong.join('、') })
}

/** Rows of the audit log that a start looks through: about 50 ms; `store.verify` looks through all. */
const newestEvents = 10_000

/**
 * Looks through the newest part of the audit log. A broken chain is written down and the store opens all the same: the
 * records have hashes of their own, and a refusal would lock the office out of the very data that has to be compared
 * with a backup. 检查数据 (`store.verify`) names the place. Damage of the file itself is thrown as `database_damaged`.
 */
export async function checkChain(store: Store, log: Log): Promise<ChainReport> {
  const report = await verifyEventChain(store.db, { hash: sha256, last: newestEvents, witnesses: await listWitnesses(store.db) })
  const [first] = report.findings
  if (first !== undefined) {
    log.error('event-chain-broken', { seq: first.seq, problem: first.problem, findings: report.findings.length })
  }
  return report
}

/** Removes what a crash left: packages decrypted for a look, packages on their way out, files half-written or that nothing names. */
export async function clearLeftovers(store: Store, { clock, log }: Pick<Ports, 'clock' | 'log'>): Promise<void> {
  await closePackages(store)
  await clearOutgoing({ store })
  const { parts, unnamed } = await removeLeftovers(store.folder, store.db, clock.now())
  if (parts + unnamed > 0) log.info('leftovers', { parts, unnamed })
}

const daily = 'daily'
/** A later one of the same day replaces the day's first in the rotation. */
const isOfToday: readonly string[] = [daily, 'manual', 'outside', 'exit', 'yearly']

/**
 * A verified backup on the first start of a day; false where the day has one already. The office goes on working
 * meanwhile. A failure is written down and does not end the start: the page shows how old the last backup is.
 */
export async function backUpDaily(store: Store, { clock, log }: Pick<Ports, 'clock' | 'log'>): Promise<boolean> {
  try {
    const backups = await listBackups(store.db)
    const isDone = backups.some((each) => isOfToday.includes(each.cause) && each.is_verified === 1 && dayInChina(each.at) === clock.today())
    if (isDone) return false
    const { isVerified, size } = await store.backup(daily)
    if (isVerified) log.info('daily-backup', { size })
    else log.error('daily-backup-unsound', { size })
    return true
  } catch (error) {
    log.error('daily-backup-failed', { code: error instanceof Error && 'code' in error ? String(error.code) : '' })
    return false
  }
}

/** The month's 恢复演练; false where it is done already. A failure of the drill itself is written down; what it finds is kept in the store. */
export async function drillMonthly(context: Pick<ServiceContext, 'store' | 'ports' | 'newId' | 'staged'>): Promise<boolean> {
  const { store, ports } = context
  try {
    if (!(await isDrillDue(store.db, ports.clock.today()))) return false
    const { isSound, month, scores } = await runDrill(context, '')
    if (isSound) ports.log.info('restore-drill', { month, scores })
    else ports.log.error('restore-drill-unsound', { month, scores })
    return true
  } catch (error) {
    ports.log.error('restore-drill-failed', { code: error instanceof Error && 'code' in error ? String(error.code) : '' })
    return false
  }
}
