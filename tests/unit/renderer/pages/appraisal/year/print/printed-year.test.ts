import { expect, test } from 'vitest'
import { printedReadings, printedStanding } from '#renderer/pages/appraisal/year/print/printed-year.ts'
import { county, reading, readings } from '../a-year.ts'

const interpretation = {
  id: 'literal',
  name: '逐级折算（字面）',
  monthFactor: '70%',
  yearFactor: '70%',
  sentence: '口径：逐级折算（字面）。',
}

test('a sheet of the year says its day, whether it is settled, and its interpretation', () => {
  const before = { isProvisional: true, whyProvisional: '年度考评结果尚未审定', settled: null, interpretation }
  expect(printedStanding(before, '2023-01-12')).toEqual(['截至：2023年1月12日　　暂定：年度考评结果尚未审定。', '口径：逐级折算（字面）。'])
  const settled = { version: 2, settledOn: '2023-01-10', documentId: null, isStale: false }
  const after = { isProvisional: false, whyProvisional: '', settled, interpretation }
  expect(printedStanding(after, '2023-01-12')[0]).toBe('截至：2023年1月12日　　2023年1月10日更正，第2版。')
})

test('the interpretations beside each other, changed ranks by sign and words', () => {
  const own = [reading({}), reading({ id: 'hundred-point', name: '百分制', total: '50.00', rank: 2, isRankChanged: true, isChosen: false })]
  const { columns, rows } = printedReadings({ readings, counties: [county('a', [], { readings: own })] })
  expect(columns.map(({ head }) => head)).toEqual(['单位', '逐级折算（字面）（采用）', '百分制'])
  expect(rows).toEqual([
    ['最高可得', '64.30', '100.00'],
    ['a县', '30.00　第1名', '50.00　第2名　↓由第1名降至第2名'],
  ])
})
