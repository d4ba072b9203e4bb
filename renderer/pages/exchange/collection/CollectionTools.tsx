import type { InputOf } from '#shared/api/contract.ts'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip } from '#renderer/components/filter-bar/FilterChip.tsx'

export type UnitsCollected = NonNullable<InputOf<'forms.collect'>['units']>

/** The table on the screen, or the paper as it will be printed. */
export const collectionViews = { table: '汇总表', paper: '打印预览' } as const
export type CollectionShown = keyof typeof collectionViews

const unitsCollected: Readonly<Record<UnitsCollected, string>> = { territories: '各县（市、区）、管委会', all: '全部报送单位' }

interface CollectionToolsProps {
  readonly units: UnitsCollected
  readonly shown: CollectionShown
  onUnits(units: UnitsCollected): void
  onShown(shown: CollectionShown): void
}

/** Whose texts are put together, and how they are looked at. */
export function CollectionTools({ units, shown, onUnits, onShown }: CollectionToolsProps) {
  const views = Object.keys(collectionViews) as CollectionShown[]
  return (
    <FilterBar
      right={views.map((view) => (
        <FilterChip key={view} label={collectionViews[view]} isOn={shown === view} onChange={() => onShown(view)} />
      ))}
    >
      {(Object.keys(unitsCollected) as UnitsCollected[]).map((each) => (
        <FilterChip key={each} label={unitsCollected[each]} isOn={units === each} onChange={() => onUnits(each)} />
      ))}
    </FilterBar>
  )
}
