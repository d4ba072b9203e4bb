import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { DeskStatus } from '../../view-props.ts'
import classes from '../Evidence.module.css'
import { SendBar } from './SendBar.tsx'
import { SendTools } from './SendTools.tsx'
import { savedWords, unitFilters, unitsShown } from './send-words.ts'
import type { UnitFilter } from './send-words.ts'
import { unitColumns } from './unit-columns.tsx'
import { useSizes } from './use-sizes.ts'

interface SendViewProps {
  readonly desk: DeskStatus
  readonly tabs: ReactNode
  /** 收取佐证材料. */
  onReceive(): void
}

/** 导出佐证材料: each unit of the month with its files, their size and the measures that nothing proves; the ticked ones leave. */
export function SendView({ desk, tabs, onReceive }: SendViewProps) {
  const { month } = useMonth()
  const { reading, units, isOpened } = useSizes(desk, month)
  const [filter, setFilter] = useState<UnitFilter>('all')
  const [picked, setPicked] = useState<{ readonly month: string; readonly ids: ReadonlySet<string> }>({ month, ids: new Set() })
  const [saved, setSaved] = useState<{ readonly done: OutputOf<'evidencePacks.save'>; readonly month: string } | null>(null)
  const order = useGridSort()
  const ticked = picked.month === month ? picked.ids : new Set<string>()
  const tick = (ids: ReadonlySet<string>): void => setPicked({ month, ids })
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title="数据收发"
          views={tabs}
          actions={
            <>
              {units === undefined || isOpened !== true ? null : (
                <ExportList
                  title={`${officialMonth(month)}佐证材料情况`}
                  note={filterNote([filter !== 'all' && unitFilters[filter]])}
                  columns={unitColumns}
                  rows={unitsShown(units, filter)}
                  {...order}
                />
              )}
              <Button variant={ticked.size > 0 ? 'default' : 'filled'} onClick={onReceive}>
                收取佐证材料
              </Button>
            </>
          }
        />
      }
      toolbar={
        <>
          <SendTools units={units} filter={filter} onFilter={setFilter} />
          {saved === null ? null : (
            <p className={classes.saved} role="status">
              <StatusMark mark="done">{savedWords(saved.done, saved.month)}</StatusMark>
            </p>
          )}
          <ReadNotices reading={reading} />
        </>
      }
      foot={
        ticked.size === 0 ? null : (
          <SendBar
            month={month}
            unitIds={[...ticked]}
            onSaved={(done) => {
              setSaved({ done, month })
              tick(new Set())
            }}
            onClear={() => tick(new Set())}
          />
        )
      }
    >
      {isOpened === false ? <NoList month={month} /> : null}
      {units === undefined || isOpened !== true ? null : (
        <DataGrid
          label={`${officialMonth(month)}佐证材料`}
          columns={unitColumns}
          rows={unitsShown(units, filter)}
          {...order}
          rowKey={({ unit }) => unit.unitId}
          ticked={ticked}
          onTick={tick}
          empty={<EmptyState action={<Button onClick={() => setFilter('all')}>清除筛选</Button>}>没有符合筛选条件的单位。</EmptyState>}
        />
      )}
    </PageFrame>
  )
}

function NoList({ month }: { readonly month: string }) {
  const [, navigate] = useLocation()
  return (
    <EmptyState action={<Button onClick={() => navigate('/plan')}>到月度计划</Button>}>
      {`${officialMonth(month)}还没有台账清单。生成清单、添加佐证材料后，在这里按单位导出。`}
    </EmptyState>
  )
}
