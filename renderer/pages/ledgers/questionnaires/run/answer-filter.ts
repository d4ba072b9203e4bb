import type { MergedState } from '#shared/domain/questionnaire-merging.ts'
import type { MergedTable, Questionnaire } from '../words.ts'

/** Questions of one state; null shows all. */
export type AnswerFilter = MergedState | null

/** The tables with the questions of a state; tables without one are left out. */
export function shownTables({ tables }: Questionnaire, filter: AnswerFilter): readonly MergedTable[] {
  if (filter === null) return tables
  return tables
    .map((table) => ({ ...table, questions: table.questions.filter((question) => question.state === filter) }))
    .filter((table) => table.questions.length > 0)
}

/** How many questions are in a state. */
export function countOf({ tables }: Questionnaire, state: MergedState): number {
  return tables.flatMap((table) => table.questions).filter((question) => question.state === state).length
}
