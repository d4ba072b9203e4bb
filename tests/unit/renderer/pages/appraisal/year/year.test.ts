import { expect, test } from 'vitest'
import { firstUndecided, hasBegun, isOver } from '#renderer/pages/appraisal/year/year.ts'
import { county, month } from './a-year.ts'

const months = ['2022-04', '2022-05', '2022-06']
const open = (of: string) => month({ month: of, kind: 'open', score: null, total: null, version: null, origin: null })

test('a month is over on the first day of the next', () => {
  expect(isOver('2022-04', '2022-04-30')).toBe(false)
  expect(isOver('2022-04', '2022-05-01')).toBe(true)
})

test('the year has begun with the first month that has a score or a choice', () => {
  expect(hasBegun({ counties: [county('a', [open('2022-04')])] })).toBe(false)
  expect(hasBegun({ counties: [county('a', [open('2022-04')]), county('b', [month({ kind: 'zero', score: '0.00' })])] })).toBe(true)
})

test('补评, 不计入平均 or 按0分 is asked for first where the earliest month that is over has neither (office.md «Scores»)', () => {
  const counties = [
    county('a', [month({}), month({ month: '2022-05' }), open('2022-06')]),
    county('b', [month({}), open('2022-05'), open('2022-06')]),
  ]
  expect(firstUndecided({ months, counties }, '2022-07-02')).toEqual({ unitId: 'b', month: '2022-05' })
  expect(firstUndecided({ months, counties: counties.slice(0, 1) }, '2022-07-02')).toEqual({ unitId: 'a', month: '2022-06' })
  expect(firstUndecided({ months, counties: counties.slice(0, 1) }, '2022-06-30')).toBe(undefined)
})
