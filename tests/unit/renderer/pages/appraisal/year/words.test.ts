import { describe, expect, test } from 'vitest'
import { monthWords, rankChange, rankWords, shortWordsNote } from '#renderer/pages/appraisal/year/words.ts'
import { county, month, reading } from './a-year.ts'

const today = '2023-01-12'

describe('a month in its narrow cell (office.md «Scores»)', () => {
  test('a computed score in its first version is the figure alone', () => {
    expect(monthWords(month({ score: '30.30' }), today)).toEqual({ figure: '30.30', short: '', full: '30.30', state: 'plain' })
  })

  test('paper and later versions are said by a word, in full for the sheet that leaves', () => {
    expect(monthWords(month({ score: '30.30', origin: 'paper', version: 2 }), today)).toMatchObject({
      short: '纸质 第2版',
      full: '30.30（非本系统计算，第2版）',
    })
  })

  test('按0分 keeps its figure, 不计入平均 has none', () => {
    expect(monthWords(month({ kind: 'zero', score: '0.00', version: null, origin: null }), today)).toMatchObject({
      figure: '0.00',
      full: '0.00（按0分）',
    })
    expect(monthWords(month({ kind: 'excluded', score: null, version: null, origin: null }), today)).toMatchObject({
      figure: '',
      short: '不计入',
      full: '不计入平均',
    })
  })

  test('a month without a score is wanted once it is over, until then only ahead', () => {
    const open = month({ month: '2022-12', kind: 'open', score: null, version: null, origin: null })
    expect(monthWords(open, '2023-01-01')).toMatchObject({ short: '待定', full: '尚无得分', state: 'wanted' })
    expect(monthWords(open, '2022-12-31')).toMatchObject({ short: '–', full: '尚未结束', state: 'ahead' })
  })

  test('the note explains the short words that stand there, and no others', () => {
    expect(shortWordsNote([county('a', [month({})])])).toBe('')
    expect(shortWordsNote([county('a', [month({ origin: 'paper' })])])).toBe('“纸质”为非本系统计算、按书面通报录入的得分。')
    expect(shortWordsNote([county('a', [month({ origin: 'paper' }), month({ kind: 'excluded' })])])).toMatch(
      /“不计入”为不计入平均的月份。$/,
    )
  })
})

describe('ranks under other interpretations, without colour (A-01)', () => {
  test('a changed rank has a sign and words', () => {
    expect(rankChange(reading({ rank: 2, isRankChanged: true }), 3)).toEqual({ sign: '↑', words: '由第3名升至第2名' })
    expect(rankChange(reading({ rank: 4, isRankChanged: true }), 3)).toEqual({ sign: '↓', words: '由第3名降至第4名' })
  })

  test('the same rank, or none, says nothing', () => {
    expect(rankChange(reading({ rank: 3, isRankChanged: false }), 3)).toBe(null)
    expect(rankChange(reading({ rank: null, isRankChanged: false }), null)).toBe(null)
    expect([rankWords(3), rankWords(null)]).toEqual(['第3名', ''])
  })
})
