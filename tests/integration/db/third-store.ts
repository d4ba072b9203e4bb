import { type Kysely, sql } from 'kysely'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyProjection } from '#db/projections.ts'
import type { Database } from '#db/schema/index.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type ExchangedApril, exchangedApril } from '#tests/fixtures/exchanged-april.ts'
import { seedOffice } from '#tests/fixtures/seed-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** Lines of two offices that meet in the store of a third, which has the programme and nothing else. */
export interface ThirdStore {
  readonly offices: ExchangedApril
  /** What work in the reader's store gives; the store is as it was afterwards. */
  inReader<Result>(work: (trx: Kysely<Database>) => Promise<Result>): Promise<Result>
  /** A line of a record that is in the journey, by its type; the newest one. */
  lineOf(type: string): string
  dispose(): Promise<void>
}

export const applying = { hash: sha256, projections: projectionsOfRecords }

export async function thirdStore(): Promise<ThirdStore> {
  const { folder, remove } = makeFolder()
  const offices = await exchangedApril()
  const reader = await seedOffice(folder, { today: '2022-05-01' })
  return {
    offices,
    inReader: async <Result>(work: (trx: Kysely<Database>) => Promise<Result>) => {
      let result: { readonly value: Result } | undefined
      const undo = new Error('undo')
      await reader.store
        .write(async (trx) => {
          result = { value: await work(trx) }
          throw undo
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error
        })
      if (result === undefined) throw new Error('nothing was done')
      return result.value
    },
    lineOf: (type) => offices.lines.findLast((line) => line.startsWith(`{"type":"${type}"`)) ?? '',
    dispose: async () => {
      await offices.dispose()
      await reader.close()
      remove()
    },
  }
}

/** What is wrong with the store: rows that refer to nothing, tables that say something else than their newest revisions. */
export async function faultsOfStore(trx: Kysely<Database>): Promise<unknown[]> {
  const broken = await sql`PRAGMA foreign_key_check`.execute(trx)
  const places = []
  for (const projection of projectionsOfRecords) places.push(...(await verifyProjection(trx, projection, sha256)))
  return [...broken.rows, ...places]
}

/** The line with another content under the same key. */
export function changedLine(
  line: string,
  change: (said: { id: string; rev: number; body: Record<string, unknown>; [field: string]: unknown }) => void,
): string {
  const said = JSON.parse(line) as Parameters<typeof change>[0]
  change(said)
  return JSON.stringify(said)
}
