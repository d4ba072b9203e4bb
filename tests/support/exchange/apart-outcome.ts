import { openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { travellingOf } from '#shared/exchange/travel.ts'
import { linesOf, lineOf } from '../journeys/seed.ts'
import { county, countyId, materialAt, month, reviewsAt } from './apart-april.ts'
import type { BareMachine, Machine } from './machine.ts'

/** What two offices say of one county's April in the end. */

/** What a clerk of either office sees; no id and no hour in it. */
export async function sightOf(machine: Machine) {
  const { call } = machine
  const lines = await linesOf(machine, month, countyId)
  const { entries } = await call('progress.ofLine', { lineId: lineOf(lines, '7-3').lineId })
  const { evidence } = await call('evidence.list', { unitId: countyId, month })
  const { counties } = await call('appraisals.month', { month })
  const { notices } = await call('notices.list', { onlyOpen: false })
  const { problems } = await call('problems.list', {})
  return {
    goal: lineOf(lines, '7-3').goal,
    notDone: lines.filter(({ selfVerdict }) => selfVerdict === 'notDone').map(({ code }) => code),
    entries: entries.map(({ content, nextPlan }) => [content, nextPlan]),
    files: evidence.flatMap(({ title, files }) => files.map(({ name, size }) => `${title} ${name} ${size}`)).toSorted(),
    report: await materialAt(machine, 'monthly-report'),
    sheet: await materialAt(machine, 'self-assessment'),
    reviews: await reviewsAt(machine),
    published: counties.find(({ unit }) => unit.name === county)?.published,
    notices: notices.map(({ number, status, issuedOn }) => [number, status, issuedOn]),
    problems: problems.map(({ content, status }) => [content, status]),
  }
}

interface StoredRecord {
  readonly key: string
  readonly rev: number
  readonly line: string
  readonly owner: string
  readonly isForeign: boolean
}

/** Records by type and id, each as its newest revision says it byte for byte. */
function recordsOf({ folder }: BareMachine): Map<string, StoredRecord> {
  const database = openConnection(storePath(folder), 'read')
  try {
    const rows = database
      .prepare(
        `SELECT type || ' ' || id AS key, rev, line, owner_unit AS owner, EXISTS (
           SELECT 1 FROM foreign_record f WHERE f.type = r.type AND f.id = r.id) AS isForeign
         FROM record_revision r WHERE origin <> 'pack' AND rev = (
           SELECT max(rev) FROM record_revision n WHERE n.type = r.type AND n.id = r.id)`,
      )
      .all() as (Omit<StoredRecord, 'isForeign'> & { isForeign: number })[]
    return new Map(rows.map((row) => [row.key, { ...row, isForeign: row.isForeign === 1 }]))
  } finally {
    database.close()
  }
}

/** What one office has of the other's records, and what the other one says of the same. */
export function shared(receiver: BareMachine, author: BareMachine): { readonly received: string[]; readonly written: string[] } {
  const written = recordsOf(author)
  const received = [...recordsOf(receiver).values()].filter(({ isForeign }) => isForeign)
  const said = (record: StoredRecord | undefined): string =>
    record === undefined ? 'not there' : `${record.key} ${record.rev} ${sha256(record.line)}`
  return { received: received.map(said), written: received.map(({ key }) => said(written.get(key))) }
}

/** Records that the county wrote of what its report carries, and that the city does not have; its last receipts wait for the next package. */
export function missingAtCity(city: BareMachine, author: BareMachine): string[] {
  const there = recordsOf(city)
  const isReported = (key: string): boolean => {
    const [type = ''] = key.split(' ')
    const own = travellingOf(type)
    return type !== 'packageReceipt' && own?.author === 'owner' && (own.kinds as readonly string[]).includes('month-report')
  }
  const own = [...recordsOf(author).values()].filter(({ isForeign, key, owner }) => !isForeign && owner === countyId && isReported(key))
  return own.flatMap(({ key }) => (there.has(key) ? [] : [key]))
}
