import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { MonthField, SelectField } from '#renderer/components/fields/SelectField.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import classes from '../publish/Correct.module.css'
import type { ReviewRow } from '../review/review-rows.ts'
import { findingColumns } from './finding-columns.tsx'
import type { SpotCheckSheetProps } from './SpotCheckSheet.tsx'
import type { Checking } from './use-checking.ts'

interface FindingLinesProps extends Pick<SpotCheckSheetProps, 'unitId' | 'month' | 'counties' | 'today' | 'current' | 'onPlace'> {
  readonly name: string
  readonly rows: readonly ReviewRow[]
  readonly checking: Checking
}

/** Which month of which county, and its lines: 1 属实, 2 未属实; lines left alone are not part of the check. */
export function FindingLines({ unitId, month, counties, today, name, rows, checking, onPlace, ...given }: FindingLinesProps) {
  const [current, setCurrent] = useState(given.current)
  const { months } = useMonth()
  return (
    <>
      <div className={classes.tools}>
        <MonthField
          label="抽查月份"
          layout="side"
          months={months.filter((each) => each <= today.slice(0, 7) || each === month)}
          value={month}
          onChange={(next) => onPlace({ month: next })}
        />
        <SelectField
          label="抽查单位"
          layout="side"
          options={counties.map(({ unit }) => ({ value: unit.unitId, label: unit.name }))}
          value={unitId}
          onChange={(next) => onPlace({ unitId: next })}
        />
      </div>
      <DataGrid
        label={`抽查　${name}`}
        columns={findingColumns(checking)}
        rows={rows}
        rowKey={(row) => row.lineId}
        current={current}
        onCurrent={setCurrent}
        keys={{ '1': (row) => checking.find(row, 'confirmed'), '2': (row) => checking.find(row, 'refuted') }}
        empty={<EmptyState>{`${name}${Number(month.slice(5))}月份没有计划措施，没有可以抽查的内容。`}</EmptyState>}
      />
      <div className={classes.keys}>
        <KeyCaps
          hints={[
            { keys: ['↑', '↓'], does: '选择措施' },
            { keys: ['1'], does: '属实' },
            { keys: ['2'], does: '未属实' },
          ]}
        />
      </div>
    </>
  )
}
