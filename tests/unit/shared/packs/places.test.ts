import { expect, test } from 'vitest'
import { field, pathText, placesOf, repeated, unknownAmong } from '#shared/packs/places.ts'

const value = { units: [{ id: 'a', members: ['x', 'y'] }, { id: 'a' }, 7] }

test('a pattern finds every place, and what is not there is not found', () => {
  expect(placesOf(value, 'units[].members[]')).toEqual([
    { path: 'units[0].members[0]', value: 'x' },
    { path: 'units[0].members[1]', value: 'y' },
  ])
  expect(placesOf(value, 'units[].id').map((place) => place.path)).toEqual(['units[0].id', 'units[1].id'])
  expect(placesOf(null, 'units[].id')).toEqual([])
  expect(placesOf({ units: 'none' }, 'units[].id')).toEqual([])
})

test('inherited properties are not fields', () => {
  expect(field({}, 'constructor')).toBeUndefined()
})

test('a path is written as scripts write it', () => {
  expect(pathText(['tasks', 6, 'measures', 2, 'leads', 0])).toBe('tasks[6].measures[2].leads[0]')
})

test('a repeated value names the earlier place; an unknown value names itself', () => {
  const ids = placesOf(value, 'units[].id')
  expect(repeated(ids, '单位标识')).toEqual([{ path: 'units[1].id', problem: '单位标识“a”重复，与 units[0].id 相同' }])
  expect(unknownAmong(placesOf(value, 'units[].members[]'), [{ path: '', value: 'x' }], '单位')).toEqual([
    { path: 'units[0].members[1]', problem: '没有单位“y”' },
  ])
})
