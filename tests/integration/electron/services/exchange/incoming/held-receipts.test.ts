import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { confirmKey, refuseKey } from '#electron/services/exchange/keys/confirming.ts'
import { ensureKeys, ownKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import { codeOf } from '#electron/services/exchange/keys/roster.ts'
import { receiveOnBehalf, submissionMonth } from '#electron/services/months/submissions.ts'
import { runCommand } from '#electron/services/context.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { sunwu } from '#tests/fixtures/exchange/county-records.ts'
import { issuedApril, workInCounty } from '#tests/fixtures/exchanged-april.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, parcelFrom, reportParcel, take, travellingLines, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** 收件日期 of what nobody confirmed yet: it holds while it may be the unit's own, and no longer (office.md «Receiving», exchange.md 3). */

let april: Awaited<ReturnType<typeof issuedApril>>

beforeEach(async () => {
  april = await issuedApril()
  await ensureKeys(april.city, keeperOf(april.city))
  await ensureKeys(april.county, keeperOf(april.county))
  april.city.ports.clock.setDay('2022-04-20')
})
afterEach(() => april.dispose())

type Keys = Parameters<typeof codeOf>[0]

/** An empty report of a stranger in 逊克's name, taken today; the key that it was signed with. The county has other keys from then on. */
async function takeForged(parcel: Parameters<typeof parcelFrom>[2] = {}): Promise<Keys> {
  const { city, county } = april
  const [volume] = await parcelFrom(county, city, { installationId: 'strange-machine', ...parcel })
  await take(city, volume)
  const keys = await ownKeys(county, keeperOf(county))
  await renewKeys(county, { reason: '改用本单位的密钥' }, keeperOf(county))
  return keys
}

/** The county's own report, taken on a day. */
async function takeTrue(day: string): Promise<void> {
  const { city, county } = april
  await workInCounty(county)
  const [volume] = await reportParcel(county, city)
  city.ports.clock.setDay(day)
  await take(city, volume)
}

/** The day that counts for the monthly report, and how often its 收件 was registered and stands. */
async function reportDay(): Promise<readonly [string | null, number]> {
  const month = await submissionMonth(april.city, { month: '2022-04' })
  const report = month.units.find(({ unit }) => unit.unitId === xunke)?.obligations.find(({ kind }) => kind === 'monthly-report')
  const standing = april.city.store.db.selectFrom('submission').select('id').where('status', '=', 'received')
  return [report?.receivedOn ?? null, (await standing.execute()).length]
}

const refuse = async ({ signKey }: Keys) => refuseKey(april.city, { signKey, reason: '电话核实，该单位未发送' })
const confirm = async (keys: Keys) => confirmKey(april.city, { signKey: keys.signKey, digits: codeOf(keys), way: 'paper' })

async function receiptWords(): Promise<string[]> {
  const rows = await april.city.store.db.selectFrom('package_receipt').select('sentences').execute()
  return rows.flatMap(({ sentences }) => JSON.parse(sentences) as string[])
}

describe('不予登记', () => {
  test('takes the 收件日期 back that a stranger’s package was given, and the receipt says so', async () => {
    const keys = await takeForged()
    expect(await reportDay()).toEqual(['2022-04-20', 1])
    await refuse(keys)
    expect(await reportDay()).toEqual([null, 0])
    expect(await receiptWords()).toEqual(['密钥经核对未予登记，收件登记已撤销，内容未生效'])
    expect((await verified(april.city)).findings).toEqual([])
  })

  test.each(['unconfirmed', 'confirmed'])('gives the unit’s own report, %s, its own day, however late it came', async (how) => {
    const keys = await takeForged()
    await takeTrue('2022-04-22')
    expect(await reportDay()).toEqual(['2022-04-20', 1])
    if (how === 'confirmed') await confirm(await ownKeys(april.county, keeperOf(april.county)))
    await refuse(keys)
    expect((await reportDay())[0]).toBe('2022-04-22')
    expect((await verified(april.city)).findings).toEqual([])
  })

  test('leaves a receipt alone that did not come of the package', async () => {
    await takeTrue('2022-04-20')
    await renewKeys(april.county, { reason: '另用密钥' }, keeperOf(april.county))
    april.city.ports.clock.setDay('2022-04-21')
    await refuse(await takeForged())
    expect(await reportDay()).toEqual(['2022-04-20', 1])
  })

  test('changes nothing in a year that is closed', async () => {
    const keys = await takeForged()
    await april.city.store.write((trx) =>
      trx.updateTable('programme').set({ closed_on: '2022-12-31' }).where('id', '=', programmeId).execute(),
    )
    await refuse(keys)
    expect(await reportDay()).toEqual(['2022-04-20', 1])
  })

  test('is undone by registering the key after all: the first 收件日期 holds again', async () => {
    const keys = await takeForged()
    await refuse(keys)
    april.city.ports.clock.setDay('2022-04-25')
    expect((await confirm(keys)).taken).toMatchObject([{ status: 'applied' }])
    expect(await reportDay()).toEqual(['2022-04-20', 1])
  })
})

describe('a package that is refused once its key is confirmed', () => {
  test('loses its 收件日期 with it', async () => {
    await workInCounty(april.county)
    const [line = ''] = await travellingLines(april.county)
    const keys = await takeForged({ lines: [JSON.stringify({ ...JSON.parse(line), ownerUnit: sunwu })] })
    expect((await confirm(keys)).taken).toMatchObject([{ status: 'held' }])
    expect(await reportDay()).toEqual([null, 0])
    expect(await receiptWords()).toEqual(['核验后未予导入（数据包中含有不属于来源单位的记录），收件登记已撤销，内容未生效'])
    expect((await verified(april.city)).findings).toEqual([])
  })
})

test('a package of a programme that is not here is not kept: it would count for another year (E-PROG-OTHER)', async () => {
  const { city, county } = april
  const [volume] = await parcelFrom(county, city, { programmeId: 'elsewhere-2022' })
  const before = logicalDump(city.store.folder)
  expect(exchangeFaultOf(await refusal(lookAtPackage(city, { token: await chosen(city, volume) }, keeperOf(city))))).toBe('E-PROG-OTHER')
  expect(exchangeFaultOf(await refusal(take(city, volume)))).toBe('E-PROG-OTHER')
  expect(logicalDump(city.store.folder)).toEqual(before)
})

test('代录 keeps its words while the package waits: nothing of its content counts yet', async () => {
  const { city } = april
  const material = { unitId: xunke, month: '2022-04', kind: 'monthly-report' }
  const paper = { receivedOn: '2022-04-20', way: 'paper', reason: '' } as const
  await runCommand(city, 'submissions.receive', async (act) => void (await receiveOnBehalf(city, act, material, paper)))
  await takeForged()
  expect(await city.store.db.selectFrom('submission').select(['reason', 'is_on_behalf']).execute()).toEqual([
    { reason: '', is_on_behalf: 1 },
  ])
})
