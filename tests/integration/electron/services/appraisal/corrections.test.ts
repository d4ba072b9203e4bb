import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listScores } from '#db/repositories/appraisals.ts'
import { appraisalCounty, appraisalMonth, correctScore, publishMonth } from '#electron/services/appraisal/appraisals.ts'
import { verifyScores } from '#electron/services/appraisal/recomputing.ts'
import type { CorrectionInput } from '#electron/services/appraisal/corrections.ts'
import { isSupplement, supplementWindow } from '#electron/services/appraisal/supplement.ts'
import { saveBrief } from '#electron/services/months/briefs.ts'
import { contract } from '#shared/api/contract.ts'
import { type OpenedOffice, april, linesOf, on, openedApril, programmeId, readyToPublish, xunke } from '#tests/fixtures/appraisals/april.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

const of = { unitId: xunke, month: april }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  await readyToPublish(office)
  await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
  on(office, '2022-05-10')
})
afterEach(() => office.dispose())

const correction: CorrectionInput = { ...of, correctedOn: '2022-05-10', reason: '补记信息1条' }
const county = async () => contract['appraisals.county'].output.parse(await appraisalCounty(office, of))

async function lateBrief(): Promise<void> {
  const brief = {
    briefId: null,
    rev: null,
    unitId: xunke,
    title: '工作信息',
    receivedOn: '2022-04-18',
    isHighQuality: true,
    qualityGround: '可推广',
  }
  await saveBrief(office, { ...brief, isRecommended: false, adoptedOn: null, adoptedIn: '' })
}

describe('考评细则 四: 更正', () => {
  test('facts that moved on since the publication are said, and change nothing until the 更正', async () => {
    expect((await county()).factsChanged).toBe(false)
    await lateBrief()
    expect(await county()).toMatchObject({ factsChanged: true, score: { total: '45.00' } })
    expect(await correctScore(office, correction)).toMatchObject({ version: 2, score: '32.20' })
    expect(await county()).toMatchObject({ factsChanged: false, score: { total: '46.00' } })
  })

  test('a month stays published on the day of its first version, whatever is corrected later', async () => {
    await lateBrief()
    await correctScore(office, correction)
    expect((await appraisalMonth(office, { month: april })).blocked).toBe('4月份考评结果已于4月28日通报')
  })

  test('A-12: a 更正 that takes the last planned measure out says with it how the month counts', async () => {
    const lines = await linesOf(office, xunke)
    const decisions = lines.map(({ id }) => ({
      lineId: id,
      decision: 'overrule' as const,
      verdict: 'notApplicable' as const,
      reason: '本县不承担',
    }))
    const out = { ...correction, reason: '本县不承担所列措施', decisions }
    expect(await refusal(correctScore(office, out))).toMatchObject({
      details: { rule: 'planlessCorrection', reason: '更正后该县（市、区）本月没有计划措施' },
    })
    const input = contract['appraisals.correct'].input.parse({ ...out, noPlan: { choice: 'excluded', ground: '本县不承担所列措施' } })
    expect(await correctScore(office, input)).toMatchObject({ version: 2, score: '3.50' })
    expect(await county()).toMatchObject({ choice: { about: 'noPlan', choice: 'excluded' } })
    const rows = await listScores(office.store.db, { programmeId, ...of })
    expect(rows.map((row) => [row.version, row.total])).toEqual([
      [1, '45.00'],
      [2, '5.00'],
    ])
    expect((await appraisalMonth(office, { month: april })).counties.find(({ unit }) => unit.unitId === xunke)?.rank).toBeNull()
  })

  test('a month with planned measures takes no such choice', async () => {
    await lateBrief()
    const input = { ...correction, noPlan: { choice: 'full' as const, ground: '无计划措施' } }
    expect(await refusal(correctScore(office, input))).toMatchObject({ details: { rule: 'hasPlan' } })
  })
})

/** The programme with a window for 补录. */
function packWith(supplement: { readonly month: string; readonly until: string }): OpenedOffice['pack'] {
  const { pack } = office
  if (pack.appraisal === null) throw new Error('the pack has no 考评细则')
  return { ...pack, appraisal: { ...pack.appraisal, supplement } }
}

describe('A-09: 年终补录', () => {
  test('is of the last month, and says so in its reason', async () => {
    expect(supplementWindow(office.pack)).toEqual({ month: '2022-12', until: null })
    await lateBrief()
    expect(await refusal(correctScore(office, { ...correction, isSupplement: true }))).toMatchObject({
      details: { rule: 'supplementMonth', reason: '年终补录只适用于2022年12月' },
    })
    const window = (until: string) => ({ ...office, pack: packWith({ month: april, until }) })
    expect(await refusal(correctScore(window('2022-05-09'), { ...correction, isSupplement: true }))).toMatchObject({
      details: { rule: 'supplementOver', reason: '年终补录已于2022年5月9日截止' },
    })
    await correctScore(window('2022-05-10'), { ...correction, isSupplement: true })
    const rows = await listScores(office.store.db, { programmeId, ...of })
    expect(rows.at(-1)?.correction_reason).toBe('年终补录：补记信息1条')
  })

  test('whether it is still possible, and until when, is said with the month (A-09)', async () => {
    const possible = async (of: OpenedOffice, month = april) =>
      contract['appraisals.county'].output.parse(await appraisalCounty(of, { unitId: xunke, month })).supplement
    const until = (day: string): OpenedOffice => ({ ...office, pack: packWith({ month: april, until: day }) })
    expect(await possible(until('2022-05-10'))).toEqual({ until: '2022-05-10' })
    expect(await possible(until('2022-05-09'))).toBe(null)
    expect(await possible(until('2022-05-10'), '2022-05')).toBe(null)
    expect(await possible(office)).toBe(null)
    expect(await possible(office, '2022-12')).toEqual({ until: null })
  })

  test.each([
    ['2022-12-20', false],
    ['2022-12-21', true],
    ['2023-01-10', true],
    ['2023-01-11', false],
  ])('what was recorded of December on %s is 补录: %s', (day, expected) => {
    const dated = packWith({ month: '2022-12', until: '2023-01-10' })
    expect(isSupplement(dated, '2022-12', day)).toBe(expected)
    expect(isSupplement(dated, '2022-11', day)).toBe(false)
  })

  test('a programme that allows none takes none', async () => {
    const readings = office.pack.readings.map((each) => (each.id === 'december-supplement' ? { ...each, chosen: 'none' } : each))
    const strict = { ...office, pack: { ...office.pack, readings } }
    expect(await refusal(correctScore(strict, { ...correction, isSupplement: true }))).toMatchObject({ details: { rule: 'noSupplement' } })
    // The office's word holds against a day that the programme names.
    expect(supplementWindow({ ...packWith({ month: '2022-12', until: '2023-01-10' }), readings })).toBeNull()
  })
})

describe('reliability: a published score follows again from what was frozen with it', () => {
  test('every version does; one whose row was changed behind the program is named by unit and month', async () => {
    await lateBrief()
    await correctScore(office, correction)
    expect(await verifyScores(office)).toEqual({ checked: 7, unchecked: 0, findings: [] })
    await office.store.write(async (trx) => {
      const row = (await listScores(trx, { programmeId, ...of }))[0]
      if (row === undefined) throw new Error('April is not published')
      const facts = row.facts.replace('"verdict":"done"', '"verdict":"notDone"')
      await trx
        .insertInto('monthly_score')
        .values({ ...row, id: 'tampered', version: 8, facts })
        .execute()
      const result = row.result.replace('"total":"45.00"', '"total":"55.00"')
      await trx
        .insertInto('monthly_score')
        .values({ ...row, id: 'tampered too', version: 9, result, total: '55.00' })
        .execute()
      await trx
        .insertInto('monthly_score')
        .values({ ...row, id: 'unreadable', version: 11, result: '{}' })
        .execute()
      await trx
        .insertInto('monthly_score')
        .values({ ...row, id: 'of another version', version: 10, pack_version: 99 })
        .execute()
    })
    const { checked, unchecked, findings } = contract['appraisals.verify'].output.parse(await verifyScores(office))
    expect([checked, unchecked]).toEqual([10, 1])
    expect(findings.toSorted((one, other) => one.version - other.version)).toEqual([
      { unit: '逊克县', month: april, version: 8, sentence: '逊克县2022年4月得分（第8版）所附事实与其校验值不符，内容已被改动。' },
      { unit: '逊克县', month: april, version: 9, sentence: '逊克县2022年4月得分（第9版）按所附事实和当时的细则重新计算，结果不同。' },
      { unit: '逊克县', month: april, version: 11, sentence: '逊克县2022年4月得分（第11版）所附内容不能读出，无法重新计算。' },
    ])
  })
})
