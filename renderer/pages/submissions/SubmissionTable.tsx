import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { submissionColumns } from './columns.tsx'
import classes from './Submissions.module.css'
import type { Submissions } from './use-submissions.ts'

/** Units by materials; the month that was not opened yet says what would fill it. */
export function SubmissionTable({ page }: { readonly page: Submissions }) {
  const { data } = page.query
  const columns = useMemo(() => submissionColumns(data?.kinds ?? [], page.narrowing.kind), [data?.kinds, page.narrowing.kind])
  if (data === undefined) return null
  if (data.units.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState
          action={
            page.isCity ? (
              <Button component={Link} href={`/plan?month=${page.month}`} variant="filled">
                生成台账清单
              </Button>
            ) : undefined
          }
        >
          {`${Number(page.month.slice(5))}月份还没有报送事项。月度工作台账清单生成后，各单位应报的材料显示在这里。`}
        </EmptyState>
      </div>
    )
  }
  return (
    <DataGrid
      label="月度报送"
      columns={columns}
      groups={page.groups.map((group) => ({ ...group, detail: `${group.rows.length} 家` }))}
      rowKey={(row) => row.unit.unitId}
      current={page.current}
      onCurrent={(unitId) => {
        page.setCurrent(unitId)
        if (page.place.unitId !== null) page.goTo({ unitId })
      }}
      onOpen={(row) => {
        page.setForm(null)
        page.goTo({ unitId: row.unit.unitId })
      }}
      {...(page.isCity ? { ticked: page.ticked, onTick: page.setTicked } : {})}
      empty={<EmptyState action={<Button onClick={page.clear}>清除筛选</Button>}>没有符合筛选条件的单位。</EmptyState>}
    />
  )
}
