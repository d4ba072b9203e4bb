import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { statusOf, statusTables } from '#renderer/components/status-mark/status-tables.ts'
import type { ObligationStatus } from '#shared/domain/submission.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'

export interface Material {
  /** The word of the status, as the domain's table has it. */
  readonly status: string
  /** The day it came, or null. */
  readonly on: string | null
  readonly days: number
}

/** How a material stands in a narrow cell: the day it came instead of 按时, the days instead of a bare 逾期. */
export function materialWords({ status, on, days }: Material): { readonly mark: MarkName; readonly words: string } {
  const code = codeOf(status)
  if (code === undefined) return { mark: 'exempt', words: '不报' }
  const { word, mark } = statusOf('obligation', code)
  if (on !== null && code === 'onTime') return { mark, words: officialMonthDay(on) }
  if (on !== null && code === 'late') return { mark, words: `${officialMonthDay(on)} ${word}` }
  return { mark, words: code === 'overdue' && days > 0 ? `${word} ${days} 天` : word }
}

function codeOf(status: string): ObligationStatus | undefined {
  const { words } = statusTables.obligation
  return (Object.keys(words) as ObligationStatus[]).find((code) => words[code] === status)
}
