import { expect, test } from 'vitest'
import { dateWords, readDateEntry } from '#renderer/components/fields/date-entry.ts'

test.each([
  ['2022-8-31', '2022-08-31'],
  ['8.31', '2022-08-31'],
  ['8月底', '2022-08-31'],
  ['', null],
])('a clerk writes %s', (typed, day) => {
  expect(readDateEntry(typed, 2022)).toEqual({ ok: true, day })
})

test('what is no day is said in a sentence', () => {
  expect(readDateEntry('下周', 2022)).toEqual({ ok: false, problem: expect.stringContaining('下周') })
})

test('a field shows 2022-4-23 and names a rest day', () => {
  expect(dateWords('2022-04-23')).toEqual({ text: '2022-4-23', restDay: '周六' })
  expect(dateWords('2022-04-21')).toEqual({ text: '2022-4-21', restDay: '' })
  expect(dateWords(null)).toEqual({ text: '', restDay: '' })
})
