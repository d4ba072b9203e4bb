import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { exportPackages } from '#electron/services/exchange/outgoing/writing.ts'
import { type StickFiles, realStick } from '#electron/services/exchange/outgoing/stick-files.ts'
import { april } from '#tests/fixtures/appraisals/april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { take } from '#tests/fixtures/exchange/incoming-packages.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { officeIn } from './office-in-folder.ts'

/**
 * Writes packages to a stick, or takes packages in from it, until it is killed; says each on standard output once it is done.
 * `writes-in-place` and `names-files-first` are wrong on purpose: the harness must catch them.
 */
export type ExchangingMode = 'export' | 'import' | 'writes-in-place' | 'names-files-first'

/** The day on which everything is sent and comes. */
export const exchangeDay = '2022-04-21'

/** What a child says at the moment from which a kill leaves something wrong. */
export const beginsWrong = 'begins'

/** What a child does before it ends by itself, where nobody kills it. */
const exportsInLife = 2

async function exportSome(office: SeededOffice, stick: string, mode: string): Promise<void> {
  for (let turn = 0; turn < exportsInLife; turn += 1) {
    office.ports.answers.folders.push(stick)
    const input = { kind: 'month-report', month: april, unitIds: [office.pack.hostUnitId], withEvidence: true } as const
    const way = { layout: 'together', form: 'encrypted', plainNames: true } as const
    const { written } = await exportPackages(office, { ...input, ...way }, keeperOf(office), mode === 'export' ? realStick : inPlace)
    for (const { fileName } of written?.packages.flatMap((made) => made.written) ?? []) writeSync(1, `${fileName}\n`)
  }
}

/** A file under its own name from the first byte, as a file manager copies, to a slow stick. */
const inPlace: StickFiles = {
  ...realStick,
  async create(path) {
    const file = await realStick.create(path.replace(/\.part$/, ''))
    writeSync(1, `${beginsWrong}\n`)
    return {
      ...file,
      async write(bytes) {
        await file.write(bytes)
        await setTimeout(250)
      },
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
  read: (path) => realStick.read(path.replace(/\.part$/, '')),
  rename: async () => undefined,
}

async function importAll(office: SeededOffice, stick: string, names: readonly string[], mode: string): Promise<void> {
  for (const name of names) {
    const guard = async (step: string): Promise<void> => {
      if (mode === 'names-files-first' && step === 'blobs') await nameFiles(office, join(stick, `${name}.files`))
    }
    const { packageId } = await take(office, { path: join(stick, name) }, { guard })
    writeSync(1, `${packageId}\n`)
  }
}

/** The rows of a package's files before the files. */
async function nameFiles({ store, ports }: SeededOffice, list: string): Promise<void> {
  const files = JSON.parse(readFileSync(list, 'utf8')) as { readonly sha256: string; readonly size: number }[]
  const rows = files.map((file) => ({ ...file, stored_at: ports.clock.now() }))
  await store.write((trx) =>
    trx
      .insertInto('blob')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  writeSync(1, `${beginsWrong}\n`)
  await setTimeout(250)
}

const [mode, folder = '', stick = '', words = '[]'] = process.argv.slice(2)
if (import.meta.main && mode !== undefined) {
  const office = await officeIn(folder, exchangeDay)
  writeSync(1, 'ready\n')
  if (mode === 'export' || mode === 'writes-in-place') await exportSome(office, stick, mode)
  else await importAll(office, stick, JSON.parse(words) as string[], mode)
  await office.close()
}
