import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import type { Rung } from '#shared/domain/supervision.ts'
import { rungs } from '#shared/domain/supervision.ts'

export type SubjectRow = OutputOf<'notices.subjects'>['subjects'][number]
export type Subject = SubjectRow['subject']
export type Step = InputOf<'notices.propose'>['step']

/** A row's key: what it is about, as text. */
export function subjectKey({ subject }: Pick<SubjectRow, 'subject'>): string {
  return JSON.stringify(subject)
}

export interface SubjectFilters {
  readonly rung: Rung | null
  /** 尚未催办、提示或督办. */
  readonly isUntouched: boolean
  readonly query: string
}

export const noSubjectFilters: SubjectFilters = { rung: null, isUntouched: false, query: '' }

/** Nothing was said to the unit yet: no notice, no 催办. */
export function isUntouched({ rung, lastUrge }: Pick<SubjectRow, 'rung' | 'lastUrge'>): boolean {
  return rung === 'none' && lastUrge === ''
}

/** The rows that pass every filter; `finds` says what the query finds. */
export function filteredSubjects(
  rows: readonly SubjectRow[],
  filters: SubjectFilters,
  finds: (text: string) => boolean,
): readonly SubjectRow[] {
  return rows.filter(
    (row) =>
      (filters.rung === null || row.rung === filters.rung) &&
      (!filters.isUntouched || isUntouched(row)) &&
      finds([row.unit.name, row.code, row.title, row.missed].join(' ')),
  )
}

/** The step to begin with: 督办 while every ticked row is late, 提示 as soon as one is not. */
export function usualStep(rows: readonly Pick<SubjectRow, 'daysLate'>[]): Step {
  return rows.every((row) => row.daysLate > 0) ? 'supervise' : 'remind'
}

export const rungOptions = (Object.keys(rungs) as Rung[]).map((value) => ({ value, label: rungs[value] }))

/** The filters that are set, in words. */
export function filterWords({ rung, query, ...filters }: SubjectFilters): readonly (string | false | null)[] {
  return [chosenWords('提醒督办', rungOptions, rung), filters.isUntouched && '尚未催办', searchWords(query)]
}
