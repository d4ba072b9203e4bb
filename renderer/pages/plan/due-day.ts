import type { CellReading } from '#renderer/components/data-grid/grid-types.ts'
import { officialMonth, parseOfficialDate } from '#shared/text/official-dates.ts'

/** Reads a due day as clerks write it (`5.20`, 「5月底」) into `2022-05-20`; it must lie in the month of the list, `2022-05`. */
export function readDueDay(text: string, month: string): CellReading {
  const reading = parseOfficialDate(text, Number(month.slice(0, 4)))
  if (!reading.ok) return { ok: false, problem: reading.problem }
  return reading.day.startsWith(month) ? { ok: true, text: reading.day } : { ok: false, problem: `时限应在${officialMonth(month)}之内` }
}

/** Reads a goal: one paragraph of at most 500 characters. */
export function readGoal(text: string): CellReading {
  const goal = text.trim()
  return goal.length <= 500 ? { ok: true, text: goal } : { ok: false, problem: `目标不超过500字，现有${goal.length}字` }
}
