import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { marks, statusTables } from '#renderer/components/status-mark/status-tables.ts'
import { assignmentStatuses } from '#shared/domain/assignment.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import { documentStatuses } from '#shared/domain/document.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { problemStatuses } from '#shared/domain/problem.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { noticeStatuses, receivedNoticeStatuses, rungs } from '#shared/domain/supervision.ts'

const pairs = Object.values(statusTables).flatMap(({ words, marks: own }) =>
  Object.entries<string>(words).map(([code, word]) => ({ word, mark: (own as Record<string, MarkName>)[code] })),
)
const markOf = (word: string): MarkName | undefined => pairs.find((pair) => pair.word === word)?.mark

describe('the status table', () => {
  test.each(
    Object.entries({
      assignmentStatuses,
      verdicts,
      obligationStatuses,
      problemStatuses,
      claimStatuses,
      rungs,
      noticeStatuses,
      receivedNoticeStatuses,
      documentStatuses,
    }),
  )('covers every word of %s', (_, words) => {
    for (const word of Object.values<string>(words)) expect(markOf(word), word).toBeDefined()
  })

  test.each<[string, MarkName]>([
    ['未启动', 'notStarted'],
    ['未报', 'notStarted'],
    ['待复核', 'notStarted'],
    ['推进中', 'underway'],
    ['复核中', 'underway'],
    ['报办结', 'claimed'],
    ['本月完成', 'done'],
    ['已销号', 'done'],
    ['属实', 'done'],
    ['逾期', 'late'],
    ['迟报', 'late'],
    ['漏报', 'late'],
    ['临近', 'dueSoon'],
    ['未完成', 'failed'],
    ['改否', 'failed'],
    ['未属实', 'failed'],
    ['不涉及', 'exempt'],
    ['豁免', 'exempt'],
    ['新增', 'added'],
    ['新版本', 'newer'],
    ['相同', 'same'],
    ['冲突', 'conflict'],
    ['正常', 'normal'],
  ])('gives %s its shape', (word, mark) => {
    expect(markOf(word)).toBe(mark)
  })

  test('keeps red for 逾期、迟报、漏报 alone', () => {
    const red = pairs.filter(({ mark }) => mark !== undefined && marks[mark].tone === 'late').map(({ word }) => word)
    expect(new Set(red)).toEqual(new Set(['逾期', '迟报', '漏报']))
  })
})

describe('a status on the page', () => {
  test('always has its word, and a shape that only eyes need', () => {
    const html = renderToStaticMarkup(<StatusMark mark="late">逾期 5 天</StatusMark>)
    expect(html).toContain('逾期 5 天')
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/)
  })

  test('counts its days where it is late or near, and nowhere else', () => {
    expect(renderToStaticMarkup(<StatusOf of="milestone" code="overdue" days={5} />)).toContain('逾期 5 天')
    expect(renderToStaticMarkup(<StatusOf of="milestone" code="dueSoon" days={-3} />)).toContain('剩 3 天')
    expect(renderToStaticMarkup(<StatusOf of="milestone" code="open" days={-30} />)).not.toContain('30')
  })

  test('is a plain word where nothing needs attention', () => {
    expect(renderToStaticMarkup(<StatusOf of="rung" code="none" />)).not.toContain('<svg')
  })
})
