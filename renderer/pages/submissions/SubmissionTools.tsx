import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { Narrowing, SubmissionFilter, SubmissionMonth } from './rows.ts'
import { passes, submissionFilters } from './rows.ts'

interface SubmissionToolsProps {
  readonly month: SubmissionMonth
  readonly narrowing: Narrowing
  readonly query: string
  /** Key caps are left out where a panel takes their room. */
  readonly hasPanel: boolean
  /** False in a county office, whose rows have no tick boxes. */
  readonly canTick: boolean
  onFilter(filter: SubmissionFilter | null): void
  onKind(kind: string | null): void
  onQuery(query: string): void
}

/** 全部、未报、逾期、迟报、豁免 by units, one material or all, and finding a unit. */
export function SubmissionTools({ month, narrowing, query, hasPanel, canTick, onFilter, onKind, onQuery }: SubmissionToolsProps) {
  const { filter, kind } = narrowing
  const countOf = (each: SubmissionFilter | null): number => month.units.filter((row) => passes(row, { filter: each, kind })).length
  return (
    <FilterBar
      search={<SearchField label="查找单位" value={query} onChange={onQuery} />}
      right={
        hasPanel ? undefined : (
          <KeyCaps
            hints={[
              { keys: ['↑', '↓'], does: '选择' },
              ...(canTick ? [{ keys: ['空格'], does: '勾选' }] : []),
              { keys: ['Enter'], does: '打开' },
            ]}
          />
        )
      }
    >
      {[
        <FilterChip key="all" label="全部" count={countOf(null)} isOn={filter === null} onChange={() => onFilter(null)} />,
        ...(Object.keys(submissionFilters) as SubmissionFilter[]).map((each) => (
          <FilterChip
            key={each}
            label={submissionFilters[each]}
            count={countOf(each)}
            isLate={each === 'overdue' || each === 'late'}
            isOn={filter === each}
            onChange={(isOn) => onFilter(isOn ? each : null)}
          />
        )),
        <FilterSelect
          key="kind"
          label="材料"
          options={month.kinds.map((each) => ({ value: each.kind, label: each.title }))}
          value={kind}
          onChange={onKind}
        />,
      ]}
    </FilterBar>
  )
}
