import type { Kysely } from 'kysely'
import type { Migration } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { saveCommand, saveUnit, storeOptions } from './save-command.ts'

/**
 * Makes a store of an older schema, or brings one forward and kills itself on the way, before or after a step. `step-by-step` is wrong on
 * purpose: it commits each step by itself.
 */
export type MigratingMode = 'in-one-go' | 'step-by-step'

export interface MigratingWork {
  readonly folder: string
  readonly mode: MigratingMode
  /** The newest step of the store that is made; 0 to bring one forward. */
  readonly makeAt: number
  /** The step at which the process dies. */
  readonly dieAt: number
  readonly moment: 'before' | 'after'
}

export const commandsBefore = 5

const told = process.argv[2]
if (import.meta.main && told !== undefined) await work(JSON.parse(told) as MigratingWork)

async function work({ folder, mode, makeAt, dieAt, moment }: MigratingWork): Promise<void> {
  if (makeAt > 0) return makeStore(folder, makeAt)
  const deadly = migrations.map((step) => (step.id === dieAt ? dyingIn(step, moment) : step))
  const upTo = mode === 'in-one-go' ? [deadly.length] : deadly.map((_, index) => index + 1)
  for (const length of upTo) {
    // An older program would refuse a store that is further on than its own steps.
    if (mode === 'step-by-step' && (deadly[length - 1]?.id ?? 0) <= Number(process.argv[3] ?? 0)) continue
    await (await openStore({ ...storeOptions(folder), migrations: deadly.slice(0, length) })).close()
  }
}

async function makeStore(folder: string, newest: number): Promise<void> {
  const store = await openStore({ ...storeOptions(folder), migrations: migrations.filter(({ id }) => id <= newest) })
  await saveUnit(store)
  for (let turn = 1; turn <= commandsBefore; turn += 1) await store.write((trx) => saveCommand(trx, `before-${turn}`))
  await store.close()
}

function dyingIn(step: Migration, moment: 'before' | 'after'): Migration {
  return {
    ...step,
    async up(db: Kysely<unknown>, stamp) {
      if (moment === 'before') process.kill(process.pid, 'SIGKILL')
      await step.up(db, stamp)
      process.kill(process.pid, 'SIGKILL')
    },
  }
}
