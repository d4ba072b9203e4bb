import { afterEach, beforeEach, expect, test } from 'vitest'
import { listObligations } from '#db/repositories/obligations.ts'
import { returnSubmission } from '#electron/services/months/submissions.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { parcelFrom, reportParcel, reportingApril, take, travellingLines } from '#tests/fixtures/exchange/incoming-packages.ts'

/** A report that was sent back is received again by what is new in it, and by nothing else (office.md «Receiving», M-060). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April

beforeEach(async () => {
  april = await reportingApril()
  await take(april.city, (await reportParcel(april.county, april.city, { seq: 2 }))[0])
  const owed = await listObligations(april.city.store.db, { programmeId, month: '2022-04', unitId: xunke })
  for (const { id } of owed) await returnSubmission(april.city, { obligationId: id, reason: '内容不全' })
  april.city.ports.clock.setDay('2022-04-22')
})
afterEach(() => april.dispose())

test('an earlier package that was late on its way settles nothing, and that is said', async () => {
  const { sentences, counts } = await take(april.city, (await reportParcel(april.county, april.city, { seq: 1 }))[0])
  expect(counts).toMatchObject({ new: 0, newer: 0 })
  expect(await receivedOn()).toEqual([null])
  expect(sentences).toContainEqual(expect.stringMatching(/^“.+”已退回，本数据包没有新的内容，不登记收件$/))
})

test('a package with a newer revision is the report that was asked for', async () => {
  const { city, county } = april
  const lines = (await travellingLines(county)).filter((line) => line.includes('"type":"selfAssessment"'))
  const newer = lines.map((line) => line.replaceAll(/"rev":(\d+)/g, (_, rev) => `"rev":${Number(rev) + 1}`))
  expect((await take(city, (await parcelFrom(county, city, { lines: newer, seq: 3 }))[0])).counts).toMatchObject({ newer: 1 })
  expect(await receivedOn()).toEqual(['2022-04-22'])
})

/** The days on which what the month asks for counts as received; null where it is still owed. */
async function receivedOn(): Promise<(string | null)[]> {
  const rows = await listObligations(april.city.store.db, { programmeId, month: '2022-04', unitId: xunke })
  return [...new Set(rows.map(({ receipt }) => receipt?.received_on ?? null))]
}
