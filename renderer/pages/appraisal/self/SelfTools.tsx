import type { ReactNode } from 'react'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import type { SelfFilter, SelfLine } from './judgements.ts'
import { passes, selfFilters } from './judgements.ts'

interface SelfToolsProps {
  readonly lines: readonly SelfLine[]
  readonly filter: SelfFilter | null
  readonly mayJudge: boolean
  /** At the end of the row. */
  readonly children?: ReactNode
  onFilter(filter: SelfFilter | null): void
}

/** 全部、未自评、未完成、缺佐证, and the keys of the verdicts. */
export function SelfTools({ lines, filter, mayJudge, children, onFilter }: SelfToolsProps) {
  return (
    <FilterBar
      right={
        <>
          {mayJudge ? (
            <KeyCaps
              hints={[
                { keys: ['1'], does: '本月完成' },
                { keys: ['2'], does: '未完成' },
                { keys: ['3'], does: '不涉及' },
              ]}
            />
          ) : null}
          {children}
        </>
      }
    >
      {[
        <FilterChip key="all" label="全部" count={lines.length} isOn={filter === null} onChange={() => onFilter(null)} />,
        ...(Object.keys(selfFilters) as SelfFilter[]).map((each) => (
          <FilterChip
            key={each}
            label={selfFilters[each]}
            count={lines.filter((line) => passes(line, each)).length}
            isOn={filter === each}
            onChange={(isOn) => onFilter(isOn ? each : null)}
          />
        )),
      ]}
    </FilterBar>
  )
}
