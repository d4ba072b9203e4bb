import { expect, test } from 'vitest'
import { lineTitle } from '#renderer/pages/appraisal/line-title.ts'

test('a goal that could stand at seven measures is said with its measure', () => {
  expect(lineTitle({ shortTitle: '进校园方案', goal: '制定方案' })).toBe('进校园方案：制定方案')
})

test('a goal that names its measure, and a line without goal, are said once', () => {
  expect(lineTitle({ shortTitle: '进校园方案', goal: '印发进校园方案' })).toBe('印发进校园方案')
  expect(lineTitle({ shortTitle: '进校园方案', goal: ' ' })).toBe('进校园方案')
})
