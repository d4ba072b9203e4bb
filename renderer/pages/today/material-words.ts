import type { OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { statusOf } from '#renderer/components/status-mark/status-tables.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'

export type Material = OutputOf<'today.view'>['counties'][number]['report']

/** How a material stands in a narrow cell: the day it came instead of 按时 (`wideWord`, where there is room), the days instead of a bare 逾期. */
export function materialWords({ status, on, days }: Material): {
  readonly mark: MarkName
  readonly words: string
  readonly wideWord?: string
} {
  if (status === null) return { mark: 'exempt', words: '不报' }
  const { word, mark } = statusOf('obligation', status)
  if (on !== null && status === 'onTime') return { mark, words: officialMonthDay(on), wideWord: word }
  if (on !== null && status === 'late') return { mark, words: `${officialMonthDay(on)} ${word}` }
  return { mark, words: status === 'overdue' && days > 0 ? `${word} ${days} 天` : word }
}
