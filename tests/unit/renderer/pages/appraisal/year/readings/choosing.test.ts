import { expect, test } from 'vitest'
import { changesWords, formulaOf, missingPart, readingLines } from '#renderer/pages/appraisal/year/readings/choosing.ts'
import { county, reading, readings } from '../a-year.ts'

const interpretation = { id: 'literal', name: '逐级折算（字面）', monthFactor: '70%', yearFactor: '70%', sentence: '' }

test('an interpretation is chosen with its ground and day (M-114)', () => {
  expect(missingPart(null, '依据', '2023-01-12')).toBe('请选择口径')
  expect(missingPart('literal', ' ', '2023-01-12')).toBe('请填写依据')
  expect(missingPart('literal', '会议研究', null)).toBe('请填写选定日期')
  expect(missingPart('literal', '会议研究', '2023-01-12')).toBe(undefined)
})

test('what it does is read as a formula and what is possible at best', () => {
  const [literal] = readings
  expect(literal === undefined ? '' : formulaOf(literal)).toBe('月度得分＝合计×70%，年度任务完成＝月均得分×70%')
  expect(literal === undefined ? [] : readingLines(literal)).toEqual([
    '月度得分＝合计×70%，年度任务完成＝月均得分×70%',
    '最高可得 64.30：任务完成 34.30，创新举措 30.00',
  ])
})

test('which counties another interpretation would rank otherwise, each once; nothing where nobody is ranked', () => {
  const counties = [county('a', []), county('b', [])]
  const change = { unit: { unitId: 'a', name: 'a县' }, id: 'hundred-point', name: '百分制', from: 1, to: 2 }
  expect(changesWords({ rankChanges: [], counties, interpretation })).toBe('各口径下名次一致。')
  expect(changesWords({ rankChanges: [change, { ...change, id: 'annual-only' }], counties, interpretation })).toBe(
    '与“逐级折算（字面）”相比，其他口径下名次有变动的：a县。',
  )
  const unranked = [county('a', [], { readings: [reading({ rank: null })] })]
  expect(changesWords({ rankChanges: [], counties: unranked, interpretation })).toBe('')
})
