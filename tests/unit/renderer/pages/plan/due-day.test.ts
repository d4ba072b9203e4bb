import { expect, test } from 'vitest'
import { readDueDay, readGoal } from '#renderer/pages/plan/due-day.ts'

test.each([
  ['2022-5-20', '2022-05-20'],
  ['5.20', '2022-05-20'],
  ['5月底', '2022-05-31'],
])('a due day as clerks write it: %s', (text, day) => {
  expect(readDueDay(text, '2022-05')).toEqual({ ok: true, text: day })
})

test('a due day outside the month of the list is refused with its reason, and so is what is no day', () => {
  expect(readDueDay('6.1', '2022-05')).toEqual({ ok: false, problem: '时限应在2022年5月之内' })
  expect(readDueDay('2月30日', '2022-02').ok).toBe(false)
})

test('a goal is trimmed, and refused beyond 500 characters', () => {
  expect(readGoal(' 宣讲三场 ')).toEqual({ ok: true, text: '宣讲三场' })
  expect(readGoal('长'.repeat(500)).ok).toBe(true)
  expect(readGoal('长'.repeat(501))).toEqual({ ok: false, problem: '目标不超过500字，现有501字' })
})
