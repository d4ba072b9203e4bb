import type { Notice } from '../notice.ts'

export type AnswerField = 'result' | 'answeredOn'

/** What the form begins with: an answer that still stands is corrected, after 退回 a new one is written today. */
export function startOfAnswer(
  {
    notice,
    answer,
  }: { readonly notice: Pick<Notice['notice'], 'received'>; readonly answer: Readonly<Record<AnswerField, string>> | null },
  today: string,
): Readonly<Record<AnswerField, string>> {
  if (answer === null || notice.received === 'returned') return { result: '', answeredOn: today }
  return { result: answer.result, answeredOn: answer.answeredOn }
}

/** The first thing that is missing before the answer can be kept. */
export function missingOfAnswer(valueOf: (field: AnswerField) => string): string | undefined {
  if (valueOf('result').trim().length < 2) return '请写明办理结果'
  return valueOf('answeredOn') === '' ? '请填写回执日期' : undefined
}

/** What is wrong with a 回执日期; undefined where it is right. */
export function answerDayProblem(day: string, issuedOn: string | null, today: string): string | undefined {
  if (day > today) return '回执日期晚于今天，请核对'
  return issuedOn !== null && day < issuedOn ? '回执日期早于下发日期，请核对' : undefined
}
