import { describe, expect, test } from 'vitest'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { plain, sourceText } from '#tests/fixtures/packs/source-text.ts'

const { indicators } = heihe2022
const find = (tail: string) => indicators.find((each) => each.id === `heihe-2022:indicator:${tail}`)

describe('indicators of 黑河 2022', () => {
  test.each([
    ['M-120', 'pledge-coverage', '>=', '80', '2022-08-31'],
    ['M-121', 'defaulter-urging-coverage', '>=', '100', '2022-11-30'],
    ['M-122', 'pledge-publication', '>=', '100', '2022-10-31'],
    ['M-123', 'complaint-registration', '>=', '100', '2022-11-30'],
    ['M-123', 'contract-complaint-registration', '>=', '100', '2022-10-31'],
    ['M-124', 'major-breach-publicity', '=', '0', '2022-11-30'],
    ['M-125', 'credit-plus-scenarios', '>=', '2', '2022-10-31'],
    ['M-126', 'rating-coverage', '>=', null, '2022-12-31'],
    ['M-127', 'integrity-code-rate', '>=', '25', '2022-11-30'],
    ['M-129', 'credit-loan-granted', '>', '5.5', '2022-11-30'],
  ])('%s: %s %s %s by %s, from the first month on (A-18, A-20)', (_, tail, operator, value, by) => {
    expect(find(tail)?.targets).toEqual([expect.objectContaining({ operator, value, by, effectiveFrom: '2022-04' })])
  })

  test('every target is worded as its source prints it', () => {
    const text = sourceText('heihe-2022-plan').replaceAll('(', '（').replaceAll(')', '）')
    for (const { wording } of indicators.flatMap((each) => each.targets)) expect(text).toContain(plain(wording))
  })

  test('M-126: a goal without a number is watched, not judged', () => {
    expect(indicators.filter((each) => each.targets.some((target) => !target.binding)).map((each) => each.targets[0]?.value)).toEqual([
      null,
    ])
  })

  test('M-126: 推送次数 is no number of rated entities, so the coverage is entered', () => {
    expect(indicators.filter((each) => each.figures === null).map((each) => each.id)).toEqual(['heihe-2022:indicator:rating-coverage'])
  })

  test('M-031, A-26: pledges are counted over units that are not 涉密, publications over pledges made', () => {
    expect(find('pledge-coverage')?.denominator).toContain('不含国家安全等涉密部门')
    expect(find('pledge-coverage')?.figures).toEqual({ numerator: 'integrity-pledge:pledged', denominator: 'integrity-pledge:obliged' })
    expect(find('pledge-publication')?.figures).toEqual({
      numerator: 'integrity-pledge:published',
      denominator: 'integrity-pledge:pledged',
    })
  })

  test('A-19: the city total of 码上诚信 is judged, counties and sectors are watched', () => {
    expect(find('integrity-code-rate')).toMatchObject({ judged: 'total', breakdowns: ['county', 'sector'] })
    expect(find('integrity-code-rate')?.differences.map((each) => each.requirement)).toContain('A-19')
  })

  test('M-125: each 试点 is judged for itself', () => {
    expect(find('credit-plus-scenarios')).toMatchObject({ judged: 'county', breakdowns: ['county'] })
  })

  test('M-129: 万元 of the ledger become 亿元 of the indicator', () => {
    expect(find('credit-loan-granted')).toMatchObject({ unit: '亿元', scale: 10_000 })
  })

  test('S0: the programme keeps the 17 ledgers that its tasks ask for (M-030 … M-048)', () => {
    expect(heihe2022.ledgers).toHaveLength(17)
    expect(new Set(heihe2022.ledgers).size).toBe(17)
  })
})
