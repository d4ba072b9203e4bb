import { expect, test } from 'vitest'
import type { DraftContent } from '#renderer/pages/ledgers/adjustments/content.ts'
import { contentFrom, contentInput, draftOf, emptyAddition, emptyRaise, withPart } from '#renderer/pages/ledgers/adjustments/content.ts'

const raise = { ...emptyRaise('2022-08'), indicatorId: 'i-1', value: ' 40 ', wording: '不低于40%', by: '2022-11-30' }
const measure = {
  text: '建设诚信街道',
  shortTitle: '诚信街道',
  leadIds: ['u-1'],
  responsibleIds: [],
  deadlineWording: '10月底前',
  by: '2022-10-31',
}
const addition = { ...emptyAddition('2022-08', '1'), title: '诚信街道', goal: '每县1个', measures: [measure] }
const draft: DraftContent = { raises: [raise], additions: [addition] }

test('raised targets and added tasks are written as they are kept (M-023 … M-025)', () => {
  const { content, missing } = contentInput(draft)
  expect(missing).toBeUndefined()
  expect(content.raises[0]).toMatchObject({ value: '40', effectiveFrom: '2022-08' })
  expect(content.additions[0]).toMatchObject({ domain: 1, from: '2022-08' })
  expect(contentInput(draftOf(content)).content).toEqual(content)
})

test('the first thing that still has to be filled in is named with its place', () => {
  expect(contentInput({ raises: [], additions: [] }).missing).toBe('请添加调高指标或者新增任务')
  expect(contentInput({ ...draft, raises: [raise, { ...raise, value: '四成' }] }).missing).toContain('第2项调高指标')
  expect(contentInput({ ...draft, additions: [{ ...addition, measures: [{ ...measure, leadIds: [] }] }] }).missing).toBe(
    '第1项新增任务第1条措施：请选择牵头单位',
  )
})

test('half-typed content is found again', () => {
  expect(contentFrom(JSON.stringify(draft))).toEqual(draft)
  expect(contentFrom('{')).toBeNull()
  expect(contentFrom(undefined)).toBeNull()
})

test('a part is replaced or taken out', () => {
  expect(withPart(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
  expect(withPart(['a', 'b'], 0, null)).toEqual(['b'])
})
