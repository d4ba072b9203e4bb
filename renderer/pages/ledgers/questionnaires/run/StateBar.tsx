import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { type MergedState, mergedStates } from '#shared/domain/questionnaire-merging.ts'
import { type Questionnaire, answerMarks } from '../words.ts'
import { type AnswerFilter, countOf } from './answer-filter.ts'

interface StateBarProps {
  readonly run: Questionnaire
  readonly filter: AnswerFilter
  onChange(filter: AnswerFilter): void
}

const states: readonly MergedState[] = ['conflicting', 'unanswered', 'partial', 'decided', 'agreed']

/** Questions by how their answers stand; what waits comes first. */
export function StateBar({ run, filter, onChange }: StateBarProps) {
  return (
    <FilterBar>
      {states.map((state) => (
        <FilterChip
          key={state}
          label={mergedStates[state]}
          count={countOf(run, state)}
          mark={answerMarks[state]}
          isOn={filter === state}
          onChange={(isOn) => onChange(isOn ? state : null)}
        />
      ))}
    </FilterBar>
  )
}
