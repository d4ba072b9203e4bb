import { expect, test } from 'vitest'
import { waitingReason } from '#renderer/pages/ledgers/adjustments/adjustment-words.ts'

const settled = { missing: undefined, hasChanged: false, isNew: false, faults: 0 }

test('a saved plan without faults waits for nothing', () => expect(waitingReason(settled)).toBeUndefined())

test('a plan that is written says what is missing first, then that it is applied after saving', () => {
  expect(waitingReason({ ...settled, hasChanged: true, missing: '请填写方案名称' })).toBe('请填写方案名称')
  expect(waitingReason({ ...settled, hasChanged: true })).toBe('保存后可以执行')
  expect(waitingReason({ ...settled, hasChanged: true, isNew: true })).toBeUndefined()
  expect(waitingReason({ ...settled, isNew: true, missing: '请填写方案名称' })).toBe('请填写方案名称')
})

test('M-025: what was saved is not applied while something in it is wrong', () => {
  expect(waitingReason({ ...settled, faults: 2 })).toBe('有 2 处须先修改')
})
