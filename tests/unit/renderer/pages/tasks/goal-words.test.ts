import { expect, test } from 'vitest'
import { goalWords } from '#renderer/pages/tasks/goal-words.ts'

test.each([
  ['(由各牵头单位、责任单位分别推进)', '由各牵头单位、责任单位分别推进'],
  ['（全部）', '全部'],
  ['履约投诉案件（含来信）应接必接', '履约投诉案件（含来信）应接必接'],
])('brackets around the whole goal go, brackets inside stay: %s', (goal, words) => {
  expect(goalWords(goal)).toBe(words)
})
