import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appraisalCounty, appraisalMonth, chooseMonth, correctScore, enterPaperScore } from '#electron/services/appraisal/appraisals.ts'
import { scoreDetailFacts } from '#electron/services/documents/score-detail-facts.ts'
import { verifyScores } from '#electron/services/appraisal/recomputing.ts'
import { appraisalYear } from '#electron/services/appraisal/year/year-appraisals.ts'
import type { PaperScoreInput } from '#electron/services/appraisal/paper-scores.ts'
import { contract } from '#shared/api/contract.ts'
import { april, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { factsOf, figuresOf, publishFacts } from '#tests/fixtures/appraisals/played-year.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-06-15' })
})
afterEach(() => office.close())

const paper: PaperScoreInput = {
  unitId: xunke,
  month: april,
  total: '62.5',
  score: '43.75',
  publishedOn: '2022-04-29',
  basis: '《关于2022年4月份考评情况的通报》',
  note: '',
  reason: '',
}
const enter = async (change: Partial<PaperScoreInput> = {}) =>
  contract['appraisals.enterPaperScore'].output.parse(
    await enterPaperScore(office, contract['appraisals.enterPaperScore'].input.parse({ ...paper, ...change })),
  )

describe('foundations 3: a month that was published on paper before the program came', () => {
  test('counts in the year and is marked 非本系统计算, with the 通报 as its ground', async () => {
    expect(await enter()).toEqual({ version: 1, score: '43.75' })
    const county = contract['appraisals.county'].output.parse(await appraisalCounty(office, { unitId: xunke, month: april }))
    expect([county.score.total, county.score.score, county.isPublished, county.factsChanged]).toEqual(['62.50', '43.75', true, false])
    expect(county.score.notes[0]).toBe('非本系统计算，依据：《关于2022年4月份考评情况的通报》。')
    expect(county.score.lines).toMatchObject([{ title: '书面通报合计', full: '70', points: '62.50' }])
    const month = contract['appraisals.month'].output.parse(await appraisalMonth(office, { month: april }))
    const own = month.counties.find(({ unit }) => unit.unitId === xunke)
    expect(own?.published).toMatchObject({ origin: 'paper', score: '43.75', basis: '《关于2022年4月份考评情况的通报》' })
    expect(month.counties.filter(({ published }) => published !== null)).toHaveLength(1)
    expect(month.blocked).toBe('4月份考评结果已于4月29日书面通报，得分非本系统计算')
    const year = (await appraisalYear(office)).counties.find(({ unit }) => unit.unitId === xunke)
    expect(year?.months[0]).toMatchObject({ kind: 'scored', origin: 'paper', score: '43.75', total: '62.50' })
    // 43.75 × 70%, half up.
    expect([year?.average, year?.taskCompletion]).toEqual(['43.75', '30.63'])
  })

  test('a score that is not 合计×70% asks for what the 通报 says, and then holds where it was published so', async () => {
    expect(await refusal(enter({ score: '43.70' }))).toMatchObject({
      details: { rule: 'scoreDiffers', reason: '合计×70%应为43.75分，与所填得分不一致' },
    })
    await enter({ score: '43.7', note: '通报尾数舍去' })
    const year = (await appraisalYear(office)).counties.find(({ unit }) => unit.unitId === xunke)
    expect(year?.average).toBe('43.70')
    expect(year?.readings.map(({ total }) => total)).toEqual(['30.59', '43.75', '62.50'])
  })

  test('a wrong entry is corrected by the next version, with a reason', async () => {
    await enter()
    expect(await refusal(enter({ total: '60', score: '42' }))).toMatchObject({ details: { rule: 'correctionReason' } })
    expect(await enter({ total: '60', score: '42', reason: '录入有误' })).toEqual({ version: 2, score: '42.00' })
    expect((await appraisalYear(office)).counties.find(({ unit }) => unit.unitId === xunke)?.average).toBe('42.00')
  })

  test.each<[string, Partial<PaperScoreInput>, string]>([
    ['a month outside the programme', { month: '2023-01', publishedOn: '2022-06-01' }, 'cadence'],
    ['more than the month can give', { total: '70.01', score: '49.01' }, 'totalTooHigh'],
    ['a 通报 of tomorrow', { publishedOn: '2022-06-16' }, 'publishedWhen'],
    ['a 通报 before the month', { publishedOn: '2022-03-31' }, 'publishedWhen'],
  ])('refuses %s', async (_, change, rule) => {
    expect(await refusal(enter(change))).toMatchObject({ details: { rule } })
  })

  test('from the first month that was published here on, scores are computed', async () => {
    await publishFacts(office, sunwu, factsOf(sunwu, '2022-05', figuresOf(0, 1)))
    await enter()
    const may = { month: '2022-05', publishedOn: '2022-05-30' }
    expect(await refusal(enter(may))).toMatchObject({ details: { rule: 'computedFrom', reason: '自2022年5月起考评结果由本系统通报' } })
  })

  test('it is neither computed again nor chosen otherwise, and verify leaves it alone', async () => {
    await enter()
    const of = { unitId: xunke, month: april }
    expect(await refusal(correctScore(office, { ...of, correctedOn: '2022-06-15', reason: '补记信息' }))).toMatchObject({
      details: { rule: 'paperScore' },
    })
    const choice = { ...of, about: 'noScore' as const, choice: 'zero' as const, ground: '未报送' }
    expect(await refusal(chooseMonth(office, choice))).toMatchObject({ details: { rule: 'published' } })
    expect(await verifyScores(office)).toEqual({ checked: 0, unchecked: 0, findings: [] })
  })

  test('its 考评得分明细表 has one line: the 通报', async () => {
    await enter()
    const facts = await scoreDetailFacts(office, office.store.db, { unitId: xunke, month: april }, '2022-06-15')
    expect(facts['lines']).toMatchObject([
      { arithmetic: '合计62.50分、得分43.75分，按《关于2022年4月份考评情况的通报》登记，非本系统计算。' },
    ])
    expect(facts['total']).toBe('62.5000')
  })
})
