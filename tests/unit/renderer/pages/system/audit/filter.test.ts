import { expect, test } from 'vitest'
import { daysInWords, daysProblem, isFiltered, noFilter, officerChoices } from '#renderer/pages/system/audit/filter.ts'
import { notChecked, withPiece } from '#renderer/pages/system/audit/use-full-check.ts'

/** 系统 → 审计日志 (reliability.md 5). */

test.each([
  [null, null, '全部'],
  ['2022-04-18', null, '4月18日起'],
  [null, '2022-04-20', '至4月20日'],
  ['2022-04-18', '2022-04-20', '4月18日至4月20日'],
  ['2022-04-18', '2022-04-18', '4月18日'],
  ['2021-12-31', '2022-01-01', '2021年12月31日至1月1日'],
])('%s to %s reads “%s”', (from, to, words) => {
  expect(daysInWords(from, to, '2022-05-05')).toBe(words)
})

test('days that run backwards are refused at the field', () => {
  expect(daysProblem('2022-04-20', '2022-04-18')).toBe('起始日期晚于截止日期')
  expect(daysProblem('2022-04-18', '2022-04-18')).toBeUndefined()
  expect(daysProblem(null, '2022-04-18')).toBeUndefined()
})

test('every field narrows the list', () => {
  expect(isFiltered(noFilter)).toBe(false)
  for (const key of Object.keys(noFilter)) expect(isFiltered({ ...noFilter, [key]: '2022-04-18' }), key).toBe(true)
})

test('the program itself can be chosen beside the officers', () => {
  expect(officerChoices([{ officerId: 'a', name: '张经办' }]).map(({ label }) => label)).toEqual(['张经办', '本程序'])
})

test('pieces of the full check add up, and very many findings are counted', () => {
  const finding = (seq: number) => ({ seq, sentence: `第 ${seq} 条` })
  const findings = Array.from({ length: 50 }, (_, at) => finding(at))
  const piece = { count: 20_000, total: 45_000, next: 20_000, findings, furtherFindings: 7, end: null }
  const end = { witnesses: 3, lastSeq: 45_000, code: '3F2A9 C07D1' }
  const one = withPiece({ ...notChecked, isRunning: true }, piece)
  expect([one.isRunning, one.done, one.total, one.end]).toEqual([true, 20_000, 45_000, null])
  const all = withPiece(withPiece(one, { ...piece, next: 40_000 }), { ...piece, count: 5000, next: null, end })
  expect([all.isRunning, all.done, all.findings.length, all.furtherFindings, all.end]).toEqual([false, 45_000, 100, 71, end])
})
