import type { OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { officialDate } from '#shared/text/official-dates.ts'

export type Programme = OutputOf<'programmes.list'>['programmes'][number]

/** How a programme stands: 当前, 已封存, or in use beside the current one. */
export function programmeStanding({ isCurrent, closedOn }: Pick<Programme, 'isCurrent' | 'closedOn'>): {
  readonly mark: MarkName
  readonly word: string
} {
  const closed = closedOn === null ? '' : `${officialDate(closedOn)}封存`
  if (isCurrent) return { mark: 'current', word: closed === '' ? '当前方案' : `当前方案，${closed}` }
  return closed === '' ? { mark: 'notStarted', word: '已载入' } : { mark: 'done', word: closed }
}

/** The title that next year's programme is proposed with: its year is the next one. */
export function nextTitle(title: string, year: number): string {
  return title.replaceAll(String(year), String(year + 1))
}
