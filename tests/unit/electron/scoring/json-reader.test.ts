import { describe, expect, test } from 'vitest'
import {
  join,
  parseJson,
  readChoice,
  readFlag,
  readForm,
  readList,
  readObject,
  readText,
  readWhole,
} from '#electron/scoring/json-reader.ts'
import { refusalOf } from './requests.ts'

describe('a value of the wrong kind is refused at its place, with what was found', () => {
  test.each([
    ['text', () => readText(5, 'a.b'), '应为文字，实际为 5'],
    ['blank text', () => readText('  ', 'a.b'), '不能为空'],
    ['flag', () => readFlag('true', 'a.b'), '应为 true 或 false，实际为 "true"'],
    ['whole number', () => readWhole(1.5, 'a.b'), '应为整数，实际为 1.5'],
    ['list', () => readList({}, 'a.b', (item) => item), '应为数组，实际为 {}'],
    ['object', () => readObject([], 'a.b', []), '应为对象，实际为 []'],
    ['choice', () => readChoice('z', 'a.b', ['x', 'y']), '应为 x、y 之一，实际为 "z"'],
    ['form', () => readForm(null, 'a.b', () => true, '应为日期'), '应为日期，实际为 null'],
  ])('%s', (_, run, problem) => {
    expect(refusalOf(run)).toEqual({ place: 'a.b', problem })
  })
})

test('long values are cut in the message', () => {
  expect(refusalOf(() => readFlag('长'.repeat(100), 'x')).problem.length).toBeLessThan(80)
})

test('elements of a list know their index', () => {
  expect(readList(['a', 'b'], 'months', (item, place) => `${place}=${String(item)}`)).toEqual(['months[0]=a', 'months[1]=b'])
  expect(join('', 'months')).toBe('months')
  expect(join('months[0]', 'month')).toBe('months[0].month')
})

test('keys that every object inherits are unknown keys too', () => {
  expect(refusalOf(() => readObject(parseJson('{"a":1,"__proto__":2}'), '', ['a'])).place).toBe('__proto__')
  expect(refusalOf(() => readObject({}, '', ['toString'])).problem).toBe('缺少此项')
})
