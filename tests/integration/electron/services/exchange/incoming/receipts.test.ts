import { afterEach, beforeEach, expect, test } from 'vitest'
import { chainHead } from '#db/event-chain.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listConflicts } from '#electron/services/exchange/incoming/conflicts.ts'
import { exchangeWaiting } from '#electron/services/exchange/incoming/waiting.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { parcelFrom, reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { restoredOffice } from '#tests/fixtures/exchange/restored-office.ts'

/** 回执: a record of the receiver that goes back, and gives the sender's own chain back as a witness (exchange.md 6, reliability.md 5). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

test('a receipt comes home: it names our package, our log still says what it said', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city, { auditHead: await headOf(county.store.db) })
  await noteAsSent(volume.packageId)
  await take(city, volume)
  const taken = await take(county, await receiptParcel())
  expect(taken).toMatchObject({ status: 'applied', sentences: [] })
  const received = await county.store.db.selectFrom('package_receipt').select(['id', 'unit_id', 'received_on', 'seq']).execute()
  expect(received).toEqual([{ id: volume.packageId, unit_id: xunke, received_on: '2022-04-21', seq: 1 }])
  expect((await verified(county)).findings).toEqual([])
})

test('a receipt is answered by none: it would never end', async () => {
  const { city, county } = april
  await take(city, (await reportParcel(county, city))[0])
  await take(county, await receiptParcel())
  expect(await county.store.db.selectFrom('package_receipt').select('unit_id').execute()).toEqual([{ unit_id: xunke }])
  expect(await exchangeWaiting(county)).toMatchObject({ gaps: 0 })
})

test('a restored office receives the package again on another day: the sender reads the later receipt, and no conflict (exchange.md 6)', async () => {
  const { city, county } = april
  const backup = await city.store.backup('manual')
  const [volume] = await reportParcel(county, city)
  await noteAsSent(volume.packageId)
  await take(city, volume)
  await take(county, await receiptParcel())
  april = { ...april, city: await restoredOffice(city, backup.name) }
  april.city.ports.clock.setDay('2022-04-23')
  await take(april.city, volume)
  expect((await take(county, await receiptParcel(2))).counts).toMatchObject({ conflict: 0, newer: 1 })
  expect(await county.store.db.selectFrom('package_receipt').select(['id', 'received_on']).execute()).toEqual([
    { id: volume.packageId, received_on: '2022-04-23' },
  ])
  expect((await listConflicts(county)).senders).toEqual([])
  expect((await verified(county)).findings).toEqual([])
  await april.city.close()
})

test('a receipt of a package that is not ours is told; the rest of the package counts (E-RECEIPT)', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  await take(city, volume)
  const taken = await take(county, await receiptParcel())
  expect(taken.status).toBe('applied')
  expect(taken.sentences).toEqual([expect.stringContaining('回执所指的数据包不是由本机发出的')])
})

test('a receipt of what the other computer of this office sent says nothing false: neither of its sender nor of the log here', async () => {
  const { city, county } = april
  const head = await headOf(county.store.db)
  const [volume] = await reportParcel(county, city, { auditHead: { seq: head.seq, hash: 'ab'.repeat(32) } })
  await take(city, volume)
  await enterOtherComputer()
  expect(await take(county, await receiptParcel())).toMatchObject({ status: 'applied', sentences: [] })
  const event = county.store.db.selectFrom('event').select('detail').where('action', '=', 'exchange.take')
  expect(JSON.parse((await event.executeTakeFirstOrThrow()).detail)).not.toHaveProperty('rewritten')
})

test('a log that was written anew is found out by the receiver’s memory of it', async () => {
  const { city, county } = april
  const head = await headOf(county.store.db)
  const [volume] = await reportParcel(county, city, { auditHead: { seq: head.seq, hash: 'ab'.repeat(32) } })
  await noteAsSent(volume.packageId)
  await take(city, volume)
  const taken = await take(county, await receiptParcel())
  expect(taken.sentences).toEqual([expect.stringContaining(`第${head.seq}条与现有日志不一致`)])
  const event = county.store.db.selectFrom('event').select('detail').where('action', '=', 'exchange.take')
  expect(JSON.parse((await event.executeTakeFirstOrThrow()).detail)).toMatchObject({ rewritten: [head.seq] })
})

async function headOf(db: Connection) {
  const head = await chainHead(db)
  if (head === null) throw new Error('an office without a log')
  return { seq: head.seq, hash: head.hash }
}

/** The city's receipts on their way to the county. */
async function receiptParcel(seq = 1) {
  const { city, county } = april
  const rows = city.store.db.selectFrom('record_revision').select('line').where('type', '=', 'packageReceipt')
  const lines = (await rows.execute()).map(({ line }) => line)
  return (await parcelFrom(city, county, { kind: 'receipt', seq, lines, period: null, programmeId: null, senderName: '市专班办公室' }))[0]
}

/** The roster names a second computer of the county. */
async function enterOtherComputer(): Promise<void> {
  const { db } = april.county.store
  const own = await db.selectFrom('roster_key').selectAll().where('unit_id', '=', xunke).executeTakeFirstOrThrow()
  const other = { id: 'b'.repeat(64), sign_key: 'other', age_recipient: 'other', installation_id: 'another-computer' }
  await april.county.store.write((trx) =>
    trx
      .insertInto('roster_key')
      .values({ ...own, ...other })
      .execute(),
  )
}

/** The county's own book of what it sent. */
async function noteAsSent(packageId: string): Promise<void> {
  const { store, officer } = april.county
  const counts = { records: 1, blobs: 0, blob_bytes: 0, volumes: 1 }
  const subject = { kind: 'month-report', programme_id: null, period: '2022-04', recipient_unit_id: null, layout: 'together' as const }
  await store.write(async (trx) => {
    const out = { id: 'set', epoch: 1, seq: 1, version: 1, head: '{}', made_at: '2022-04-21T00:30:00.000Z', officer_id: officer.id }
    await trx
      .insertInto('package_out')
      .values({ ...out, ...subject, ...counts })
      .execute()
    const volume = { out_id: 'set', i: 1, package_id: packageId, file_name: '1.sxb', size: 1, written_at: '2022-04-21T00:30:00.000Z' }
    await trx.insertInto('package_out_volume').values(volume).execute()
  })
}
