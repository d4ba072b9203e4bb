import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldDate, officialDate, officialMonth, officialMonthDay, parseOfficialDate, weekdayName } from '#shared/text/official-dates.ts'

const anyDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('GB/T 9704 7.3.5.4: dates are Arabic digits without padding', () => {
  expect(officialDate('2022-04-20')).toBe('2022年4月20日')
  expect(officialMonthDay('2022-04-05')).toBe('4月5日')
  expect(officialMonth('2022-04')).toBe('2022年4月')
  fc.assert(fc.property(anyDay, (day) => !/年0|月0/.test(officialDate(day))))
})

test('2022年4月21日 is a Thursday', () => expect(weekdayName('2022-04-21')).toBe('星期四'))

test('a printed date is read back, with and without its year', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const year = Number(day.slice(0, 4))
      for (const [text, given] of [
        [officialDate(day), 1999],
        [fieldDate(day), 1999],
        [officialMonthDay(day), year],
      ] as const) {
        expect(parseOfficialDate(text, given)).toEqual({ ok: true, day })
      }
    }),
  )
})

test.each([
  ['2022-8-31', '2022-08-31'],
  ['2022.9.30', '2022-09-30'],
  ['2022/8/31', '2022-08-31'],
  ['8.31', '2022-08-31'],
  ['8月31日', '2022-08-31'],
  ['8月底', '2022-08-31'],
  ['2月底', '2022-02-28'],
  ['2024年2月底', '2024-02-29'],
  ['2022年9月底', '2022-09-30'],
  ['12月底前', '2022-12-31'],
  ['年底', '2022-12-31'],
  [' ２０２２年４月２０日 ', '2022-04-20'],
  ['十月底', '2022-10-31'],
])('“%s” is %s', (text, day) => expect(parseOfficialDate(text, 2022)).toEqual({ ok: true, day }))

test.each([
  ['2月30日', '2022年2月没有30日，请核对“2月30日”'],
  ['2022-13-1', '一年没有13月，请核对“2022-13-1”'],
  ['2022-4-0', '2022年4月没有0日，请核对“2022-4-0”'],
  ['尽快', '“尽快”不是可识别的日期，请填写“2022-8-31”“8.31”或“8月底”这样的日期'],
  ['', '日期为空，请填写“2022-8-31”或“8月底”这样的日期'],
  ['2022-8.31', '“2022-8.31”不是可识别的日期，请填写“2022-8-31”“8.31”或“8月底”这样的日期'],
])('“%s” is refused in one Chinese sentence', (text, problem) => expect(parseOfficialDate(text, 2022)).toEqual({ ok: false, problem }))

test('nothing that is typed throws', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parseOfficialDate(text, 2022).ok === 'boolean'))
})
