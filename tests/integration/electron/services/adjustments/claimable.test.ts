import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyDraft, saveAdjustment } from '#electron/services/adjustments/adjustments.ts'
import { claimList, recogniseClaim, saveClaim } from '#electron/services/appraisal/claims.ts'
import { contract } from '#shared/api/contract.ts'
import { julyAdjustment } from '#tests/fixtures/adjustment.ts'
import { type OpenedOffice, counties, on, openedApril, xunke } from '#tests/fixtures/appraisals/april.ts'
import { renewed } from '#tests/fixtures/renewed-office.ts'

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  on(office, '2022-07-20')
})
afterEach(() => office.dispose())

async function apply(): Promise<void> {
  await applyDraft(office, await saveAdjustment(office, julyAdjustment))
  on(office, '2022-08-20')
}

const claimable = async (month: string) => contract['claims.list'].output.parse(await claimList(await renewed(office), { month })).claimable

test('what an applied adjustment raised or added can be claimed by every scored county from its month on (M-104, 二（一）3)', async () => {
  expect(await claimable('2022-08')).toEqual([])
  await apply()
  expect(await claimable('2022-07')).toEqual([])
  const items = await claimable('2022-08')
  const basis = '《关于动态调整2022年政务守信践诺工作目标任务的通知》（〔2022〕12号）'
  expect(items.map(({ units, ...item }) => [item, units.length])).toEqual([
    [{ kind: 'raised-indicator', title: '“码上诚信”累计赋码占比：累计赋码占比不低于40%', basis }, counties.length],
    [{ kind: 'added-task', title: '推行科研诚信承诺制', basis }, counties.length],
  ])
})

test('its fields are a claim as they stand; the county that has claimed is offered it no more that month (M-115)', async () => {
  await apply()
  const now = await renewed(office)
  const item = (await claimable('2022-08'))[1]
  if (item === undefined) throw new Error('nothing to claim')
  const { kind, title, basis } = item
  const input = { claimId: null, rev: null, unitId: xunke, month: '2022-08', kind, title, basis, claimedOn: '2022-08-20' }
  const { claimId, rev } = await saveClaim(now, contract['claims.save'].input.parse(input))
  expect((await claimable('2022-08'))[1]?.units.map((unit) => unit.unitId)).toEqual(counties.filter((unitId) => unitId !== xunke))
  await recogniseClaim(now, { claimId, rev, isRecognised: true, opinion: '已按月度计划组织落实' })
  const offered = async (reading: 'monthly' | 'once') => {
    const readings = now.pack.readings.map((each) => (each.id === 'adjustment-count' ? { ...each, chosen: reading } : each))
    const { claimable: items } = await claimList({ ...now, pack: { ...now.pack, readings } }, { month: '2022-09' })
    return items.find((each) => each.kind === 'added-task')?.units.some((unit) => unit.unitId === xunke)
  }
  expect(await offered('monthly')).toBe(true)
  expect(await offered('once')).toBe(false)
})

test('a county’s office is offered its own alone', async () => {
  await apply()
  const now = await renewed(office)
  const { claimable: items } = await claimList(
    { ...now, office: { ...now.office, profile: 'county', unitId: xunke } },
    { month: '2022-08' },
  )
  expect(items.map((item) => item.units.map((unit) => unit.unitId))).toEqual([[xunke], [xunke]])
})
