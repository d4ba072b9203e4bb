import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Measure } from './measure.ts'

type HistoryEntry = Measure['history'][number]

export interface LadderEntry {
  readonly id: string
  readonly title: string
  readonly detail: string | undefined
  readonly when: string | undefined
  readonly tone: HistoryEntry['tone']
}

/**
 * The history as one unit sees it: what concerned all, what concerned itself, and the steps to come only where
 * the unit itself is late.
 */
export function ladderEntries(measure: Pick<Measure, 'history' | 'assignments'>, unitName: string): readonly LadderEntry[] {
  const others = new Set(measure.assignments.map((each) => each.unit.name).filter((name) => name !== unitName))
  const own = measure.history.filter((entry) => !others.has(entry.unitName))
  const isLate = own.some((entry) => entry.tone === 'late')
  return own
    .filter((entry) => isLate || (entry.tone !== 'proposed' && entry.tone !== 'ahead'))
    .map((entry, at) => ({
      id: String(at),
      title: entry.title,
      detail: entry.detail === '' ? undefined : entry.detail,
      when: entry.on === '' ? undefined : officialMonthDay(entry.on),
      tone: entry.tone,
    }))
}
