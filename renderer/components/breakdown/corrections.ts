import type { Breakdown, BreakdownMeasure, BreakdownProblem } from '#shared/packs/breakdown.ts'

/** The words of a measure that a person can set right, in the order of the table's columns. */
export const correctable = { text: '具体措施', leads: '牵头单位', responsible: '责任单位', deadline: '完成时限' } as const
export type CorrectableField = keyof typeof correctable

/** One cell of a measure that is in doubt, with the words as they were read. */
export interface DoubtfulCell {
  readonly code: string
  readonly field: CorrectableField
  /** As the file counts it, from 1. */
  readonly row: number
  readonly read: string
  /** 「“尽快”不能识别为日期」 */
  readonly doubts: readonly string[]
}

/** A doubt as a sentence's half: the words, then what is wrong with them. */
export function doubtWords({ text, problem }: Pick<BreakdownProblem, 'text' | 'problem'>): string {
  return text === '' ? problem : `“${text}”${problem}`
}

/** The cells in doubt, measure by measure, and the doubts that belong to no measure: those are set right in the file. */
export function doubtfulCells({ tasks, problems }: Pick<Breakdown, 'tasks' | 'problems'>): {
  readonly cells: readonly DoubtfulCell[]
  readonly others: readonly BreakdownProblem[]
} {
  const measures = tasks.flatMap((task) => task.measures)
  const placed = problems.flatMap((problem) => measuresOf(problem, measures).map((measure) => ({ problem, measure })))
  const cells = measures.flatMap((measure) =>
    (Object.keys(correctable) as CorrectableField[]).flatMap((field) => {
      const own = placed.filter((each) => each.measure === measure && fieldOf(each.problem) === field)
      if (own.length === 0) return []
      const doubts = own.map((each) => doubtWords(each.problem))
      return [{ code: measure.code, field, row: measure.row, read: wordsOf(measure, field), doubts }]
    }),
  )
  return { cells, others: problems.filter((problem) => !placed.some((each) => each.problem === problem)) }
}

function fieldOf({ field }: BreakdownProblem): CorrectableField | undefined {
  if (field === 'measure') return 'text'
  return field === 'leads' || field === 'responsible' || field === 'deadline' ? field : undefined
}

/** Measures of one row share its doubts, but for those whose words do not hold what is in doubt. */
function measuresOf(problem: BreakdownProblem, measures: readonly BreakdownMeasure[]): readonly BreakdownMeasure[] {
  const field = fieldOf(problem)
  if (field === undefined) return []
  const ofRow = measures.filter((measure) => measure.row === problem.row)
  const holding = ofRow.filter((measure) => {
    const words = wordsOf(measure, field)
    return problem.text === '' ? words === '' : words.includes(problem.text)
  })
  return holding.length === 0 ? ofRow : holding
}

/** The words of a measure's cell as they were read. */
export function wordsOf(measure: BreakdownMeasure, field: CorrectableField): string {
  if (field === 'text') return measure.text
  if (field === 'deadline') return measure.deadline.text
  return measure[field].map((carrier) => carrier.text).join('、')
}
