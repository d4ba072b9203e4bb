import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { mayCome } from '#shared/exchange/travel.ts'
import { liveThroughSpring, openOffice } from '#tests/fixtures/busy-office.ts'
import { seedOffice, type SeededOffice } from '#tests/fixtures/seed-office.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** Everything that a busy office wrote in a spring, in a machine that has the programme and nothing else. */

const [busy, empty] = [makeFolder(), makeFolder()]
let source: Store
let reader: SeededOffice

beforeAll(async () => {
  const office = await openOffice(busy.folder, { today: '2022-04-18' })
  await liveThroughSpring(office)
  await office.application.close()
  const now = () => '2022-05-06T01:00:00.000Z'
  source = await openStore({ folder: busy.folder, migrations, now, appVersion: '0.1.0', hash: sha256 })
  reader = await seedOffice(empty.folder, { today: '2022-05-06' })
})
afterAll(async () => {
  await source.close()
  await reader.close()
  for (const { remove } of [busy, empty]) remove()
})

/** Tables in which a store keeps the digest of what it never had. */
const digested = new Set(
  projectionsOfRecords.flatMap(({ children = [] }) =>
    children.filter((child) => child.digested !== undefined).map((child): string => child.table),
  ),
)
/** Types whose rows refer to tables of the office that took them in, which no record carries. */
const kept = new Set(['formReceipt', 'formIssue', 'breakdownImport', 'programme'])

test('every record that can travel is there as it was, and the store is sound (foundations 2)', async () => {
  const projections = projectionsOfRecords.filter(({ type }) => !kept.has(type))
  const rows = await source.db.selectFrom('record_revision').select(['type', 'line']).execute()
  const lines = rows.filter(({ type }) => !kept.has(type)).map(({ line }) => line)
  const report = await reader.store.write((trx) => applyRevisionLines(trx, lines, { hash: sha256, projections, areOwn: true }))
  expect(report).toMatchObject({ equivocal: [], waiting: [], refused: [] })
  expect(report.added + report.same).toBe(lines.length)

  const [before, after] = [await storePicture(source.db), await storePicture(reader.store.db)]
  const tables = projections.flatMap(({ table, children = [] }) => [table, ...children.map((child) => child.table)])
  const compared = tables.filter((table) => !digested.has(table) && table !== 'ledger_entry')
  for (const table of compared) expect(after[table], table).toEqual(before[table])
  // A programme's own rows of a ledger were begun by each office on its own day.
  expect(after['ledger_entry']?.length).toBe(before['ledger_entry']?.length)
  expect((await verifyStore(reader.store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).findings).toEqual([])
})

test('what stays in the office is let in by no package of another one', () => {
  for (const type of ['formReceipt', 'formIssue', 'breakdownImport', 'urge']) {
    expect(mayCome(type, { kind: 'month-report', sender: 'county', isOwner: true })).toBe(false)
    expect(mayCome(type, { kind: 'review-result', sender: 'city', isOwner: true })).toBe(false)
  }
})
