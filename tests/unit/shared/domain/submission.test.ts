import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { addDays, addMonths, dayInChina, dayOfMonth, daysBetween } from '#shared/domain/period.ts'
import { obligationStatus } from '#shared/domain/submission.ts'

/**
 * T13 (reliability.md): 按时 or 迟报 is decided by the day the city received it, never by a clock. Clocks jump by ten years either way; the
 * dates are those at which months and zones go wrong.
 */

const months = fc.integer({ min: 0, max: 240 }).map((count) => addMonths('2016-02', count))
/** 20日 of the month report, 23日 of the review, the last day (29 February among them). */
const dueDays = fc.tuple(months, fc.constantFrom(20, 23, 29, 31)).map(([month, day]) => dayOfMonth(month, day))
const jumps = fc.integer({ min: -3653, max: 3653 })
const facts = fc.record({ dueOn: dueDays, days: fc.integer({ min: -40, max: 40 }), isReturned: fc.boolean(), isMonthClosed: fc.boolean() })

describe('T13 时钟', () => {
  test('500 jumps: what was received stands as it stood, whatever day a clock shows', () => {
    fc.assert(
      fc.property(facts, jumps, jumps, ({ dueOn, days, ...rest }, one, other) => {
        const received = { ...rest, dueOn, receivedOn: addDays(dueOn, days), isWaived: false }
        const status = obligationStatus(received, addDays(dueOn, one))
        expect(status).toBe(days <= 0 ? 'onTime' : 'late')
        expect(obligationStatus(received, addDays(dueOn, other))).toBe(status)
      }),
      { numRuns: 500 },
    )
  })

  test('500 jumps: what has not come is never called late by going back, nor missing while its month is open', () => {
    fc.assert(
      fc.property(facts, jumps, ({ dueOn, isReturned }, jump) => {
        const open = { dueOn, receivedOn: null, isReturned, isWaived: false, isMonthClosed: false }
        const status = obligationStatus(open, addDays(dueOn, jump))
        if (jump > 0) expect(status).toBe('overdue')
        else expect(status).toBe(isReturned ? 'returned' : 'open')
      }),
      { numRuns: 500 },
    )
  })

  test.each(['2020-02-29', '2022-04-20', '2022-04-23', '2022-12-31'])('%s: the whole day is in time, the next one is not', (dueOn) => {
    const on = (receivedOn: string) =>
      obligationStatus({ dueOn, receivedOn, isReturned: false, isWaived: false, isMonthClosed: true }, receivedOn)
    expect([on(addDays(dueOn, -1)), on(dueOn), on(addDays(dueOn, 1))]).toEqual(['onTime', 'onTime', 'late'])
  })
})

describe('T13 时区', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  test.each([
    ['UTC', 0],
    ['Asia/Shanghai', -480],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Asia/Kolkata', -330],
  ])('a machine set to %s counts the days of China', (name, offset) => {
    process.env['TZ'] = name
    // The zone has taken effect: the test would prove nothing otherwise.
    expect(new Date('2022-01-01T00:00:00Z').getTimezoneOffset()).toBe(offset)
    expect(dayInChina('2022-04-20T15:59:59.999Z')).toBe('2022-04-20')
    expect(dayInChina('2022-04-20T16:00:00.000Z')).toBe('2022-04-21')
    fc.assert(
      fc.property(dueDays, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        // Every instant of a day of China is that day, its first and its last one too.
        const instants = [`${day}T00:00:00.000+08:00`, `${day}T12:00:00.000+08:00`, `${day}T23:59:59.999+08:00`]
        for (const instant of instants) expect(dayInChina(new Date(instant).toISOString())).toBe(day)
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
      { numRuns: 100 },
    )
  })
})
