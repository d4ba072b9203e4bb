import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAssignments, listMeasures, listProgrammeVersions } from '#db/repositories/programme.ts'
import { listLines } from '#db/repositories/plans.ts'
import { adjustmentDetail, applyDraft, saveAdjustment } from '#electron/services/adjustments/adjustments.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { afterProgrammeLines } from '#electron/services/programmes/arrived-programmes.ts'
import { closeProgramme, programmeList, reopenProgramme } from '#electron/services/programmes/programme-switcher.ts'
import { targetOf } from '#shared/packs/indicator-target.ts'
import { codeRate, julyAdjustment } from '#tests/fixtures/adjustment.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { renewed } from '#tests/fixtures/renewed-office.ts'
import { type TwoOffices, carry, findings, twoOffices } from '#tests/fixtures/two-offices.ts'

/** M-025: a 动态调整 that the city applied is in force at the county, too; every earlier version is kept. */

let offices: TwoOffices
beforeEach(async () => {
  offices = await twoOffices({ today: '2022-07-20' })
})
afterEach(() => offices.dispose())

const down = () => carry(offices.city, offices.county, (act, changed) => afterProgrammeLines(act, changed))
const applyJuly = async () => {
  const { city } = offices
  const draft = await saveAdjustment(city, julyAdjustment)
  await applyDraft(city, draft)
  return draft.adjustmentId
}

test('tasks, measures, targets and the county’s responsibility come with the programme’s lines', async () => {
  const { city, county } = offices
  const adjustmentId = await applyJuly()
  const { programmeIds, changed } = await down()
  expect(programmeIds).toEqual([programmeId])
  expect(new Set(changed.map(({ type }) => type))).toEqual(new Set(['assignment']))
  expect(await listMeasures(county.store.db, programmeId)).toEqual(await listMeasures(city.store.db, programmeId))
  const ofXunke = { programmeId, unitId: xunke }
  expect(await listAssignments(county.store.db, ofXunke)).toEqual(await listAssignments(city.store.db, ofXunke))
  const { pack } = await renewed(county)
  const rate = pack.indicators.find(({ id }) => id === codeRate)
  expect(rate === undefined ? null : targetOf(rate, '2022-08')?.value).toBe('40')
  const versions = await listProgrammeVersions(county.store.db, programmeId)
  expect(versions.map(({ version, cause }) => [version, cause])).toEqual([
    [1, 'load'],
    [2, adjustmentId],
  ])
  expect(await adjustmentDetail(county, { adjustmentId })).toEqual(await adjustmentDetail(city, { adjustmentId }))
  expect(await findings(county)).toEqual([])
})

test('the lists of later months follow: both offices open August with the same lines', async () => {
  const { city, county } = offices
  await applyJuly()
  await down()
  for (const office of [city, county]) await openMonth(await renewed(office), { month: '2022-08' })
  const linesIn = async (office: typeof city) =>
    (await listLines(office.store.db, { programmeId, month: '2022-08', unitId: xunke })).map(({ id, goal }) => [id, goal])
  expect(await linesIn(county)).toEqual(await linesIn(city))
  expect((await linesIn(county)).length).toBeGreaterThan(29)
})

test('the same version again adds nothing', async () => {
  const { county } = offices
  await applyJuly()
  await down()
  const before = await listProgrammeVersions(county.store.db, programmeId)
  expect(await down()).toEqual({ programmeIds: [], changed: [] })
  expect(await listProgrammeVersions(county.store.db, programmeId)).toEqual(before)
})

test('a county that closed its year takes the city’s change: closing is each office’s own', async () => {
  const { county } = offices
  await closeProgramme(county, { programmeId })
  await reopenProgramme(county, { programmeId, reason: '市级调整' })
  await applyJuly()
  expect((await down()).programmeIds).toEqual([programmeId])
  expect((await programmeList(await renewed(county))).programmes).toMatchObject([{ isCurrent: true, closedOn: null }])
  expect(await findings(county)).toEqual([])
})
