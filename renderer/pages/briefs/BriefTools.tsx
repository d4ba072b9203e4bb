import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import type { Brief, BriefFilter } from './brief.ts'
import { briefFilters, passes } from './brief.ts'

interface BriefToolsProps {
  readonly briefs: readonly Brief[]
  readonly filter: BriefFilter | null
  readonly query: string
  onFilter(filter: BriefFilter | null): void
  onQuery(query: string): void
}

/** 全部、待认定、高质量、编发采用, and finding by unit or title. */
export function BriefTools({ briefs, filter, query, onFilter, onQuery }: BriefToolsProps) {
  return (
    <FilterBar search={<SearchField label="查找工作信息" value={query} onChange={onQuery} />}>
      {[
        <FilterChip key="all" label="全部" count={briefs.length} isOn={filter === null} onChange={() => onFilter(null)} />,
        ...(Object.keys(briefFilters) as BriefFilter[]).map((each) => (
          <FilterChip
            key={each}
            label={briefFilters[each]}
            count={briefs.filter((brief) => passes(brief, each)).length}
            isOn={filter === each}
            onChange={(isOn) => onFilter(isOn ? each : null)}
          />
        )),
      ]}
    </FilterBar>
  )
}
