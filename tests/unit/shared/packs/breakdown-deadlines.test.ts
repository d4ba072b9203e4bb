import { describe, expect, test } from 'vitest'
import { readDeadlines } from '#shared/packs/breakdown-deadlines.ts'

function dates(text: string, year = 2022): string[] {
  return readDeadlines(text, year).deadlines.map((each) => `${each.by} ${each.what}`)
}

describe('domain 4: 完成时限 as printed becomes a date', () => {
  test.each([
    ['8月底', '2022-08-31 完成'],
    ['6月底前', '2022-06-30 完成'],
    ['12 月底', '2022-12-31 完成'],
    ['１０月底', '2022-10-31 完成'],
    ['十月底前', '2022-10-31 完成'],
    ['2023年2月', '2023-02-28 完成'],
    ['2022年12月底前', '2022-12-31 完成'],
    ['9月30日前', '2022-09-30 完成'],
    ['2022.9.30', '2022-09-30 完成'],
    ['2022-09-30', '2022-09-30 完成'],
    ['9.30', '2022-09-30 完成'],
    ['44834', '2022-09-30 完成'],
    ['年底前', '2022-12-31 完成'],
    ['2023年底', '2023-12-31 完成'],
    ['2022年年底前', '2022-12-31 完成'],
    ['三季度末', '2022-09-30 完成'],
    ['上半年', '2022-06-30 完成'],
    ['6月中旬', '2022-06-20 完成'],
    ['4月至10月底', '2022-10-31 完成'],
    ['4-10月', '2022-10-31 完成'],
    ['明年3月底', '2023-03-31 完成'],
  ])('%s', (text, wanted) => {
    expect(dates(text)).toEqual([wanted])
    expect(readDeadlines(text, 2022)).toMatchObject({ ongoing: null, problem: null })
  })
})

test('4月制定方案,10月底前基本完成 is two milestones with one wording', () => {
  expect(readDeadlines('4月制定方案,10月底前基本完成', 2022).deadlines).toEqual([
    { wording: '4月制定方案,10月底前基本完成', by: '2022-04-30', what: '制定方案' },
    { wording: '4月制定方案,10月底前基本完成', by: '2022-10-31', what: '基本完成' },
  ])
})

test('M-024: a deadline over several years keeps each year', () => {
  expect(dates('2022年底前在2个领域推行，2023年12月底前应用领域不少于5个')).toEqual([
    '2022-12-31 在2个领域推行',
    '2023-12-31 应用领域不少于5个',
  ])
})

test('a year that is named once holds for what follows it', () => {
  expect(dates('2023年6月底前出台，12月底前完成')).toEqual(['2023-06-30 出台', '2023-12-31 完成'])
})

describe('M-170: work that goes on has no date', () => {
  test.each(['持续推进', '长期坚持', '全年', '每季度报送一次'])('%s', (text) => {
    expect(readDeadlines(text, 2022)).toEqual({ text, deadlines: [], ongoing: text, problem: null })
  })

  test('beside a date both stand', () => {
    expect(readDeadlines('6月底前出台方案，持续推进', 2022)).toMatchObject({
      deadlines: [{ by: '2022-06-30', what: '出台方案' }],
      ongoing: '持续推进',
      problem: null,
    })
  })
})

test.each(['尽快', '13月底', '2月30日'])('%s is no deadline and says so', (text) => {
  expect(readDeadlines(text, 2022)).toMatchObject({ deadlines: [], problem: expect.stringContaining('不是可识别的完成时限') })
})

test('an empty cell says that it is empty', () => {
  expect(readDeadlines(' ', 2022)).toEqual({ text: '', deadlines: [], ongoing: null, problem: '未填写完成时限' })
})
