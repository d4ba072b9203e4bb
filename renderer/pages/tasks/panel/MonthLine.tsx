import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { LineGate } from '../line/LineGate.tsx'
import type { LineProgress } from '../line/line.ts'
import type { Assignment, Measure } from './measure.ts'
import classes from './Panel.module.css'

interface MonthLineProps {
  readonly measure: Measure
  readonly assignment: Assignment
  children(line: LineProgress): ReactNode
}

/** The line that a unit carries for the measure in the chosen month; progress and evidence hang on it. */
export function MonthLine({ measure, assignment, children }: MonthLineProps) {
  const { month } = useMonth()
  const { unit } = assignment
  const table = useDeskQuery('tasks.progressTable', { month, unitId: unit.unitId })
  if (table.data === undefined || table.isPlaceholderData) return <LoadingBar isLoading={table.isFetching} />
  const row = table.data.rows.find((each) => each.measureId === measure.measureId)
  if (row !== undefined) return <LineGate lineId={row.lineId}>{children}</LineGate>
  return (
    <div className={classes.empty}>
      <EmptyState
        action={
          <Button size="xs" component={Link} href={`/plan?month=${month}&unit=${encodeURIComponent(unit.unitId)}`}>
            查看台账清单
          </Button>
        }
      >
        {unit.name}
        {Number(month.slice(5))}月份的台账清单没有列入本条措施。列入后可登记进展和佐证。
      </EmptyState>
    </div>
  )
}
