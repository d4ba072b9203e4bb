import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { DeskStatus } from '../view-props.ts'
import { AdditionFields } from './AdditionFields.tsx'
import type { DraftContent } from './content.ts'
import { emptyAddition, emptyRaise } from './content.ts'
import { PartsSection } from './PartsSection.tsx'
import { RaiseFields } from './RaiseFields.tsx'

interface ContentFieldsProps {
  readonly content: DraftContent
  readonly desk: DeskStatus
  onChange(content: DraftContent): void
}

/** What a plan raises and adds, with the indicators, 领域 and units to choose from. */
export function ContentFields({ content, desk, onChange }: ContentFieldsProps) {
  const { month } = useMonth()
  const indicators = useDeskQuery('indicators.list', { month }).data?.indicators ?? []
  const register = useDeskQuery('tasks.register', {}).data
  const units = useDeskQuery('units.list', {}).data?.units ?? []
  const { year, months } = desk.programme
  const domains = (register?.domains ?? []).map(({ number, title }) => ({ value: String(number), label: title }))
  return (
    <>
      <PartsSection
        title="调高指标"
        parts={content.raises}
        empty={emptyRaise(month)}
        onChange={(raises) => onChange({ ...content, raises })}
      >
        {(raise, number, put) => (
          <RaiseFields key={number} raise={raise} number={number} indicators={indicators} months={months} year={year} onChange={put} />
        )}
      </PartsSection>
      <PartsSection
        title="新增任务"
        parts={content.additions}
        empty={emptyAddition(month, domains[0]?.value ?? '')}
        onChange={(additions) => onChange({ ...content, additions })}
      >
        {(addition, number, put) => (
          <AdditionFields
            key={number}
            addition={addition}
            number={number}
            domains={domains}
            units={units}
            months={months}
            year={year}
            onChange={put}
          />
        )}
      </PartsSection>
    </>
  )
}
