import type { Breakdown, BreakdownMeasure } from './breakdown.ts'
import { readDeadlines } from './breakdown-deadlines.ts'
import type { BreakdownReadingOptions } from './breakdown-reading.ts'
import { readCarriers } from './breakdown-units.ts'

/** Words that a person sets right where the table could not be read: the original stays in the file and in the reading. */
export interface BreakdownCorrection {
  /** 「7-3」 */
  readonly code: string
  readonly field: 'leads' | 'responsible' | 'deadline' | 'text'
  readonly text: string
}

/** The reading with corrections in place of the cells' words; doubts about what was corrected go, those about the correction come. */
export function correctedBreakdown(
  breakdown: Breakdown,
  corrections: readonly BreakdownCorrection[],
  options: BreakdownReadingOptions,
): Breakdown {
  if (corrections.length === 0) return breakdown
  const problems = [...breakdown.problems]
  const correct = (measure: BreakdownMeasure): BreakdownMeasure => {
    const own = corrections.filter((each) => each.code === measure.code)
    return own.reduce((current, each) => {
      const rest = problems.filter((problem) => problem.row !== measure.row || problem.field !== fieldOf(each.field))
      problems.splice(0, problems.length, ...rest)
      return corrected(
        current,
        each,
        options,
        (text, problem) => void problems.push({ row: measure.row, field: fieldOf(each.field), text, problem }),
      )
    }, measure)
  }
  const tasks = breakdown.tasks.map((task) => ({ ...task, measures: task.measures.map(correct) }))
  return { ...breakdown, tasks, problems: problems.toSorted((one, other) => one.row - other.row) }
}

function fieldOf(field: BreakdownCorrection['field']): 'leads' | 'responsible' | 'deadline' | 'measure' {
  return field === 'text' ? 'measure' : field
}

function corrected(
  measure: BreakdownMeasure,
  { field, text }: BreakdownCorrection,
  options: BreakdownReadingOptions,
  note: (text: string, problem: string) => void,
): BreakdownMeasure {
  if (field === 'text') return { ...measure, text: text.trim() }
  if (field === 'deadline') {
    const { problem, ...deadline } = readDeadlines(text, options.year)
    if (problem !== null) note(text, problem)
    return { ...measure, deadline }
  }
  const { leads, doubts } = readCarriers(text, options.units)
  for (const doubt of doubts) note(doubt.text, doubt.problem)
  return { ...measure, [field]: leads }
}
