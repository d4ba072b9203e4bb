import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  agreeAll,
  appraisalCounty,
  findingEffect,
  publishMonth,
  recordSpotCheck,
  reviewLines,
} from '#electron/services/appraisal/appraisals.ts'
import { listScores } from '#db/repositories/appraisals.ts'
import { verifyScores } from '#electron/services/appraisal/recomputing.ts'
import { saveBrief } from '#electron/services/months/briefs.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { monthFactsOf } from '#electron/services/appraisal/score-facts.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type OpenedOffice,
  allDone,
  april,
  lineOf,
  on,
  openedApril,
  programmeId,
  readyToPublish,
  sunwu,
  xunke,
} from '#tests/fixtures/appraisals/april.ts'

const countySchema = contract['appraisals.county'].output
const of = { unitId: xunke, month: april }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

async function check(code: string, finding: 'confirmed' | 'refuted', checkedOn: string, month = april): Promise<void> {
  const { id } = await lineOf(office, xunke, code, month)
  const findings = [{ lineId: id, finding, reason: finding === 'refuted' ? '学校未收到方案' : '' }]
  const input = contract['appraisals.spotCheck'].input.parse({ unitId: xunke, month, checkedOn, howChosen: '随机抽取', findings })
  contract['appraisals.spotCheck'].output.parse(await recordSpotCheck(office, input))
}

async function points(month = april): Promise<Record<string, string>> {
  const { score } = countySchema.parse(await appraisalCounty(office, { unitId: xunke, month }))
  return { ...Object.fromEntries(score.lines.map((line) => [line.part, line.points])), total: score.total }
}

describe('考评细则 二（一）4: 减分项', () => {
  test('M-105: 逊克县 7-3 进校园 is refuted: completion stays 40.00, the share of 1.38 is taken back', async () => {
    await allDone(office, xunke)
    on(office, '2022-04-27')
    await agreeAll(office, of)
    await check('7-3', 'refuted', '2022-04-26')
    expect(await points()).toMatchObject({ completion: '40.00', deductions: '-1.38', total: '43.62' })
    const { rows, lastSpotCheck } = await appraisalCounty(office, of)
    expect(lastSpotCheck).toBe('2022-04-26')
    const spotCheck = rows.find((row) => row.code === '7-3')?.spotCheck
    expect(spotCheck).toEqual({ finding: 'refuted', reason: '学校未收到方案', checkedOn: '2022-04-26' })
  })

  test('a refuted line that the review had not counted loses nothing', async () => {
    await allDone(office, xunke)
    const { id } = await lineOf(office, xunke, '7-3')
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'overrule', verdict: 'notDone', reason: '方案未印发' }] })
    await check('7-3', 'refuted', '2022-04-22')
    expect(await points()).toMatchObject({ completion: '38.62', deductions: '0.00' })
  })

  test('no measure loses twice, and a later confirmation lifts the deduction', async () => {
    await allDone(office, xunke)
    on(office, '2022-04-27')
    await check('7-3', 'refuted', '2022-04-24')
    await check('7-3', 'refuted', '2022-04-25')
    expect((await points())['deductions']).toBe('-1.38')
    await check('7-3', 'confirmed', '2022-04-26')
    expect((await points())['deductions']).toBe('0.00')
  })

  test('foundations 4: a finding against the county leaves its review alone; one in its favour goes back to review', async () => {
    await allDone(office, xunke)
    on(office, '2022-04-27')
    const { id } = await lineOf(office, xunke, '7-3')
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'overrule', verdict: 'notDone', reason: '方案未印发' }] })
    await agreeAll(office, of)
    const stale = async () => (await appraisalCounty(office, of)).rows.filter((row) => row.review?.isStale).map((row) => row.code)
    await check('7-4', 'refuted', '2022-04-26')
    expect(await stale()).toEqual([])
    await check('7-3', 'confirmed', '2022-04-26')
    expect(await stale()).toEqual(['7-3'])
    expect((await points())['completion']).toBe('38.62')
  })
})

describe('M-112: what a spot check records', () => {
  test('a finding that refutes says what was found', async () => {
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: ' ' }]
    const input = { ...of, checkedOn: '2022-04-18', howChosen: '随机抽取', findings }
    await expect(recordSpotCheck(office, input)).rejects.toMatchObject({ details: { rule: 'refutedReason' } })
  })

  test('it looks at the lines of one county and month, not after today, once each', async () => {
    const [own, other] = [await lineOf(office, xunke, '7-3'), await lineOf(office, sunwu, '7-3')]
    const finding = (lineId: string) => ({ lineId, finding: 'confirmed' as const, reason: '' })
    const input = { ...of, checkedOn: '2022-04-18', howChosen: '随机抽取', findings: [finding(own.id)] }
    await expect(recordSpotCheck(office, { ...input, findings: [finding(other.id)] })).rejects.toMatchObject({
      details: { rule: 'ownLines' },
    })
    await expect(recordSpotCheck(office, { ...input, checkedOn: '2022-04-19' })).rejects.toMatchObject({
      details: { rule: 'checkedInFuture' },
    })
    await expect(recordSpotCheck(office, { ...input, findings: [finding(own.id), finding(own.id)] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  test('foundations 3: a county office records none', async () => {
    const own = await openedApril(xunke)
    try {
      const { id } = await lineOf(own, xunke, '7-3')
      const findings = [{ lineId: id, finding: 'confirmed' as const, reason: '' }]
      const input = { ...of, checkedOn: '2022-04-18', howChosen: '随机抽取', findings }
      await expect(recordSpotCheck(own, input)).rejects.toMatchObject({ code: 'not_permitted' })
    } finally {
      await own.dispose()
    }
  })
})

describe('A-13: a finding made after publication', () => {
  beforeEach(async () => {
    await readyToPublish(office)
    await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
  })

  test('counts in the month of the finding, with the share of its own month; April stays as it was published', async () => {
    on(office, '2022-05-10')
    await openMonth(office, { month: '2022-05' })
    await allDone(office, xunke, '2022-05')
    await check('7-3', 'refuted', '2022-05-10')
    expect(await points()).toMatchObject({ deductions: '0.00', total: '45.00' })
    expect(await points('2022-05')).toMatchObject({ completion: '40.00', deductions: '-1.38', total: '43.62' })
    const facts = await monthFactsOf(office, office.store.db, { unitId: xunke, month: '2022-05', asOf: null })
    const line = await lineOf(office, xunke, '7-3')
    expect(facts.laterFindings).toEqual([{ id: line.id, title: expect.stringContaining('7-3'), month: april, planned: 29 }])
  })

  test('one made in the published month itself counts in the next month', async () => {
    on(office, '2022-04-30')
    await check('7-3', 'refuted', '2022-04-30')
    expect((await points())['deductions']).toBe('0.00')
    expect((await points('2022-05'))['deductions']).toBe('-1.38')
  })

  test('in another county nothing is deducted', async () => {
    on(office, '2022-05-10')
    await check('7-3', 'refuted', '2022-05-10')
    const facts = await monthFactsOf(office, office.store.db, { unitId: sunwu, month: '2022-05', asOf: null })
    expect(facts.laterFindings).toEqual([])
  })

  test('what a finding would do is said before it is made: the month that takes it, and what the programme does of itself', async () => {
    const possible = async (of: typeof office, checkedOn: string) =>
      contract['appraisals.findingEffect'].output.parse(await findingEffect(of, { unitId: xunke, month: april, checkedOn }))
    on(office, '2022-06-12')
    expect(await possible(office, '2022-06-12')).toEqual({ isPublished: true, countsIn: '2022-06', mayCorrect: true, usual: 'foundMonth' })
    expect((await possible(office, '2022-04-30')).countsIn).toBe('2022-05')
    expect(await possible(office, '2023-01-05')).toMatchObject({ countsIn: null, usual: 'ownMonth' })
    const readings = office.pack.readings.map((each) => (each.id === 'found-later' ? { ...each, chosen: 'own-month' } : each))
    expect(await possible({ ...office, pack: { ...office.pack, readings } }, '2022-06-12')).toMatchObject({ usual: 'ownMonth' })
    const may = await findingEffect(office, { unitId: xunke, month: '2022-05', checkedOn: '2022-06-12' })
    expect(may).toEqual({ isPublished: false, countsIn: '2022-05', mayCorrect: false, usual: null })
  })

  test('with the reading 更正原月 it stays with April, which is corrected in the same act; May loses nothing', async () => {
    const readings = office.pack.readings.map((each) => (each.id === 'found-later' ? { ...each, chosen: 'own-month' } : each))
    const strict = { ...office, pack: { ...office.pack, readings } }
    on(office, '2022-05-10')
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: '学校未收到方案' }]
    const outcome = await recordSpotCheck(strict, { ...of, checkedOn: '2022-05-10', howChosen: '随机抽取', findings })
    expect(outcome).toMatchObject({ countsIn: april, correction: { version: 2, score: '30.53' } })
    expect(await points()).toMatchObject({ deductions: '-1.38', total: '43.62' })
    expect((await points('2022-05'))['deductions']).toBe('0.00')
  })

  test('the office may choose 更正原月 for one finding: version 2 says what was found, version 1 stays', async () => {
    on(office, '2022-06-12')
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: '只有网页标题，无方案正文' }]
    const check = { ...of, checkedOn: '2022-06-12', howChosen: '随机抽取', scope: '查阅政府网站', effect: 'ownMonth' as const, findings }
    const input = contract['appraisals.spotCheck'].input.parse(check)
    const { correction } = contract['appraisals.spotCheck'].output.parse(await recordSpotCheck(office, input))
    expect(correction).toMatchObject({ version: 2, score: '30.53' })
    const versions = await listScores(office.store.db, { programmeId, ...of })
    expect(versions.map((row) => [row.version, row.score, row.published_on, row.correction_reason])).toEqual([
      [1, '31.50', '2022-04-28', ''],
      [2, '30.53', '2022-06-12', '6月12日抽查：7-3 进校园方案未完成（只有网页标题，无方案正文）'],
    ])
    // The facts are those of the new version: nothing is left to correct, and the month of the finding loses nothing.
    expect((await appraisalCounty(office, of)).factsChanged).toBe(false)
    expect((await points('2022-06'))['deductions']).toBe('0.00')
    expect(await verifyScores(office)).toMatchObject({ findings: [], unchecked: 0 })
  })

  test('by 更正原月 nothing else comes in: what was changed besides waits for its own 更正', async () => {
    on(office, '2022-06-12')
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
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: '无方案正文' }]
    const input = { ...of, checkedOn: '2022-06-12', howChosen: '随机抽取', effect: 'ownMonth' as const, findings }
    expect((await recordSpotCheck(office, input)).correction).toMatchObject({ version: 2, score: '30.53' })
    expect((await appraisalCounty(office, of)).factsChanged).toBe(true)
  })

  test('a finding that changes no score makes no version', async () => {
    on(office, '2022-06-12')
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'confirmed' as const, reason: '' }]
    const outcome = await recordSpotCheck(office, { ...of, checkedOn: '2022-06-12', howChosen: '随机抽取', effect: 'ownMonth', findings })
    expect(outcome.correction).toBeNull()
    expect((await listScores(office.store.db, { programmeId, ...of })).length).toBe(1)
  })

  test('where no month is left, it cannot be deducted later; left to the program it corrects its own', async () => {
    const last = { ...office, pack: lastMonthIsApril(office) }
    on(office, '2022-06-12')
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: '无方案正文' }]
    const input = { ...of, checkedOn: '2022-06-12', howChosen: '随机抽取', findings }
    await expect(recordSpotCheck(last, { ...input, effect: 'foundMonth' })).rejects.toMatchObject({ details: { rule: 'noMonthLeft' } })
    expect(await recordSpotCheck(last, input)).toMatchObject({ countsIn: april, correction: { version: 2 } })
  })
})

function lastMonthIsApril({ pack }: OpenedOffice): OpenedOffice['pack'] {
  if (pack.appraisal === null) throw new Error('the pack has no 考评细则')
  return { ...pack, appraisal: { ...pack.appraisal, months: [april] } }
}
