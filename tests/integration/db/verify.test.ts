import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { putSearch } from '#db/repositories/ledger-search.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { projections } from '#tests/torture/save-command.ts'
import { aFilledFolder, aStore, fill, rawly } from './a-store.ts'
import { aLedgerStore, ledgerId, programmeId, record } from './ledger-store.ts'

const options = { hash: sha256, migrations, projections }

test('a store as the program leaves it is sound', async () => {
  const store = await aStore()
  await fill(store, 20)
  expect(await verifyStore(store.db, options)).toEqual({ isSound: true, findings: [] })
})

test.each([
  [
    'revision',
    "DROP TRIGGER record_revision_is_append_only; UPDATE record_revision SET line = replace(line, '2022', '2023') WHERE id = 'a-2' AND type = 'problem'",
    'problem a-2 1',
  ],
  ['projection', "UPDATE problem SET content = '改过' WHERE id = 'a-3'", 'problem a-3 content'],
  ['projection', "UPDATE problem SET rev = 2 WHERE id = 'a-3'", 'problem a-3 rev'],
  ['projection', "DELETE FROM liaison WHERE id = 'a-4'", 'liaison a-4'],
  [
    'projection',
    "INSERT INTO liaison SELECT 'b-1', unit_id, name, section, phone, from_on, to_on, rev FROM liaison WHERE id = 'a-1'",
    'liaison: 6 ≠ 5',
  ],
  ['event', "DROP TRIGGER event_is_append_only; UPDATE event SET action = 'x' WHERE seq = 3", '3 changed'],
  ['foreignKey', 'PRAGMA foreign_keys = OFF; DELETE FROM unit', 'liaison'],
  ['schema', 'DROP TRIGGER event_stays', 'event_stays'],
  ['schema', 'CREATE TABLE stranger (id TEXT)', 'sqlite_schema'],
  ['schema', "UPDATE migration SET name = 'stranger' WHERE id = 10", 'migration 10 stranger'],
  ['schema', 'DELETE FROM migration WHERE id = 20', 'migration 20 '],
])('a %s that was tampered with is found: %s', async (kind, harm, place) => {
  const folder = await aFilledFolder(5)
  rawly(storePath(folder), (database) => database.exec(harm))
  const report = await verifyStore((await aStore(folder)).db, options)
  expect(report.isSound).toBe(false)
  expect(report.findings.some((finding) => finding.kind === kind && finding.place.includes(place))).toBe(true)
})

test('a number where the chain should go on is found against a witness', async () => {
  const store = await aStore()
  await fill(store, 2)
  const report = await verifyStore(store.db, { ...options, witnesses: [{ seq: 3, hash: 'abc' }] })
  expect(report.findings).toEqual([{ kind: 'event', place: '3 witnessDiffers' }])
})

test('a store that changed between two checks of one session is sound both times: its search index too', async () => {
  const store = await aLedgerStore()
  const entries = (from: number) =>
    Array.from({ length: 60 }, (_, at) => ({ id: `e-${from + at}`, title: `逊克县第${from + at}单位承诺书` }))
  await record(store, entries(0))
  const checked = { hash: sha256, migrations }
  expect(await verifyStore(store.db, checked)).toEqual({ isSound: true, findings: [] })
  await record(store, entries(60))
  await store.write((trx) =>
    putSearch(
      trx,
      entries(0).map((_, at) => ({ seq: at + 1, programmeId, ledgerId, terms: `孙吴县第${at}单位改` })),
    ),
  )
  expect(await verifyStore(store.db, checked)).toEqual({ isSound: true, findings: [] })
})

test('of a store in ruins the first hundred findings are told', async () => {
  const folder = await aFilledFolder(120)
  rawly(storePath(folder), (database) => database.exec("UPDATE problem SET content = '改过'"))
  const report = await verifyStore((await aStore(folder)).db, options)
  expect(report.findings).toHaveLength(100)
})

test('control: SQLite’s own check does not see a changed letter in a row', async () => {
  const folder = await aFilledFolder(5)
  const bytes = readFileSync(storePath(folder))
  const at = bytes.indexOf('合同履行情况')
  bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1
  writeFileSync(storePath(folder), bytes)
  const store = await aStore(folder)
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(store.db)
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  expect((await verifyStore(store.db, options)).isSound).toBe(false)
})
