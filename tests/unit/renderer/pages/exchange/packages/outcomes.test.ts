import { expect, test } from 'vitest'
import type { OutcomeCounts, OutcomeRow } from '#renderer/pages/exchange/packages/outcomes.ts'
import { bringsAnything, outcomeOrder, rowsShown, totalOf, willWrite } from '#renderer/pages/exchange/packages/outcomes.ts'
import type { RecordOutcome } from '#shared/exchange/conditions.ts'
import { recordOutcomes } from '#shared/exchange/conditions.ts'

const none: OutcomeCounts = { new: 0, newer: 0, same: 0, older: 0, conflict: 0, waiting: 0, refused: 0 }

const row = (outcome: RecordOutcome): OutcomeRow => ({
  key: outcome,
  outcome,
  noun: '工作进展',
  subject: '11-1 信用风险预警名单',
  inside: '',
  present: '',
  after: '',
})

const all = (Object.keys(recordOutcomes) as RecordOutcome[]).map(row)
const shown = (filter: Parameters<typeof rowsShown>[1]): readonly string[] => rowsShown(all, filter).map(({ outcome }) => outcome)

test('every outcome has its place in the order of concern: conflicts first, what stays the same last (picture 5)', () => {
  expect(new Set(outcomeOrder)).toEqual(new Set(Object.keys(recordOutcomes)))
  expect(shown({ only: null, onlyChanges: false })).toEqual(outcomeOrder)
  expect([outcomeOrder[0], outcomeOrder.at(-1)]).toEqual(['conflict', 'same'])
})

test('只看会改动的 leaves out what stays as it is on this machine', () => {
  expect(shown({ only: null, onlyChanges: true })).toEqual(['conflict', 'waiting', 'newer', 'new'])
})

test('rows of one kind that are about measures stand by their numbers: 2-1 before 11-1, and after those that are not', () => {
  const about = (noun: string, subject: string): OutcomeRow => ({ ...row('new'), noun, subject, key: `${noun} ${subject}` })
  const rows = [
    about('自评', '11-1 名单'),
    about('自评', '2-1 渠道'),
    about('自评', '4月份'),
    about('工作进展', '1-1 承诺'),
    about('自评', '2-10 其他'),
  ]
  const inOrder = rowsShown(rows, { only: null, onlyChanges: false }).map(({ noun, subject }) => `${noun} ${subject.split(' ')[0] ?? ''}`)
  expect(inOrder).toEqual(['自评 4月份', '自评 2-1', '自评 2-10', '自评 11-1', '工作进展 1-1'])
})

test('one outcome alone', () => {
  expect(shown({ only: 'same', onlyChanges: false })).toEqual(['same'])
})

test('the foot says how much will be written and what stays (picture 5)', () => {
  expect(willWrite({ ...none, new: 55, newer: 6, same: 29 })).toBe('将写入 61 条，29 条不变。')
})

test('a conflict is set apart, not written over; what waits and what goes into the history stands in brackets', () => {
  expect(willWrite({ ...none, new: 55, newer: 6, conflict: 1, same: 29 })).toBe('将写入 61 条，冲突 1 条隔离，29 条不变。')
  expect(willWrite({ ...none, new: 1, waiting: 2, older: 1 })).toBe('将写入 4 条（其中待齐 2 条，旧版本 1 条存入历史）。')
  expect(willWrite({ ...none, conflict: 3, same: 44 })).toBe('没有可以直接写入的内容，冲突 3 条隔离，44 条不变。')
})

test('a package that brings nothing new says so', () => {
  expect(willWrite(none)).toBe('没有需要写入的内容。')
  expect(willWrite({ ...none, same: 29 })).toBe('29 条均与本机一致，无需写入。')
  expect([bringsAnything({ ...none, same: 29 }, 0), bringsAnything({ ...none, conflict: 1 }, 0)]).toEqual([false, true])
})

test('evidence that comes along is said, also where every record is here already', () => {
  expect(willWrite({ ...none, new: 2, same: 3 }, 4)).toBe('将写入 2 条，收存佐证 4 件，3 条不变。')
  expect(willWrite({ ...none, same: 29 }, 4)).toBe('29 条均与本机一致，收存佐证 4 件。')
  expect(bringsAnything({ ...none, same: 29 }, 4)).toBe(true)
})

test('a volume of evidence alone brings its files', () => {
  expect(willWrite(none, 9)).toBe('将收存佐证 9 件，自动关联已报的记录。')
})

test('records are counted over all outcomes', () => {
  expect(totalOf({ ...none, new: 55, newer: 6, conflict: 1, same: 29 })).toBe(91)
})
