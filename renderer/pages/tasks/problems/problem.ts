import type { OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import type { ProblemStatus } from '#shared/domain/problem.ts'
import { problemStatuses } from '#shared/domain/problem.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'

export type Problem = OutputOf<'problems.list'>['problems'][number]

/** How a problem stands: 整改中, late by days, or 已销号. */
export function problemStanding(problem: Pick<Problem, 'status' | 'daysLate'>): { readonly mark: MarkName; readonly words: string } {
  if (problem.status === 'closed') return { mark: 'done', words: problemStatuses.closed }
  return problem.daysLate > 0 ? { mark: 'late', words: `逾期 ${problem.daysLate} 天` } : { mark: 'underway', words: problemStatuses.open }
}

type ProblemWords = Pick<Problem, 'content' | 'origin' | 'measure' | 'foundOn' | 'dueOn' | 'measuresTaken'>

/** What the register says of a problem, row by row. */
export function problemFacts(problem: ProblemWords): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: '问题', value: problem.content },
    { label: '来源', value: problem.origin },
    { label: '措施', value: problem.measure?.code ?? '无' },
    { label: '发现日期', value: officialMonthDay(problem.foundOn) },
    { label: '整改期限', value: problem.dueOn === null ? '未定' : officialMonthDay(problem.dueOn) },
    { label: '整改措施', value: problem.measuresTaken === '' ? '未填' : problem.measuresTaken },
  ]
}

export interface ProblemFilters {
  readonly status: ProblemStatus | null
  readonly isOverdue: boolean
  readonly query: string
}

/** 一清单 opens with what is not yet 销号. */
export const firstProblemFilters: ProblemFilters = { status: 'open', isOverdue: false, query: '' }
export const noProblemFilters: ProblemFilters = { status: null, isOverdue: false, query: '' }

export const problemStatusOptions = (Object.keys(problemStatuses) as ProblemStatus[]).map((value) => ({
  value,
  label: problemStatuses[value],
}))

/** The problems that pass every filter; `finds` says what the query finds. */
export function filteredProblems(
  problems: readonly Problem[],
  { status, isOverdue }: ProblemFilters,
  finds: (text: string) => boolean,
): readonly Problem[] {
  return problems.filter(
    (problem) =>
      (status === null || problem.status === status) &&
      (!isOverdue || problem.daysLate > 0) &&
      finds([problem.content, problem.unit.name, problem.origin, problem.measure?.code ?? ''].join(' ')),
  )
}

/** The filters that are set, in words. */
export function filterWords({ status, isOverdue, query }: ProblemFilters): readonly (string | false | null)[] {
  return [chosenWords('状态', problemStatusOptions, status), isOverdue && '逾期', searchWords(query)]
}
