import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyStore } from '#db/verify.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listAnnualScores } from '#db/repositories/annual-scores.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { chooseMonth, enterPaperScore } from '#electron/services/appraisal/appraisals.ts'
import { recogniseInnovation, saveInnovation } from '#electron/services/appraisal/innovations.ts'
import {
  appraisalYear,
  appraisalYearCounty,
  chooseInterpretation,
  correctYear,
  settleYear,
  verifyScores,
} from '#electron/services/appraisal/year/year-appraisals.ts'
import { contract } from '#shared/api/contract.ts'
import { aihui, beian, counties, nenjiang, programmeId, sunwu, wudalianchi, xunke } from '#tests/fixtures/appraisals/april.ts'
import {
  type Ratio,
  asPublished,
  by,
  factsOf,
  figuresOf,
  plainTotal,
  plainYear,
  printed,
  publishFacts,
  ratio,
  yearMonths,
} from '#tests/fixtures/appraisals/played-year.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The office took the program up in May 2022: April was published on paper. From May on every month is computed, but 嫩江市's July, which
 * was never scored, and 五大连池市's August, which had no plan. Six counties, nine months, then the year.
 */
const folder = mkdtempSync(join(tmpdir(), 'year-'))
let office: SeededOffice
const yearSchema = contract['appraisals.year'].output
const year = async () => yearSchema.parse(await appraisalYear(office))

const factors: Readonly<Record<string, readonly [month: Ratio, year: Ratio]>> = {
  literal: [ratio(7, 10), ratio(7, 10)],
  'annual-only': [ratio(1), ratio(7, 10)],
  'hundred-point': [ratio(1), ratio(1)],
}
const never = { unit: nenjiang, month: '2022-07' }
const planless = { unit: wudalianchi, month: '2022-08' }
/** Recognised 创新举措 by county: 孙吴县 has more than the cap takes. */
const innovations: Readonly<Record<string, number>> = { [aihui]: 1, [beian]: 2, [xunke]: 1, [sunwu]: 7 }

beforeAll(async () => {
  office = await seedOffice(folder, { today: '2023-01-12' })
  for (const [at, unitId] of counties.entries()) {
    const total = printed(plainTotal(figuresOf(at, 0)))
    const score = printed(by(plainTotalOnPaper(at), ratio(7, 10)))
    const paper = { publishedOn: '2022-04-29', basis: '《关于4月份考评情况的通报》', note: '', reason: '' }
    await enterPaperScore(office, { unitId, month: '2022-04', total, score, ...paper })
    for (const [nth, month] of yearMonths.entries()) {
      const isLeftOut = nth === 0 || (unitId === never.unit && month === never.month)
      if (isLeftOut) continue
      const facts = factsOf(unitId, month, figuresOf(at, nth))
      const without = { ...facts, measures: [], noPlan: 'excluded' as const }
      await publishFacts(office, unitId, unitId === planless.unit && month === planless.month ? without : facts)
    }
    for (let claim = 0; claim < (innovations[unitId] ?? 0); claim += 1) await recognised(unitId, `经验${claim + 1}`)
  }
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

/** On paper the total itself has two decimals: what follows rests on these. */
function plainTotalOnPaper(county: number): Ratio {
  return asPublished(plainTotal(figuresOf(county, 0)))
}

async function recognised(unitId: string, title: string): Promise<void> {
  const texts = { title, content: '', basis: `《关于推广${unitId}${title}的通报》` }
  const { claimId, rev } = await saveInnovation(office, {
    claimId: null,
    rev: null,
    unitId,
    category: 2,
    ...texts,
    claimedOn: '2022-12-20',
  })
  await recogniseInnovation(office, { claimId, rev, isRecognised: true, opinion: '情况属实', decidedOn: '2023-01-05' })
}

/** scoring.md by plain fractions: what a county's year must be. */
function expected(unitId: string, interpretation: string, julyIs: 'zero' | 'excluded') {
  const at = counties.indexOf(unitId as (typeof counties)[number])
  const [monthFactor, yearFactor] = factors[interpretation] ?? [ratio(0), ratio(0)]
  const isOut = (month: string): boolean => unitId === planless.unit && month === planless.month
  const isNever = (month: string): boolean => unitId === never.unit && month === never.month
  const scores = yearMonths.flatMap((month, nth): Ratio[] => {
    if (isOut(month) || (isNever(month) && julyIs === 'excluded')) return []
    if (isNever(month)) return [ratio(0)]
    const total = nth === 0 ? plainTotalOnPaper(at) : plainTotal(figuresOf(at, nth))
    return [asPublished(by(total, monthFactor))]
  })
  const divisor = 9 - yearMonths.filter((month) => isOut(month) || (isNever(month) && julyIs === 'excluded')).length
  return plainYear(scores, divisor, yearFactor, innovations[unitId] ?? 0)
}

/** 1, 2, 2, 4 by the printed totals. */
function expectedRanks(interpretation: string, julyIs: 'zero' | 'excluded'): readonly number[] {
  const totals = counties.map((unitId) => Number(printed(expected(unitId, interpretation, julyIs).total)))
  return totals.map((own) => totals.filter((other) => other > own).length + 1)
}

async function expectEveryNumber(interpretation: string, julyIs: 'zero' | 'excluded'): Promise<void> {
  const view = await year()
  expect(view.interpretation.id).toBe(interpretation)
  expect(view.counties.map((county) => county.rank)).toEqual(expectedRanks(interpretation, julyIs))
  for (const county of view.counties) {
    const { unitId } = county.unit
    const own = expected(unitId, interpretation, julyIs)
    expect(county, unitId).toMatchObject({
      average: printed(own.average),
      taskCompletion: printed(own.taskCompletion),
      innovation: printed(own.innovation),
      total: printed(own.total),
    })
    for (const reading of county.readings) expect(reading.total, reading.id).toBe(printed(expected(unitId, reading.id, julyIs).total))
    for (const [nth, month] of county.months.entries()) {
      if (month.kind !== 'scored') continue
      const total =
        nth === 0
          ? plainTotalOnPaper(counties.indexOf(unitId as typeof aihui))
          : plainTotal(figuresOf(counties.indexOf(unitId as typeof aihui), nth))
      expect([month.total, month.score]).toEqual([printed(total), printed(by(total, factors[interpretation]?.[0] ?? ratio(0)))])
      expect(month.origin).toBe(nth === 0 ? 'paper' : 'computed')
    }
  }
}

describe('考评细则 二（二）: a year of six counties, played in order', () => {
  test('office.md: the month that was never scored blocks the year and is asked for; till then it averages the months there are', async () => {
    const view = await year()
    expect(view.blocked).toBe('嫩江市2022年7月尚无得分，须补评，或选择不计入平均、按0分')
    expect(view.blocks.map(({ about }) => about)).toEqual(['months', 'interpretation'])
    expect([view.isProvisional, view.whyProvisional]).toEqual([true, '年度考评结果尚未审定，还有 1 个月未定得分，按已定得分的月份平均'])
    await expectEveryNumber('literal', 'excluded')
    expect(await refusal(settleYear(office, { settledOn: '2023-01-12' }))).toMatchObject({
      details: { rule: 'yearNotReady', reason: view.blocked },
    })
  })

  test('A-12: 按0分 counts nothing and stays in the divisor; its ground is kept and may be taken back', async () => {
    const july = { unitId: never.unit, month: never.month, about: 'noScore' as const }
    await chooseMonth(office, { ...july, choice: 'zero', ground: '该市未报送任何材料' })
    await expectEveryNumber('literal', 'zero')
    const own = (await year()).counties.find((county) => county.unit.unitId === never.unit)
    expect(own?.months[3]).toEqual({
      month: '2022-07',
      kind: 'zero',
      score: '0.00',
      total: null,
      version: null,
      origin: null,
      ground: '该市未报送任何材料',
    })
    await chooseMonth(office, { ...july, choice: null, ground: '' })
    expect((await year()).blocks[0]?.about).toBe('months')
    await chooseMonth(office, { ...july, choice: 'zero', ground: '该市未报送任何材料' })
  })

  test('A-01: the three interpretations stand side by side with their maxima, and the ranks that they change are named', async () => {
    const view = await year()
    expect(view.readings.map(({ id, best, isRecommended }) => [id, best.taskCompletion, best.total, isRecommended])).toEqual([
      ['literal', '34.30', '64.30', false],
      ['annual-only', '49.00', '79.00', false],
      ['hundred-point', '70.00', '100.00', true],
    ])
    const now = expectedRanks('literal', 'zero')
    const changes = Object.keys(factors).flatMap((id) =>
      expectedRanks(id, 'zero').flatMap((to, at) => (to === now[at] ? [] : [{ id, unitId: counties[at], from: now[at], to }])),
    )
    expect(changes.length).toBeGreaterThan(0)
    const said = view.rankChanges.map(({ id, unit, from, to }) => ({ id, unitId: unit.unitId, from, to }))
    expect(said.toSorted(byText)).toEqual(changes.toSorted(byText))
  })

  test('M-114: the year waits for the interpretation, which is recorded with who, when and on what ground', async () => {
    expect((await year()).blocked).toBe('尚未选定年度口径，须选定并写明依据')
    const choice = { interpretation: 'literal', ground: '先按细则文字执行', decidedOn: '2023-01-10' }
    await chooseInterpretation(office, choice)
    await chooseInterpretation(office, { ...choice, interpretation: 'hundred-point', ground: '专班会议纪要〔2023〕1号' })
    const view = await year()
    expect(view.chosen).toEqual({
      id: 'hundred-point',
      name: '百分制',
      ground: '专班会议纪要〔2023〕1号',
      decidedOn: '2023-01-10',
      officer: '张经办',
    })
    expect([view.blocked, view.isProvisional]).toEqual(['', true])
    await expectEveryNumber('hundred-point', 'zero')
  })

  test('审定 freezes every county; the figures stay, the interpretation too', async () => {
    expect(await refusal(settleYear(office, { settledOn: '2022-12-27' }))).toMatchObject({ details: { rule: 'settledBefore' } })
    expect(await refusal(settleYear(office, { settledOn: '2023-01-13' }))).toMatchObject({ details: { rule: 'settledInFuture' } })
    const output = contract['appraisals.settleYear'].output.parse(await settleYear(office, { settledOn: '2023-01-12' }))
    expect(output).toEqual({ counties: 6, documentId: expect.any(String) })
    await expectEveryNumber('hundred-point', 'zero')
    const view = await year()
    expect(view.isProvisional).toBe(false)
    expect(view.settled).toEqual({ version: 1, settledOn: '2023-01-12', documentId: output.documentId, isStale: false })
    expect(view.blocked).toBe('年度考评结果已于2023年1月12日审定，确需调整的，请办理年度更正')
    const other = { interpretation: 'literal', ground: '改用字面口径', decidedOn: '2023-01-12' }
    expect(await refusal(chooseInterpretation(office, other))).toMatchObject({ details: { rule: 'settled' } })
    expect(await refusal(settleYear(office, { settledOn: '2023-01-12' }))).toMatchObject({ details: { rule: 'settled' } })
  })

  test('a month that is corrected afterwards leaves the settled year alone until its own 更正, which keeps the version before', async () => {
    const before = (await year()).counties.map(({ total }) => total)
    expect(await refusal(correctYear(office, { correctedOn: '2023-01-12', reason: '11月得分更正' }))).toMatchObject({
      details: { rule: 'nothingChanged' },
    })
    await publishFacts(office, aihui, factsOf(aihui, '2022-11', { ...figuresOf(0, 7), late: 0, high: 3, adopted: 2, adjustments: 20 }), 2)
    expect((await year()).counties.map(({ total }) => total)).toEqual(before)
    expect((await year()).settled?.isStale).toBe(true)
    const { corrected } = contract['appraisals.correctYear'].output.parse(
      await correctYear(office, { unitId: aihui, correctedOn: '2023-01-12', reason: '11月得分更正' }),
    )
    expect(corrected[0]).toMatchObject({ unit: { name: '爱辉区' }, version: 2 })
    expect(Number(corrected[0]?.total)).toBeGreaterThan(Number(before[0]))
    const rows = await listAnnualScores(office.store.db, { programmeId, unitId: aihui })
    expect(rows.map((row) => [row.version, row.total, row.correction_reason])).toEqual([
      [1, before[0], ''],
      [2, corrected[0]?.total, '11月得分更正'],
    ])
    expect((await year()).settled?.isStale).toBe(false)
  })

  test('a settled score is frozen: it can neither be changed nor removed', async () => {
    const change = office.store.write((trx) => trx.updateTable('annual_score').set({ total: '99.00' }).execute())
    await expect(change).rejects.toThrow('frozen')
    await expect(office.store.write((trx) => trx.deleteFrom('annual_score').execute())).rejects.toThrow('stays')
  })

  test('every published score of month and year follows again from what was frozen with it; the store is sound', async () => {
    const { checked, unchecked, findings } = contract['appraisals.verify'].output.parse(await verifyScores(office))
    expect(findings).toEqual([])
    // 6 × 8 months less one, the correction, six years and those that the correction made anew.
    expect(checked).toBeGreaterThanOrEqual(55)
    expect(unchecked).toBe(0)
    expect(await verifyStore(office.store.db, { hash: sha256, projections: projectionsOfRecords })).toEqual({ isSound: true, findings: [] })
  })

  test('one county, explained: months and innovations behind the number, and what is missing', async () => {
    const county = contract['appraisals.yearCounty'].output.parse(await appraisalYearCounty(office, { unitId: sunwu }))
    const [tasks, claims] = county.score.lines
    expect(tasks?.facts.map(({ id }) => id)).toEqual(yearMonths)
    expect(tasks?.clause).toBe('二（二）1')
    expect(tasks?.points).toMatch(/^\d+\.\d{2}$/)
    expect(claims?.sentences[0]).toContain('创新性举措 30.00')
    expect(claims?.facts).toHaveLength(7)
    expect(county.score.missing[0]?.text).toBe('各月考评均得满分')
    expect(county.score.notes).toContain('口径：年度平均按通报得分还是按未四舍五入的得分——按各月通报的两位小数得分。')
    expect(county.readings.map(({ best }) => best)).toEqual(['64.30', '79.00', '100.00'])
  })
})

function byText(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}
