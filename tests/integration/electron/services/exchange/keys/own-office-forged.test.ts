import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type Parcel, chosen, parcelFrom, reportingApril, take } from '#tests/fixtures/exchange/incoming-packages.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** Nobody speaks in the name of the office that reads, and nobody hands it over: an office moves by a backup (exchange.md 3, 6). */

let april: Awaited<ReturnType<typeof reportingApril>>

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

/** A line of the city’s own plan with another goal, at its next revision. */
async function rewrittenGoal(): Promise<string> {
  const rows = april.city.store.db.selectFrom('record_revision').select('line').where('type', '=', 'planLine')
  const { line } = await rows.orderBy('rev', 'desc').limit(1).executeTakeFirstOrThrow()
  const said = JSON.parse(line) as { rev: number; body: Record<string, unknown> }
  return JSON.stringify({ ...said, rev: said.rev + 1, body: { ...said.body, rev: said.rev + 1, goal: '被改写的目标' } })
}

/** How the city refuses the county's package in the preview and at the import; its store stays as it was. */
async function refused(parcel: Parcel): Promise<readonly (string | undefined)[]> {
  const { city, county } = april
  const [volume] = await parcelFrom(county, city, parcel)
  const before = logicalDump(city.store.folder)
  const looked = await refusal(lookAtPackage(city, { token: await chosen(city, volume) }, keeperOf(city)))
  const taken = await refusal(take(city, volume))
  expect(logicalDump(city.store.folder)).toEqual(before)
  return [exchangeFaultOf(looked), exchangeFaultOf(taken)]
}

describe('a handover that rewrites the city’s plan', () => {
  test('in the city’s name, by a key that nobody knows, is not even kept (E-KEY-OWN)', async () => {
    await renewKeys(april.county, { reason: '更换密钥' }, keeperOf(april.county))
    const parcel = { kind: 'full-handover', senderUnit: april.city.office.unitId, lines: [await rewrittenGoal()] } as const
    expect(await refused(parcel)).toEqual(['E-KEY-OWN', 'E-KEY-OWN'])
    expect(await april.city.store.db.selectFrom('pending_key').selectAll().execute()).toEqual([])
  })

  test('in the city’s name, by the key of a county, is the county’s forgery (E-KEY-UNIT)', async () => {
    const parcel = { kind: 'full-handover', senderUnit: april.city.office.unitId, lines: [await rewrittenGoal()] } as const
    expect(await refused(parcel)).toEqual(['E-KEY-UNIT', 'E-KEY-UNIT'])
  })

  test('in the county’s own name is of a kind that no office takes, with lines or without (E-PKG-KIND)', async () => {
    expect(await refused({ kind: 'full-handover', lines: [await rewrittenGoal()] })).toEqual(['E-PKG-KIND', 'E-PKG-KIND'])
    expect(await refused({ kind: 'full-handover' })).toEqual(['E-PKG-KIND', 'E-PKG-KIND'])
  })

  test('by the city’s own key is the city’s own package (E-PKG-OWN)', async () => {
    const { city } = april
    const lines = [await rewrittenGoal()]
    const [volume] = await parcelFrom(city, city, { kind: 'full-handover', lines })
    expect(exchangeFaultOf(await refusal(take(city, volume)))).toBe('E-PKG-OWN')
    expect(await city.store.db.selectFrom('plan_line').select('id').where('goal', '=', '被改写的目标').execute()).toEqual([])
  })
})

test('any other package in the city’s name by a strange key is refused as well, and one in a county’s name is kept', async () => {
  await renewKeys(april.county, { reason: '更换密钥' }, keeperOf(april.county))
  expect(await refused({ kind: 'task-issue', senderUnit: april.city.office.unitId })).toEqual(['E-KEY-OWN', 'E-KEY-OWN'])
  const [volume] = await parcelFrom(april.county, april.city)
  expect((await take(april.city, volume)).status).toBe('held')
  expect(await april.city.store.db.selectFrom('pending_key').select('unit_id').execute()).toEqual([{ unit_id: xunke }])
})
