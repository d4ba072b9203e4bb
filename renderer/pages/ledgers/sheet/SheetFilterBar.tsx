import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterChip, FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { SearchField } from '#renderer/components/filter-bar/SearchField.tsx'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { LedgerView } from '../view-props.ts'
import type { PlaceFilter, SheetFilters } from './filters.ts'
import { choiceFilters } from './filters.ts'

interface SheetFilterBarProps {
  readonly view: LedgerView
  readonly filters: SheetFilters
  readonly place: PlaceFilter
  onChange(part: Partial<SheetFilters>): void
  /** What the address filters by is changed there. */
  onPlace(part: Partial<PlaceFilter>): void
}

/** 统计口径, 办理状态, 逾期, 填报单位, choice columns, 回收站; finding by any part of the text or pinyin initials. */
export function SheetFilterBar({ view, filters, place, onChange, onPlace }: SheetFilterBarProps) {
  const { ledger, units } = view
  const figure = ledger.figures.find(({ id }) => id === place.figure)
  const chips = [
    ...(figure === undefined
      ? []
      : [
          <FilterChip
            key="figure"
            label={`${figure.title}${place.asOf === null ? '' : `（截至${officialMonth(place.asOf)}）`}`}
            isOn
            onChange={() => onPlace({ figure: null, asOf: null })}
          />,
        ]),
    <FilterSelect
      key="status"
      label="办理状态"
      options={ledger.statuses.map(({ id, label }) => ({ value: id, label }))}
      value={filters.status}
      onChange={(status) => onChange({ status })}
    />,
    ...(ledger.dueColumn === null
      ? []
      : [<FilterChip key="overdue" label="逾期" mark="late" isOn={place.isOverdue} onChange={(isOverdue) => onPlace({ isOverdue })} />]),
    ...(units.length < 2
      ? []
      : [
          <FilterSelect
            key="unit"
            label="填报单位"
            options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            value={filters.unitId}
            onChange={(unitId) => onChange({ unitId })}
          />,
        ]),
    ...choiceFilters(ledger).map((column) => (
      <FilterSelect
        key={column.id}
        label={column.label}
        options={column.options.map(({ id, label }) => ({ value: id, label }))}
        value={filters.choices[column.id] ?? null}
        onChange={(value) => onChange({ choices: { ...filters.choices, [column.id]: value } })}
      />
    )),
    <FilterChip key="deleted" label="回收站" isOn={filters.isDeleted} onChange={(isDeleted) => onChange({ isDeleted })} />,
  ]
  return <FilterBar search={<SheetSearch text={filters.text} onChange={(text) => onChange({ text })} />}>{chips}</FilterBar>
}

/** The search waits for a pause between keys: each question goes to the store. */
function SheetSearch({ text, onChange }: { readonly text: string; onChange(text: string): void }) {
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  const [asked] = useDebouncedValue(typed, 200)
  if (text !== known) {
    setKnown(text)
    setTyped(text)
  }
  const latest = useLatest({ text, onChange })
  useEffect(() => {
    if (asked !== latest.current.text) latest.current.onChange(asked)
  }, [asked, latest])
  return <SearchField label="查找台账条目" value={typed} onChange={setTyped} />
}
