import { expect, test } from 'vitest'
import { monthSentence, monthWord, shownUnit, unitGroups, unsettledUnits } from '#renderer/pages/plan/plan-month.ts'
import { aUnit } from './samples.ts'

const bureau = aUnit('市教育局', { kind: 'department', scored: false, lines: 4, withoutGoal: 3 })
const zone = aUnit('黑河自贸片区管委会', { scored: false, status: 'settled' })
const county = aUnit('逊克县')

test('the unit asked for is shown, else the first scored one, else the first', () => {
  expect(shownUnit([bureau, county], '市教育局')).toBe(bureau)
  expect(shownUnit([bureau, county], 'gone')).toBe(county)
  expect(shownUnit([bureau], null)).toBe(bureau)
  expect(shownUnit([], null)).toBeUndefined()
})

test('units stand in three groups: scored, territories without rank, units of the city', () => {
  expect(unitGroups([bureau, zone, county]).map(({ title, units }) => [title, units.map(({ unit }) => unit.name)])).toEqual([
    ['县（市、区）', ['逊克县']],
    ['不参加考评排名的地区', ['黑河自贸片区管委会']],
    ['市直、中省直单位', ['市教育局']],
  ])
  expect(unitGroups([bureau]).map(({ title }) => title)).toEqual(['市直、中省直单位'])
})

test('in a programme without 考评 the territories stand as 县（市、区）: there is no rank to stand outside of', () => {
  const plain = aUnit('萝北县', { scored: false })
  expect(unitGroups([bureau, plain]).map(({ title, units }) => [title, units.map(({ unit }) => unit.name)])).toEqual([
    ['县（市、区）', ['萝北县']],
    ['市直、中省直单位', ['市教育局']],
  ])
})

test('审定 concerns the proposed lists only', () => {
  expect(unsettledUnits([bureau, zone, county, aUnit('未开月', { status: null })])).toEqual([bureau, county])
})

test('the head counts lists, settled ones and goals that are missing', () => {
  expect(monthSentence([bureau, zone, county])).toBe('3 份清单　已审定 1 份　未填目标 3 条')
  expect(monthSentence([zone])).toBe('1 份清单　已审定 1 份')
})

test('a month in words', () => {
  expect(monthWord('2022-05')).toBe('5月份')
})
