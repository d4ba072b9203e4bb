import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type NoticeReport,
  type NoticeStatus,
  noticeStatuses,
  receivedNoticeStatus,
  receivedNoticeStatuses,
} from '#shared/domain/supervision.ts'

const nothing: NoticeReport = { isReturned: false, hasAnswer: false, isReported: false, isRegistered: false }
const statuses = Object.keys(noticeStatuses) as NoticeStatus[]
const words = (status: NoticeStatus, report: Partial<NoticeReport> = {}) =>
  receivedNoticeStatuses[receivedNoticeStatus(status, { ...nothing, ...report })]

describe('a notice in the office that it is addressed to (exchange.md 6)', () => {
  test('goes from 待回执 over its own answer to the city’s decision', () => {
    const answered = { hasAnswer: true }
    expect([
      words('issued'),
      words('answered', answered),
      words('answered', { ...answered, isReported: true }),
      words('answered', { ...answered, isReported: true, isRegistered: true }),
      words('closed', { ...answered, isReported: true }),
    ]).toEqual(['待回执', '已回执待报', '回执已报', '回执已登记', '已销号'])
  })

  test('asks for another answer after 退回续办, until there is one', () => {
    const returned = { isReturned: true, hasAnswer: true, isReported: true }
    expect(words('delivered', returned)).toBe('退回续办')
    expect(words('answered', { ...returned, isReported: false })).toBe('已回执待报')
  })

  test('is 已登记 where the city entered an answer from paper and here is none', () => {
    expect(words('answered', { isRegistered: true })).toBe('回执已登记')
  })

  test('a correction that has not left stands before what the city registered', () => {
    expect(words('answered', { hasAnswer: true, isReported: false, isRegistered: true })).toBe('已回执待报')
  })

  test('what the city ended, it ended, whatever was answered', () => {
    const report = fc.record({ isReturned: fc.boolean(), hasAnswer: fc.boolean(), isReported: fc.boolean(), isRegistered: fc.boolean() })
    fc.assert(
      fc.property(fc.constantFrom(...statuses), report, (status, given) => {
        const received = receivedNoticeStatus(status, given)
        const hasEnded = status === 'closed' || status === 'withdrawn'
        expect(received === 'closed' || received === 'withdrawn').toBe(hasEnded)
        if (hasEnded) expect(received).toBe(status)
      }),
    )
  })
})
