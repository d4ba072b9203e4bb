import { afterEach, beforeEach, expect, test } from 'vitest'
import { packageContents } from '#electron/services/exchange/incoming/contents.ts'
import { listConflicts } from '#electron/services/exchange/incoming/conflicts.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { exchangeWaiting } from '#electron/services/exchange/incoming/waiting.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import {
  chosen,
  parcelFrom,
  reportParcel,
  reportingApril,
  take,
  travellingLines,
  verified,
} from '#tests/fixtures/exchange/incoming-packages.ts'

/** A county works on two machines, or begins anew on another one (exchange.md 6): nothing is lost, nothing untrue is said of it. */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

const installationId = '0190f7a0-0000-7000-8000-0000000000ff'

test('a conflict is listed though a newer revision was here before it was found, and only a later one settles it', async () => {
  const { city, county } = april
  await take(city, (await parcelFrom(county, city, { lines: [...(await progressLines(1)), ...(await progressLines(2))], seq: 1 }))[0])
  const other = (await progressLines(1)).map((line) => line.replace('已印发方案', '方案正在会签'))
  await take(city, (await parcelFrom(county, city, { lines: other, seq: 1, installationId }))[0])
  expect((await listConflicts(city)).senders).toMatchObject([{ conflicts: [{ noun: '工作进展', inside: { text: '方案正在会签' } }] }])
  expect(await exchangeWaiting(city)).toMatchObject({ conflicts: 1 })
  const third = (await progressLines(2)).map((line) => line.replaceAll('"rev":2', '"rev":3'))
  await take(city, (await parcelFrom(county, city, { lines: third, seq: 2 }))[0])
  expect((await listConflicts(city)).senders).toEqual([])
})

test('a sheet whose month has one from the old machine is kept aside: neither the preview nor the receipt promises to write it', async () => {
  const { city, county } = april
  await take(city, (await reportParcel(county, city))[0])
  const sheets = (await travellingLines(county)).filter((line) => line.includes('"type":"selfAssessment"'))
  const lines = sheets.map((line) => line.replaceAll((JSON.parse(line) as { id: string }).id, '0190f7a0-0000-7000-8000-00000000abcd'))
  const [again] = await parcelFrom(county, city, { lines, seq: 1, installationId })
  const look = await lookAtPackage(city, { token: await chosen(city, again) }, keeperOf(city))
  if (look.state !== 'ready') throw new Error(look.state)
  const row = { outcome: 'waiting', noun: '自查评分表', after: '本机已有同一事项的另一条记录，暂存，不采用' }
  expect(look.rows).toMatchObject([row])
  const { sentences } = await take(city, again)
  expect(sentences).toContainEqual(expect.stringMatching(/^1条记录所填的事项此前已由另一条记录填报，暂存未采用/))
  expect((await packageContents(city, { packageId: again.packageId })).rows).toMatchObject([row])
  const taken = { packageId: again.packageId, sender: { unitId: xunke, name: '逊克县' }, records: 1 }
  expect(await exchangeWaiting(city)).toMatchObject({ conflicts: 0, placesTaken: [taken] })
  await undoImport(city, { packageId: again.packageId })
  expect(await exchangeWaiting(city)).toMatchObject({ placesTaken: [] })
  expect(await city.store.db.selectFrom('revision_waiting').select('id').execute()).toEqual([])
  expect((await verified(city)).findings).toEqual([])
})

test('two machines that took one package give two receipts: the message asks nobody to write a third one', async () => {
  const { city, county } = april
  const receiptAt = (at: string): string => {
    const id = 'a'.repeat(64)
    const counts = { records: 1, conflicts: 0, volumes: 1, volumes_came: 1, files_lacking: 0, audit_seq: null, audit_hash: null }
    const about = { kind: 'task-issue', programme_id: null, period: '2022-04', epoch: 1, seq: 1 }
    const came = { received_on: '2022-04-20', way: 'usbStick', imported_at: at, sentences: '[]' }
    const body = { id, unit_id: city.office.unitId, ...about, ...came, ...counts, rev: 1 }
    return JSON.stringify({ type: 'packageReceipt', id, rev: 1, ownerUnit: xunke, origin: 'own', at, body })
  }
  const receipts = { kind: 'receipt', period: null, seq: 1 } as const
  await take(city, (await parcelFrom(county, city, { ...receipts, lines: [receiptAt('2022-04-20T01:00:00.000Z')] }))[0])
  await take(city, (await parcelFrom(county, city, { ...receipts, lines: [receiptAt('2022-04-20T02:00:00.000Z')], installationId }))[0])
  const [conflict] = (await listConflicts(city)).senders
  expect(conflict?.message).toMatch(/有两份，可能由两台电脑分别出具，均已留存，无需重新报送。/)
  expect(conflict?.message).not.toContain('新版次')
})

async function progressLines(rev: number): Promise<string[]> {
  const rows = april.county.store.db.selectFrom('record_revision').select('line').where('type', '=', 'progressEntry')
  return (await rows.where('rev', '=', rev).execute()).map(({ line }) => line)
}
