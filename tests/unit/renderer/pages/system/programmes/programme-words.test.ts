import { expect, test } from 'vitest'
import { nextTitle, programmeStanding } from '#renderer/pages/system/programmes/programme-words.ts'

test('a programme is the current one, closed with its day, or loaded beside it', () => {
  expect(programmeStanding({ isCurrent: true, closedOn: null }).word).toBe('当前方案')
  expect(programmeStanding({ isCurrent: true, closedOn: '2023-01-10' }).word).toBe('当前方案，2023年1月10日封存')
  expect(programmeStanding({ isCurrent: false, closedOn: '2023-01-10' }).word).toBe('2023年1月10日封存')
  expect(programmeStanding({ isCurrent: false, closedOn: null }).word).toBe('已载入')
})

test('next year’s programme is proposed with this one’s title', () => {
  expect(nextTitle('黑河市2022年政务守信践诺专项行动', 2022)).toBe('黑河市2023年政务守信践诺专项行动')
})
