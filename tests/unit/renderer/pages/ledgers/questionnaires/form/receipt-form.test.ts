import { expect, test } from 'vitest'
import { receiptForm } from '#renderer/pages/ledgers/questionnaires/form/receipt-form.ts'

const today = '2019-09-28'
const typed = (fields: Readonly<Record<string, string>>) => ({ fields, set: () => undefined })
const known = { receivedOn: '2019-09-26', way: 'paper', leader: '演示领导', leaderSignedOn: '2019-09-25' } as const

test('实际收件日期 and 收件方式 are prefilled with today and the usual way (office.md «Receiving»)', () => {
  const form = receiptForm(typed({}), null, today)
  expect(form.receipt).toEqual({ receivedOn: today, way: 'intranetMail', reason: '' })
  expect([form.missingReceipt, form.missingSignature, form.signature]).toEqual([undefined, undefined, null])
})

test('a day before today asks why', () => {
  expect(receiptForm(typed({ receivedOn: '2019-09-27' }), null, today).missingReceipt).toBe('请填写补登原因')
  const told = receiptForm(typed({ receivedOn: '2019-09-27', reason: ' 周末补登 ' }), null, today)
  expect([told.missingReceipt, told.receipt?.reason]).toEqual([undefined, '周末补登'])
})

test('a receipt that is registered stays as it is, and is not asked about again', () => {
  const same = receiptForm(typed({}), known, today)
  expect([same.receipt, same.missingReceipt]).toEqual([null, undefined])
  expect(same.signature).toEqual({ leader: '演示领导', signedOn: '2019-09-25' })
  expect(receiptForm(typed({ way: 'fax' }), known, today).receipt).toEqual({ receivedOn: '2019-09-26', way: 'fax', reason: '' })
})

test('who signed is kept with the day; without a name there is no signature (M-171)', () => {
  expect(receiptForm(typed({ leader: '演示领导' }), null, today).missingSignature).toBe('请填写签字日期')
  expect(receiptForm(typed({ leader: ' ' }), null, today).signature).toBeNull()
})
