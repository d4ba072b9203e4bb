import { describe, expect, test } from 'vitest'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { plain, sourceText } from '#tests/fixtures/packs/source-text.ts'

const { readings, terms } = heihe2022
const appraisal = heihe2022.appraisal ?? expect.fail('黑河 2022 has 考评细则')
const rule = (id: string) => [...appraisal.month, ...appraisal.year].find((each) => each.id === id)

describe('考评细则 as data', () => {
  test('二（一）1: 40 points are shared evenly over the month’s planned measures (M-101)', () => {
    expect(rule('completion')).toMatchObject({ kind: 'evenShare', full: 40, over: 'planned', counts: 'completed' })
  })

  test('二（一）2（1）: 5 points less 1 for each 迟报 or 漏报 (M-102, A-02)', () => {
    expect(rule('timeliness')).toMatchObject({ kind: 'deductEach', full: 5, each: 1, counts: 'late' })
  })

  test('二（一）2（2）: 1 for each high-quality item up to 3, 1 for each adopted item up to 2 (M-103)', () => {
    expect(rule('information-quality')).toMatchObject({ kind: 'bonusEach', each: 1, cap: 3, counts: 'highQuality' })
    expect(rule('information-adopted')).toMatchObject({ kind: 'bonusEach', each: 1, cap: 2, counts: 'adopted' })
  })

  test('二（一）3: 1 for each approved adjustment of the three kinds, up to 20 (M-104)', () => {
    expect(rule('adjustments')).toMatchObject({ kind: 'bonusEach', each: 1, cap: 20 })
    expect(appraisal.adjustmentKinds.map((kind) => kind.id)).toEqual(['added-task', 'raised-indicator', 'local-first'])
  })

  test('二（一）4: a refuted measure loses the share that completion gave it (M-105)', () => {
    expect(rule('deductions')).toMatchObject({ kind: 'revokeShare', of: 'completion', counts: 'refuted' })
  })

  test('二（一）: the month’s parts add up to 70, then comes the month factor (M-106)', () => {
    const full = appraisal.month.map((each) => ('full' in each ? Number(each.full) : 'cap' in each ? Number(each.cap) : 0))
    expect(full.reduce((sum, each) => sum + each, 0)).toBe(70)
    expect(appraisal.month.at(-1)?.kind).toBe('weighted')
  })

  test('二（二）: the mean of nine months, and 5 for each innovation up to 30 (M-107, M-108)', () => {
    expect(rule('task-completion')).toMatchObject({ kind: 'meanOf', months: 9, factor: 'yearFactor' })
    expect(rule('innovation')).toMatchObject({ kind: 'bonusEach', each: 5, cap: 30, counts: 'approvedInnovations' })
    expect(appraisal.months).toHaveLength(9)
  })

  test('二（二）2: the six kinds of innovation are the words of the 细则 (M-109)', () => {
    expect(appraisal.innovationCategories.map((each) => each.number)).toEqual([1, 2, 3, 4, 5, 6])
    const text = sourceText('heihe-2022-work-rules').replaceAll('(', '（').replaceAll(')', '）')
    for (const { number, title } of appraisal.innovationCategories) expect(text).toContain(plain(`（${number}）${title}`))
  })

  test.each([
    ['literal', 0.7, 0.7, '34.30＋30'],
    ['annual-only', 1, 0.7, '49.00＋30'],
    ['hundred-point', 1, 1, '70.00＋30'],
  ])('A-01: the interpretation %s multiplies by %d and %d, at best %s', (id, month, year, best) => {
    const found = appraisal.interpretations.find((each) => each.id === id)
    expect([Number(found?.monthFactor), Number(found?.yearFactor), found?.bestYear]).toEqual([month, year, best])
    expect((70 * month * year).toFixed(2)).toBe(best.split('＋')[0])
  })

  test('A-09: the papers name no last day of 年终补录: it is the reading’s, until the year is settled', () => {
    for (const source of ['heihe-2022-plan', 'heihe-2022-work-rules'] as const) expect(sourceText(source)).not.toContain('补录')
    expect(appraisal.supplement).toBeUndefined()
    expect(readings.find(({ id }) => id === 'december-supplement')).toMatchObject({ chosen: 'allowed', changeable: true })
    expect(appraisal.months.at(-1)).toBe('2022-12')
  })

  test('A-01: months are published literally, the year is recommended by hundred points (M-114)', () => {
    expect([appraisal.publishBy, appraisal.recommendedForYear]).toEqual(['literal', 'hundred-point'])
  })
})

describe('口径说明', () => {
  test.each([
    ['form-points-label', 'by-rules', 'A-02'],
    ['adjustment-count', 'monthly', 'A-04'],
    ['same-fact-twice', 'allowed', 'A-05'],
    ['committees-scored', 'report-only', 'A-07'],
    ['due-day', 'inclusive', 'A-08'],
    ['rest-day-lateness', 'keep', 'A-08'],
    ['rest-day-reminder', 'previous', 'A-08'],
    ['month-period', 'calendar-month', 'A-09'],
    ['december-supplement', 'allowed', 'A-09'],
    ['quarter-formula', 'mean', 'A-11'],
    ['no-plan-month', 'full', 'A-12'],
    ['partial-credit', 'none', 'A-12'],
    ['ranking', 'shared', 'A-11'],
    ['rank-on', 'published', 'A-12'],
    ['average-on', 'published', 'A-12'],
    ['found-later', 'month-of-finding', 'A-13'],
    ['late-and-missing', 'late-or-missing-once', 'A-14'],
    ['counted-materials', 'fixed-and-flagged', 'A-15'],
    ['high-quality-information', 'office-judges', 'A-16'],
    ['integrity-code-scope', 'city-total', 'A-19'],
    ['breakdown-governs', 'breakdown', 'A-22'],
    ['working-deadline', 'breakdown', 'A-23'],
    ['first-month-lateness', 'offer-waiver', 'A-28'],
    ['direct-referral', 'both-paths', 'A-29'],
    ['unit-appraisal', 'facts-only', 'A-32'],
    ['listed-supervision', 'always', 'A-33'],
    ['information-month', 'receipt-and-adoption', 'A-34'],
    ['one-monthly-paper', 'one', 'A-35'],
  ])('the open point %s is read as %s unless the office decides otherwise (%s)', (id, chosen, requirement) => {
    expect(readings.find((reading) => reading.id === id)).toMatchObject({ chosen, requirement })
  })

  test('no reading is without a line here', () => {
    expect(readings).toHaveLength(28)
  })

  test('A-06, A-17: names that the papers use for other things are explained and stand in the papers', () => {
    const text = sourceText('heihe-2022-work-rules') + sourceText('heihe-2022-plan')
    for (const term of terms) expect(text).toContain(plain(term.printed))
    expect(terms.find((term) => term.printed === '重点任务考评表')?.read).toBe('自查评分表')
  })
})
