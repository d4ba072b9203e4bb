import { expect, test } from 'vitest'
import { answerDayProblem, missingOfAnswer, startOfAnswer } from '#renderer/pages/supervision/detail/received/answer-entry.ts'
import type { ReceivedNoticeStatus } from '#shared/domain/supervision.ts'

const answer = { answeredOn: '2022-05-06', result: '已调配' }
const start = (received: ReceivedNoticeStatus, given: typeof answer | null) =>
  startOfAnswer({ notice: { received }, answer: given }, '2022-05-09')

test('a new answer is of today, a correction begins with what stands, after 退回 one begins anew', () => {
  expect(start('awaited', null)).toEqual({ result: '', answeredOn: '2022-05-09' })
  expect(start('reported', answer)).toEqual(answer)
  expect(start('returned', answer)).toEqual({ result: '', answeredOn: '2022-05-09' })
})

test('the first thing that is missing is named', () => {
  const missing = (result: string, answeredOn: string) => missingOfAnswer((field) => ({ result, answeredOn })[field])
  expect([missing(' 办 ', '2022-05-06'), missing('已办', ''), missing('已办', '2022-05-06')]).toEqual([
    '请写明办理结果',
    '请填写回执日期',
    undefined,
  ])
})

test('an answer lies between the notice and today', () => {
  const problem = (day: string, issuedOn: string | null = '2022-05-05') => answerDayProblem(day, issuedOn, '2022-05-09')
  expect([problem('2022-05-04'), problem('2022-05-05'), problem('2022-05-09'), problem('2022-05-10'), problem('2022-05-01', null)]).toEqual(
    ['回执日期早于下发日期，请核对', undefined, undefined, '回执日期晚于今天，请核对', undefined],
  )
})
