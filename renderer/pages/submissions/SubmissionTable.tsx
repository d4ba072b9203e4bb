import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import classes from './Submissions.module.css'
import type { Submissions } from './use-submissions.ts'

/** Units by materials; the month that was not opened yet says what would fill it. */
export function SubmissionTable({ page }: { readonly page: Submissions }) {
  const { data } = page.query
  if (data === undefined) return null
  if (data.units.length === 0) {
    return (
      <div className={classes.empty}>
        <NothingOwed page={page} />
      </div>
    )
  }
  return (
    <DataGrid
      label="月度报送"
      columns={page.columns}
      {...page.order}
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
      {...(page.mayTick ? { ticked: page.ticked, onTick: page.setTicked } : {})}
      empty={<EmptyState action={<Button onClick={page.clear}>清除筛选</Button>}>没有符合筛选条件的单位。</EmptyState>}
    />
  )
}

/** The month was not opened yet, or it was and the programme asks for nothing each month. */
function NothingOwed({ page: { month, isCity } }: { readonly page: Submissions }) {
  const plans = useDeskQuery('plans.month', { month })
  const isOpened = plans.data?.units.some(({ status }) => status !== null) === true
  const act = (
    <Button component={Link} href={`/plan?month=${month}`} variant={isOpened ? 'default' : 'filled'}>
      {isOpened ? '查看台账清单' : '生成台账清单'}
    </Button>
  )
  const words = Number(month.slice(5))
  return (
    <EmptyState action={isCity ? act : undefined}>
      {isOpened
        ? `${words}月份没有应报送的材料。本方案规定的月度材料在清单生成时列入这里。`
        : `${words}月份还没有报送事项。月度工作台账清单生成后，各单位应报的材料显示在这里。`}
    </EmptyState>
  )
}
