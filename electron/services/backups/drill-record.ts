import type { Connection } from '#db/repositories/connection.ts'
import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { appendEvent } from '#db/event-chain.ts'
import type { Store } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { dayInChina, monthOf } from '#shared/domain/period.ts'

/** What the last 恢复演练 found. */
export interface DrillResult {
  /** Instant in UTC. */
  readonly at: string
  readonly backup: string
  readonly isSound: boolean
  /** The published month whose scores were computed again; null where none is published. */
  readonly month: string | null
  readonly scores: number
  readonly differing: number
  readonly files: number
  readonly damagedFiles: number
  /** Half a sentence where it is not sound; '' otherwise. */
  readonly problem: string
}

const drillSetting = 'backups.drill'

export async function readDrill(db: Connection): Promise<DrillResult | undefined> {
  const text = await readSetting(db, drillSetting)
  return text === undefined ? undefined : (JSON.parse(text) as DrillResult)
}

/** Keeps the result and writes it into the journal; `officerId` is '' for the drill of the month. */
export async function writeDrill(store: Store, officerId: string, result: DrillResult): Promise<void> {
  const { at, backup, ...found } = result
  await store.write(async (trx) => {
    await writeSetting(trx, drillSetting, JSON.stringify(result))
    const event = { at, officerId, action: 'backups.drill', subjectType: 'backup', subjectId: backup, detail: found }
    await appendEvent(trx, event, sha256)
  })
}

/** Once in a calendar month; a drill that failed is tried again at the next start. */
export async function isDrillDue(db: Connection, today: string): Promise<boolean> {
  const last = await readDrill(db)
  return last === undefined || !last.isSound || monthOf(dayInChina(last.at)) !== monthOf(today)
}
