import { expect, test } from 'vitest'
import { missingOfReceipt, receiptEntry, receiptOf } from '#renderer/pages/exchange/forms/receive/receipt-entry.ts'

const today = '2022-04-21'

test('a receipt begins with today and 内网邮箱, and needs nothing more', () => {
  const entry = receiptEntry({}, today)
  expect(missingOfReceipt(entry, today)).toBeUndefined()
  expect(receiptOf(entry)).toEqual({ receivedOn: today, way: 'intranetMail', reason: '' })
})

test('office.md «Receiving»: a day before today asks why', () => {
  const entry = receiptEntry({ receivedOn: '2022-04-20', way: 'usbStick' }, today)
  expect(missingOfReceipt(entry, today)).toBe('请填写补登原因')
  const explained = receiptEntry({ receivedOn: '2022-04-20', way: 'usbStick', reason: ' 次日登记 ' }, today)
  expect(missingOfReceipt(explained, today)).toBeUndefined()
  expect(receiptOf(explained)).toEqual({ receivedOn: '2022-04-20', way: 'usbStick', reason: '次日登记' })
})

test('a reason typed for another day is not kept with today’s receipt', () => {
  expect(receiptOf(receiptEntry({ receivedOn: today, reason: '次日登记' }, today)).reason).toBe('')
})

test('no day, or a day after today, is not registered', () => {
  expect(missingOfReceipt(receiptEntry({ receivedOn: '' }, today), today)).toBe('请填写实际收件日期')
  expect(missingOfReceipt(receiptEntry({ receivedOn: '2022-04-22' }, today), today)).toBe('实际收件日期晚于今天，请核对')
})
