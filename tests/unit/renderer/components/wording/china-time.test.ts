import { expect, test } from 'vitest'
import { clockInChina, momentInChina, whenInChina } from '#renderer/components/wording/china-time.ts'

test('the clock is China’s, whatever the computer’s zone', () => {
  expect(clockInChina('2022-04-21T01:12:00.000Z')).toBe('09:12')
  expect(clockInChina('2022-04-20T16:30:00.000Z')).toBe('00:30')
})

test.each([
  ['2022-04-21T00:31:00.000Z', '今天 08:31'],
  ['2022-04-20T15:59:00.000Z', '昨天 23:59'],
  ['2022-04-18T00:31:00.000Z', '4月18日 08:31'],
  ['2021-12-31T00:31:00.000Z', '2021年12月31日 08:31'],
])('%s beside 2022-04-21 reads %s', (at, words) => {
  expect(whenInChina(at, '2022-04-21')).toBe(words)
})

test('a moment in a list that is taken along is a whole day and time of China, so that it sorts', () => {
  expect(momentInChina('2022-04-20T16:30:00.000Z')).toBe('2022-04-21 00:30')
})
