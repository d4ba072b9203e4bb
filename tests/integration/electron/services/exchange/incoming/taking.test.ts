import { afterEach, beforeEach, expect, test } from 'vitest'
import { listMissingFiles } from '#db/repositories/evidence.ts'
import { packageContents } from '#electron/services/exchange/incoming/contents.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { receivedPackages } from '#electron/services/exchange/incoming/received.ts'
import { countOutcomes } from '#electron/services/exchange/incoming/outcomes.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, parcelFrom, reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** Importing a package (exchange.md 5 and 6). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

const all = { after: null, unitId: null }

test('a report is previewed without a trace, then written whole: records, attachments, receipt dates, one event (exchange.md 5)', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  const before = await storePicture(city.store.db)
  const events = await eventCount()
  const token = await chosen(city, volume)
  const look = await lookAtPackage(city, { token }, keeperOf(city))
  expect(await storePicture(city.store.db)).toEqual(before)
  expect(await eventCount()).toBe(events)
  if (look.state !== 'ready') throw new Error(look.state)
  expect(look.about).toMatchObject({ kind: 'month-report', title: '4月份月报', seq: 1, flags: [], gap: '' })
  expect(look.counts).toMatchObject({ newer: 0, same: 0, conflict: 0, waiting: 0, refused: 0 })
  expect(look.rows.find(({ noun }) => noun === '工作进展')).toMatchObject({ outcome: 'new', present: '', after: '写入' })
  expect(look.rows.find(({ noun }) => noun === '自查评分表')?.after).toBe('写入，4月23日前为按时')
  expect(look.rows.find(({ noun }) => noun === '佐证材料')?.after).toMatch(/^写入，关联\d+-\d+/)
  const taken = await take(city, volume)
  expect(taken).toMatchObject({ status: 'applied', counts: look.counts })
  expect(await listMissingFiles(city.store.db, { programmeId })).toEqual([])
  expect(await eventCount()).toBe(events + 1)
  const submissions = await city.store.db.selectFrom('submission').select(['received_on', 'way', 'is_on_behalf']).execute()
  expect(submissions).toEqual([
    { received_on: '2022-04-21', way: 'intranetMail', is_on_behalf: 0 },
    { received_on: '2022-04-21', way: 'intranetMail', is_on_behalf: 0 },
  ])
  expect(await city.store.db.selectFrom('package_receipt').select(['id', 'unit_id', 'conflicts', 'files_lacking']).execute()).toEqual([
    { id: volume.packageId, unit_id: xunke, conflicts: 0, files_lacking: 0 },
  ])
  expect((await verified(city)).findings).toEqual([])
})

test('the same package twice: nothing but one event (exchange.md 6)', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  await take(city, volume)
  const before = await storePicture(city.store.db)
  const [events, receipts] = [await eventCount(), await city.store.db.selectFrom('package_in').selectAll().execute()]
  city.ports.clock.setDay('2022-04-22')
  const look = await lookAtPackage(city, { token: await chosen(city, volume) }, keeperOf(city))
  expect(look).toMatchObject({ state: 'known', status: 'applied', on: '2022-04-21' })
  const again = await take(city, volume)
  expect(again).toMatchObject({ status: 'applied', sentences: ['该数据包已于2022年4月21日导入，未作任何改动'] })
  expect(await storePicture(city.store.db)).toEqual(before)
  expect(await city.store.db.selectFrom('package_in').selectAll().execute()).toEqual(receipts)
  expect(await eventCount()).toBe(events + 1)
  expect(await lastAction()).toBe('exchange.repeat')
})

test('two takes at once: one imports, the other changes nothing, and the import can be taken back whole (exchange.md 6)', async () => {
  const { city, county } = april
  const [volume] = await reportParcel(county, city)
  const before = await storePicture(city.store.db)
  const events = await eventCount()
  const taken = await Promise.all([take(city, volume), take(city, volume)])
  const [first, second] = taken.toSorted((one, other) => other.counts.new - one.counts.new)
  expect(first).toMatchObject({ status: 'applied', counts: { same: 0 } })
  expect(second).toMatchObject({ status: 'applied', sentences: ['该数据包已于2022年4月21日导入，未作任何改动'] })
  expect(await eventCount()).toBe(events + 2)
  const outcomes = await city.store.db.selectFrom('package_in_record').select('outcome').execute()
  expect(countOutcomes(outcomes as Parameters<typeof countOutcomes>[0])).toEqual(first?.counts)
  expect((await undoImport(city, { packageId: volume.packageId })).removed).toBe(volume.records)
  const left = await storePicture(city.store.db)
  for (const table of ['progress_entry', 'self_verdict', 'evidence', 'self_assessment', 'foreign_record']) {
    expect(left[table]).toEqual(before[table])
  }
  expect((await verified(city)).findings).toEqual([])
})

test('records that are here already are folded into a row of each kind and change nothing (exchange.md 6)', async () => {
  const { city, county } = april
  await take(city, (await reportParcel(county, city))[0])
  const before = await storePicture(city.store.db)
  const [again] = await reportParcel(county, city, { seq: 2 })
  const look = await lookAtPackage(city, { token: await chosen(city, again) }, keeperOf(city))
  if (look.state !== 'ready') throw new Error(look.state)
  expect(look.rows.every(({ outcome }) => outcome === 'same')).toBe(true)
  expect(look.rows.find(({ noun }) => noun === '自评')).toMatchObject({
    after: '不写入',
    subject: expect.stringMatching(/等\d+条$/),
    present: expect.stringMatching(/^\d+条，内容一致$/),
  })
  expect(look.rows.find(({ noun }) => noun === '自查评分表')).toMatchObject({
    inside: expect.stringMatching(/^第\d+版，/),
    present: '内容一致',
  })
  await take(city, again)
  const after = await storePicture(city.store.db)
  expect({ ...after, package_receipt: [], record_revision: [] }).toEqual({ ...before, package_receipt: [], record_revision: [] })
})

test('an older revision that arrives late is history, the present content stays (exchange.md 6)', async () => {
  const { city, county } = april
  const lines = await progressLines()
  const [newest, oldest] = [lines.filter((line) => line.includes('"rev":2')), lines.filter((line) => line.includes('"rev":1'))]
  await take(city, (await parcelFrom(county, city, { lines: newest, seq: 2 }))[0])
  const content = await city.store.db.selectFrom('progress_entry').select('content').execute()
  const [late] = await parcelFrom(county, city, { lines: oldest, seq: 1 })
  expect((await take(city, late)).counts).toMatchObject({ older: 1, newer: 0 })
  expect(await city.store.db.selectFrom('progress_entry').select('content').execute()).toEqual(content)
  expect((await verified(city)).findings).toEqual([])
})

test('a gap in the numbers is told and stops nothing; the late package fills it (exchange.md 6)', async () => {
  const { city, county } = april
  const lines = await progressLines()
  await take(city, (await parcelFrom(county, city, { lines, seq: 1 }))[0])
  const [third] = await parcelFrom(county, city, { lines, seq: 3 })
  const look = await lookAtPackage(city, { token: await chosen(city, third) }, keeperOf(city))
  expect(look).toMatchObject({ state: 'ready', about: { flags: ['gap'], gap: '缺第2号包' } })
  await take(city, third)
  expect((await receivedPackages(city, all)).gaps).toMatchObject([{ sender: { unitId: xunke }, missing: [2] }])
  await take(city, (await parcelFrom(county, city, { lines, seq: 2 }))[0])
  expect((await receivedPackages(city, all)).gaps).toEqual([])
})

test('the same revision with another content is kept aside, the first one stays (E-REC-EQUIV)', async () => {
  const { city, county } = april
  const lines = (await progressLines()).filter((line) => line.includes('"rev":1'))
  await take(city, (await parcelFrom(county, city, { lines, seq: 1 }))[0])
  const other = lines.map((line) => line.replace('已印发方案', '尚未印发'))
  const [parcel] = await parcelFrom(county, city, { lines: other, seq: 2 })
  const before = await city.store.db.selectFrom('progress_entry').selectAll().execute()
  expect((await take(city, parcel)).counts).toMatchObject({ conflict: 1, new: 0 })
  expect(await city.store.db.selectFrom('progress_entry').selectAll().execute()).toEqual(before)
  const contents = await packageContents(city, { packageId: parcel.packageId })
  expect(contents.rows[0]).toMatchObject({
    outcome: 'conflict',
    inside: '同为第1版，内容不同：尚未印发',
    present: expect.stringMatching(/^第1版，/),
  })
  expect((await verified(city)).findings).toEqual([])
})

test('a package for another office is refused before its content is read (E-RCPT-WRONG)', async () => {
  const { city, county } = april
  const [parcel] = await parcelFrom(county, city, {
    recipients: [{ unit: 'heihe-2022:unit:sunwu', ageRecipient: null }],
    form: { form: 'plain' },
  })
  expect(exchangeFaultOf(await refusal(take(city, parcel)))).toBe('E-RCPT-WRONG')
  expect(await city.store.db.selectFrom('package_in').selectAll().execute()).toEqual([])
})

test('a record that is not the sender’s refuses the package whole (E-REC-OWNER)', async () => {
  const { city, county } = april
  const lines = await progressLines()
  const foreign = lines.map((line) => line.replaceAll(`"ownerUnit":"${xunke}"`, '"ownerUnit":"heihe-2022:unit:sunwu"'))
  const [parcel] = await parcelFrom(county, city, { lines: [...lines.slice(0, 1), ...foreign.slice(1)] })
  const before = await storePicture(city.store.db)
  expect(exchangeFaultOf(await refusal(take(city, parcel)))).toBe('E-REC-OWNER')
  expect(await storePicture(city.store.db)).toEqual(before)
})

test('nobody revises what this office wrote, even under the sender’s own name (E-REC-OWNER)', async () => {
  const { city, county } = april
  const forged = (await progressLines()).find((line) => line.includes('"rev":2')) ?? ''
  const { id } = JSON.parse(forged) as { id: string }
  await city.store.write((trx) =>
    trx
      .insertInto('record_revision')
      .values({ type: 'progressEntry', id, rev: 1, owner_unit: xunke, hash: '0'.repeat(64), line: '{}', origin: 'own', at: '' })
      .execute(),
  )
  const [parcel] = await parcelFrom(county, city, { lines: [forged] })
  expect(exchangeFaultOf(await refusal(take(city, parcel)))).toBe('E-REC-OWNER')
})

test('a package of a programme that is not here is refused (E-PROG-OTHER)', async () => {
  const { city, county } = april
  const [parcel] = await parcelFrom(county, city, { programmeId: 'elsewhere-2022' })
  expect(exchangeFaultOf(await refusal(take(city, parcel)))).toBe('E-PROG-OTHER')
})

test('收件日期 lies before today only with a reason, and never after it (office.md «Receiving»)', async () => {
  const { city, county } = april
  const [parcel] = await reportParcel(county, city)
  expect((await refusal(take(city, parcel, { receivedOn: '2022-04-20' }))).code).toBe('rule_violation')
  expect((await refusal(take(city, parcel, { receivedOn: '2022-04-22', note: '提前登记' }))).code).toBe('rule_violation')
  await take(city, parcel, { receivedOn: '2022-04-20', note: '20日送达' })
  expect(await city.store.db.selectFrom('submission').select('received_on').distinct().execute()).toEqual([{ received_on: '2022-04-20' }])
})

async function progressLines(): Promise<string[]> {
  const rows = april.county.store.db.selectFrom('record_revision').select('line').where('type', '=', 'progressEntry')
  return (await rows.orderBy('rev').execute()).map(({ line }) => line)
}

async function eventCount(): Promise<number> {
  const { count } = await april.city.store.db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function lastAction(): Promise<string> {
  const row = await april.city.store.db.selectFrom('event').select('action').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
  return row.action
}
