import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '#db/open.ts'
import { saveCommand, saveRows, saveTrace, saveUnit, storeOptions } from './save-command.ts'

/**
 * Saves one command after another and writes each id to standard output, until it is killed.
 * `acknowledges-early` and `splits-commands` are wrong on purpose: the harness must catch them.
 */
export const savingModes = ['sound', 'acknowledges-early', 'splits-commands'] as const
export type SavingMode = (typeof savingModes)[number]

if (import.meta.main) {
  const [folder = '', prefix = '', mode = ''] = process.argv.slice(2)
  if (folder !== '') await saveUntilKilled(folder, prefix, mode)
}

async function saveUntilKilled(folder: string, prefix: string, mode: string): Promise<never> {
  const store = await openStore(storeOptions(folder))
  await saveUnit(store)
  writeSync(1, 'ready\n')
  for (let turn = 1; ; turn += 1) {
    const id = `${prefix}-${turn}`
    if (mode === 'acknowledges-early') {
      await store.write(async (trx) => {
        await saveCommand(trx, id)
        writeSync(1, `${id}\n`)
        await setTimeout(2)
      })
      continue
    }
    if (mode === 'splits-commands') {
      await store.write((trx) => saveRows(trx, id))
      await setTimeout(2)
      await store.write((trx) => saveTrace(trx, id))
    } else {
      await store.write((trx) => saveCommand(trx, id))
    }
    writeSync(1, `${id}\n`)
  }
}
