import { afterEach, beforeEach, expect, test } from 'vitest'
import { askAboutConflicts, listConflicts } from '#electron/services/exchange/incoming/conflicts.ts'
import { exchangeWaiting } from '#electron/services/exchange/incoming/waiting.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { parcelFrom, reportingApril, take } from '#tests/fixtures/exchange/incoming-packages.ts'

/** Two PCs of one county wrote the same revision (exchange.md 6): both contents are kept until the sender's next one. */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

test('both contents stand side by side with a message to the sender, who is asked once', async () => {
  const { city, county } = april
  await bothPcs()
  const { senders } = await listConflicts(city)
  expect(senders).toMatchObject([{ sender: { unitId: xunke }, askedAt: null, conflicts: [{}] }])
  const [conflict] = senders[0]?.conflicts ?? []
  expect(conflict).toMatchObject({
    noun: '工作进展',
    present: { text: '已印发方案' },
    inside: { text: '方案正在会签' },
    askedAt: null,
  })
  expect(conflict?.subject).toMatch(/^\d+-\d+ /)
  expect(senders[0]?.message).toMatch(/^【核对】.*专班：4月21日收到的数据包中，“\d+-\d+ .*”的工作进展与此前报送的版次相同、内容不同/)
  await askAboutConflicts(city, { unitId: xunke })
  const [asked] = (await listConflicts(city)).senders
  expect([asked?.askedAt, asked?.conflicts[0]?.askedAt]).not.toContain(null)
  expect(await exchangeWaiting(city)).toMatchObject({ conflicts: 1 })
  expect(county.office.profile).toBe('county')
})

test('the sender’s next revision settles it', async () => {
  const { city, county } = april
  await bothPcs()
  await take(city, (await parcelFrom(county, city, { lines: await progressLines(2), seq: 2 }))[0])
  expect((await listConflicts(city)).senders).toEqual([])
  expect(await exchangeWaiting(city)).toMatchObject({ conflicts: 0 })
  expect(await city.store.db.selectFrom('progress_entry').select('content').execute()).toEqual([{ content: '已印发方案，并已公开' }])
})

async function bothPcs(): Promise<void> {
  const { city, county } = april
  const lines = await progressLines(1)
  await take(city, (await parcelFrom(county, city, { lines, seq: 1 }))[0])
  const other = lines.map((line) => line.replace('已印发方案', '方案正在会签'))
  const [parcel] = await parcelFrom(county, city, { lines: other, seq: 1, installationId: '0190f7a0-0000-7000-8000-0000000000ff' })
  expect((await take(city, parcel)).counts).toMatchObject({ conflict: 1 })
}

async function progressLines(rev: number): Promise<string[]> {
  const rows = april.county.store.db.selectFrom('record_revision').select('line').where('type', '=', 'progressEntry')
  return (await rows.where('rev', '=', rev).execute()).map(({ line }) => line)
}
