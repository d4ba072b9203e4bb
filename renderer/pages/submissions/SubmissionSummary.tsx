import { Fragment } from 'react'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import type { SubmissionFilter, SubmissionMonth } from './rows.ts'

interface SubmissionSummaryProps {
  readonly summary: SubmissionMonth['summary']
  onFilter(filter: SubmissionFilter | null): void
}

/** 「应报 37 项，按时 30，迟报 1，逾期 4」; each number shows the rows that it counts. */
export function SubmissionSummary({ summary, onFilter }: SubmissionSummaryProps) {
  const counted: readonly { id: string; word: string; count: number; filter: SubmissionFilter | null }[] = [
    { id: 'onTime', word: '按时', count: summary.onTime, filter: null },
    { id: 'late', word: '迟报', count: summary.late, filter: 'late' },
    { id: 'overdue', word: '逾期', count: summary.overdue, filter: 'overdue' },
    { id: 'missing', word: '漏报', count: summary.missing, filter: 'overdue' },
    { id: 'open', word: '未到期', count: summary.open, filter: 'open' },
    { id: 'waived', word: '豁免', count: summary.waived, filter: 'waived' },
  ]
  return (
    <span>
      应报{' '}
      <TraceNumber trace="submissions:expected" label={`应报 ${summary.expected} 项`} onOpen={() => onFilter(null)}>
        {summary.expected}
      </TraceNumber>{' '}
      项
      {counted
        .filter(({ count }) => count > 0)
        .map(({ id, word, count, filter }) => (
          <Fragment key={id}>
            ，{word}{' '}
            <TraceNumber trace={`submissions:${id}`} label={`${word} ${count} 项`} onOpen={() => onFilter(filter)}>
              {count}
            </TraceNumber>
          </Fragment>
        ))}
    </span>
  )
}
