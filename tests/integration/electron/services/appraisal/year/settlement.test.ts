import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeSetting } from '#db/repositories/desk.ts'
import { listAnnualScores } from '#db/repositories/annual-scores.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import {
  appraisalYear,
  appraisalYearCounty,
  chooseInterpretation,
  correctYear,
  settleYear,
} from '#electron/services/appraisal/year/year-appraisals.ts'
import { contract } from '#shared/api/contract.ts'
import { counties, programmeId, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { factsOf, figuresOf, publishFacts, yearMonths } from '#tests/fixtures/appraisals/played-year.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2023-01-12' }, { name: 'nine months published', run: publishAll })
})
afterEach(() => office.close())

async function publishAll(seeded: SeededOffice): Promise<void> {
  for (const [at, unitId] of counties.entries()) {
    for (const [nth, month] of yearMonths.entries()) await publishFacts(seeded, unitId, factsOf(unitId, month, figuresOf(at, nth)))
  }
}

const choice = { interpretation: 'hundred-point', ground: '专班会议纪要〔2023〕1号', decidedOn: '2023-01-10' }
const settled = { settledOn: '2023-01-12' }
const countyOf = (unitId: string): ServiceContext => ({ ...office, office: { ...office.office, profile: 'county', unitId } })

describe('M-114: 选定口径', () => {
  test.each<[string, object, object]>([
    ['an interpretation that the programme does not have', { interpretation: 'other' }, { code: 'not_found' }],
    ['a day after today', { decidedOn: '2023-01-13' }, { details: { rule: 'decidedInFuture' } }],
  ])('refuses %s', async (_, change, refused) => {
    expect(await refusal(chooseInterpretation(office, { ...choice, ...change }))).toMatchObject(refused)
  })

  test('A-09: until the 审定 the year says that December still takes 补录', async () => {
    const open = async () => contract['appraisals.year'].output.parse(await appraisalYear(office)).supplement
    expect(await open()).toEqual({ month: '2022-12', until: null })
    await chooseInterpretation(office, choice)
    await settleYear(office, settled)
    expect(await open()).toBe(null)
  })

  test('A-01: without one the year is not settled', async () => {
    expect(await refusal(settleYear(office, settled))).toMatchObject({
      details: { rule: 'yearNotReady', reason: '尚未选定年度口径，须选定并写明依据' },
    })
  })
})

describe('等保二级: the year is settled by two', () => {
  beforeEach(async () => {
    await office.store.write((trx) => writeSetting(trx, 'accountProfile', 'classifiedProtection'))
    await chooseInterpretation(office, choice)
  })

  test('who chose the interpretation does not settle it alone', async () => {
    expect(await refusal(settleYear(office, settled))).toMatchObject({
      details: { rule: 'secondPerson', reason: '年度口径由同一人选定，不能再由其审定' },
    })
    const asks = async (of: ServiceContext) => contract['appraisals.year'].output.parse(await appraisalYear(of)).needsSignature
    expect(await asks(office)).toBe(true)
    expect(await asks({ ...office, officer: { id: 'second', name: office.officer.name } })).toBe(false)
    await office.store.write((trx) => writeSetting(trx, 'accountProfile', 'officeUsual'))
    expect(await asks(office)).toBe(false)
  })

  test('another officer does', async () => {
    const second = { ...office, officer: { id: 'second', name: '李审核' } }
    await office.store.write((trx) =>
      trx
        .insertInto('officer')
        .values({ id: 'second', name: '李审核', roles: '["reviewer"]', created_at: '2023-01-01T00:00:00.000Z' })
        .execute(),
    )
    expect(await settleYear(second, settled)).toMatchObject({ counties: 6 })
  })

  test('office.md: 登记签批 counts as the second person and stays with the score', async () => {
    const signOff = { signer: '演示专班组长', signedOn: '2023-01-11' }
    expect(await refusal(settleYear(office, { ...settled, signOff: { ...signOff, signedOn: '2023-01-13' } }))).toMatchObject({
      details: { rule: 'signedAfter' },
    })
    await settleYear(office, contract['appraisals.settleYear'].input.parse({ ...settled, signOff }))
    const [row] = await listAnnualScores(office.store.db, { programmeId, unitId: xunke })
    expect(row).toMatchObject({ signer: '演示专班组长', signed_on: '2023-01-11', version: 1 })
  })
})

describe('after 审定', () => {
  beforeEach(async () => {
    await chooseInterpretation(office, choice)
    await settleYear(office, settled)
  })

  test('a correction that moves a rank writes the new ranks of the others too, and says why', async () => {
    const before = new Map((await appraisalYear(office)).counties.map(({ unit, rank }) => [unit.unitId, rank]))
    const worst = [...before].toSorted((one, other) => (other[1] ?? 0) - (one[1] ?? 0))[0]?.[0] ?? ''
    for (const [nth, month] of yearMonths.entries()) {
      const best = { planned: 10, done: 10, refuted: 0, late: 0, high: 3, adopted: 2, adjustments: 20 }
      if (nth > 3) await publishFacts(office, worst, factsOf(worst, month, best), 2)
    }
    const { corrected } = await correctYear(office, { unitId: worst, correctedOn: '2023-01-12', reason: '各月得分更正' })
    const after = await appraisalYear(office)
    const moved = after.counties.filter(({ unit, rank }) => rank !== before.get(unit.unitId)).map(({ unit }) => unit.unitId)
    expect(moved.length).toBeGreaterThan(1)
    expect(corrected.map(({ unit }) => unit.unitId).toSorted()).toEqual(moved.toSorted())
    const other = moved.find((unitId) => unitId !== worst) ?? ''
    const rows = await listAnnualScores(office.store.db, { programmeId, unitId: other })
    expect(rows.at(-1)).toMatchObject({
      version: 2,
      total: rows[0]?.total,
      correction_reason: '名次随其他县（市、区）得分更正调整：各月得分更正',
    })
    const ranks = after.counties.map(({ rank }) => rank)
    expect(after.counties.toSorted((one, two) => Number(two.total) - Number(one.total))[0]?.rank).toBe(1)
    expect(Math.max(...ranks.map(Number))).toBeLessThanOrEqual(6)
  })

  test('a 更正 lies between the 审定 and today; before the 审定 there is none', async () => {
    await publishFacts(office, xunke, factsOf(xunke, '2022-11', figuresOf(0, 0)), 2)
    for (const correctedOn of ['2023-01-11', '2023-01-13']) {
      expect(await refusal(correctYear(office, { correctedOn, reason: '11月得分更正' }))).toMatchObject({
        details: { rule: 'correctedWhen' },
      })
    }
  })

  test('foundations 3: a county’s office sees its own row, its own settled rank, and nobody else', async () => {
    const own = contract['appraisals.year'].output.parse(await appraisalYear(countyOf(sunwu)))
    const all = contract['appraisals.year'].output.parse(await appraisalYear(office))
    expect(own.counties.map(({ unit }) => unit.unitId)).toEqual([sunwu])
    expect(own.counties[0]?.rank).toBe(all.counties.find(({ unit }) => unit.unitId === sunwu)?.rank)
    expect(own.blocked).toBe('年度考评结果由市专班办公室审定通报')
    expect(own.rankChanges).toEqual([])
    expect(await refusal(appraisalYearCounty(countyOf(sunwu), { unitId: xunke }))).toMatchObject({ code: 'not_permitted' })
  })
})

describe('before 审定', () => {
  test('there is nothing to correct, and a county has no rank', async () => {
    expect(await refusal(correctYear(office, { correctedOn: '2023-01-12', reason: '更正' }))).toMatchObject({
      details: { rule: 'notSettled' },
    })
    expect((await appraisalYear(countyOf(sunwu))).counties[0]?.rank).toBeNull()
    for (const act of [chooseInterpretation(countyOf(sunwu), choice), settleYear(countyOf(sunwu), settled)]) {
      expect(await refusal(act)).toMatchObject({ code: 'not_permitted' })
    }
  })

  test('a programme that ranks nobody has no ranks', async () => {
    const readings = office.pack.readings.map((each) => (each.id === 'ranking' ? { ...each, chosen: 'none' } : each))
    const year = await appraisalYear({ ...office, pack: { ...office.pack, readings } })
    const about = (words: string): string[] => year.notes.filter((note) => note.includes(words))
    expect(about('是否排名')).toEqual(['口径：月度、年度考评结果是否排名——只列得分，不排名。'])
    expect(about('排名按')).toEqual([])
    expect((await appraisalYear(office)).notes).toContain('口径：月度、年度考评结果是否排名——排名，得分相同的名次相同。')
    expect(year.counties.map(({ rank }) => rank)).toEqual([null, null, null, null, null, null])
    expect(year.rankChanges).toEqual([])
  })
})
