import { expect, test } from 'vitest'
import { missingReceiptPart } from '#renderer/pages/appraisal/self/use-own-receipt.ts'

test('代录: a receipt names its day, and a past day its reason (office.md «Receiving»)', () => {
  expect(missingReceiptPart('2022-04-23', false, '')).toBeUndefined()
  expect(missingReceiptPart(null, false, '')).toBe('请填写实际收件日期')
  expect(missingReceiptPart('2022-04-20', true, ' ')).toBe('收件日期早于今天，请填写补登原因')
  expect(missingReceiptPart('2022-04-20', true, '周末收到传真')).toBeUndefined()
})
