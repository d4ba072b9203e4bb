import { afterAll, beforeAll, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { travellingOf } from '#shared/exchange/travel.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { countyRecords, lineOf, sunwu } from '#tests/fixtures/exchange/county-records.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { type Scene, hostileContents } from '#tests/fixtures/exchange/hostile-content.ts'
import { chosen, parcelFrom, reportingApril, take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** Packages that are whole, signed by a key of the roster and for this office, and hold records that may not be written. */

let april: Awaited<ReturnType<typeof reportingApril>>
let scene: Scene

beforeAll(async () => {
  april = await reportingApril()
  const { db } = april.city.store
  const placeOf = async (unitId: string) => {
    const [line] = await listLines(db, { programmeId, month: '2022-04', unitId })
    return { lineId: line?.id ?? '', assignmentId: line?.assignmentId ?? '' }
  }
  scene = { own: await placeOf(xunke), theirs: await placeOf(sunwu), cityUnitId: april.city.office.unitId, noticeId: await issueNotice() }
})
afterAll(() => april.dispose())

/** A notice that the city issued to the other county. */
async function issueNotice(): Promise<string> {
  const [at, id] = ['2022-04-20T00:00:00.000Z', '0190f7a0-0000-7000-8000-ffffffffffff']
  const paper = { id, programme_id: programmeId, kind: 'reminder-slip', title: '提示单', unit_id: sunwu, status: 'issued' }
  const drafted = { facts: '{}', wording: '{}', facts_hash: '', number_text: '', drafted_at: at, drafted_by: 'officer' }
  const notice = { id, document_id: id, kind: 'reminder' as const, unit_id: sunwu, month: '2022-04', answer_due_on: '2022-04-25' }
  const words = { demands: '', answer_way: '', is_listed: 0, copy_to: '[]', conclusion_opinion: '' }
  await april.city.store.write(async (trx) => {
    await trx
      .insertInto('document')
      .values({ ...paper, ...drafted })
      .execute()
    await trx
      .insertInto('notice')
      .values({ ...notice, ...words })
      .execute()
  })
  return id
}

/** The package that may carry all of the records' types. */
function kindFor(types: readonly string[]): PackageKind {
  const carries = (kind: PackageKind): boolean => types.every((type) => (travellingOf(type)?.kinds ?? [kind]).includes(kind))
  return (['month-report', 'ledger', 'questionnaire', 'receipt'] as const).find(carries) ?? 'month-report'
}

test('there are at least twenty classes', () => {
  expect(new Set(hostileContents.map(({ title }) => title)).size).toBe(hostileContents.length)
  expect(hostileContents.length).toBeGreaterThanOrEqual(20)
})

test.each(hostileContents)('$title: $code, at the preview and at 写入 alike, and nothing is written', async ({ code, records, kind }) => {
  const { city, county } = april
  const given = records(scene)
  expect(given).not.toEqual([])
  const [parcel] = await parcelFrom(county, city, { lines: given.map(lineOf), kind: kind ?? kindFor(given.map(({ type }) => type)) })
  const before = logicalDump(city.store.folder)
  const look = await refusal(lookAtPackage(city, { token: await chosen(city, parcel) }, keeperOf(city)))
  expect(exchangeFaultOf(look), JSON.stringify(look.details)).toBe(code)
  expect(look.details).toMatchObject({ data: '未写入任何数据。' })
  expect(exchangeFaultOf(await refusal(take(city, parcel)))).toBe(code)
  expect(logicalDump(city.store.folder)).toEqual(before)
})

test('what all of these are made from is taken', async () => {
  const { city, county } = april
  const sound = countyRecords(scene.own, scene.cityUnitId)
  const sent = sound.filter(({ type }) => (travellingOf(type)?.kinds ?? []).includes('month-report'))
  const [parcel] = await parcelFrom(county, city, { lines: sent.map(lineOf) })
  const { counts } = await take(city, parcel)
  expect(counts).toMatchObject({ refused: 0, conflict: 0, new: sent.filter(({ type }) => type !== 'noticeAnswer').length, waiting: 1 })
})
