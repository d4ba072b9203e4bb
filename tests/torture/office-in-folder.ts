import { randomUUID } from 'node:crypto'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { contextOf } from '#electron/services/setup.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'

/** The office that was set up in a folder, opened again, by another process as a rule; nothing can be attached to it. */
export async function officeIn(folder: string, today: string): Promise<SeededOffice> {
  const ports = testPorts(today)
  const store = await openStore({ folder, migrations, now: () => ports.clock.now(), appVersion: '0.1.0', hash: sha256 })
  const refuse = (): never => {
    throw new Error('nothing is attached here')
  }
  const context = await contextOf(store, { ports, newId: randomUUID, staged: refuse })
  if (context === undefined) throw new Error(`no office in ${folder}`)
  return { ...context, ports, stageFile: refuse, close: () => store.close() }
}
