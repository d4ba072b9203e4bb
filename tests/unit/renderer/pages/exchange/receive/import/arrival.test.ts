import { expect, test } from 'vitest'
import { arrivalOf, isBackdated, missingOf } from '#renderer/pages/exchange/receive/import/arrival.ts'

const proposed = '2022-04-22'

test('实际收件日期、收件方式 are prefilled; what was typed before stands (office.md «Receiving»)', () => {
  expect(arrivalOf({}, proposed)).toEqual({ receivedOn: proposed, way: 'usbStick', note: '' })
  expect(arrivalOf({ receivedOn: '2022-04-20', way: 'intranetMail', note: '当日传达室收到' }, proposed)).toEqual({
    receivedOn: '2022-04-20',
    way: 'intranetMail',
    note: '当日传达室收到',
  })
  expect(arrivalOf({ way: 'pigeon' }, proposed).way).toBe('usbStick')
})

test('an earlier day asks for its reason, a later one is refused', () => {
  const earlier = { receivedOn: '2022-04-20', way: 'usbStick', note: '' } as const
  expect(isBackdated(earlier, proposed)).toBe(true)
  expect(missingOf(earlier, proposed, proposed)).toBe('请填写补登原因')
  expect(missingOf({ ...earlier, note: '周末收到' }, proposed, proposed)).toBeUndefined()
  expect(missingOf({ ...earlier, receivedOn: '2022-04-23' }, proposed, proposed)).toBe('实际收件日期晚于今天')
})

test('the day of a package that was kept before needs no reason again', () => {
  expect(missingOf({ receivedOn: '2022-04-20', way: 'usbStick', note: '' }, '2022-04-20', proposed)).toBeUndefined()
})
