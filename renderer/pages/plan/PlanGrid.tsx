import { useMemo, useState } from 'react'
import type { Draft } from '#renderer/api/use-draft.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import { ChangeBar } from './ChangeBar.tsx'
import { planColumns } from './columns.tsx'
import classes from './Plan.module.css'
import { PlanNotices } from './PlanNotices.tsx'
import { PlanSide } from './PlanSide.tsx'
import { PlanTools } from './PlanTools.tsx'
import type { PlanLines, PlanUnit } from './plan-month.ts'
import { useGoalChanges } from './use-goal-changes.ts'
import type { PlanSideView } from './plan-side.ts'

interface PlanGridProps {
  readonly month: string
  readonly unit: PlanUnit
  readonly plan: PlanLines
  /** Changes of a settled list that wait for their reason. */
  readonly draft: Draft
  readonly isCity: boolean
  onSettle(units: readonly PlanUnit[]): void
}

/** The list of a unit as a sheet: goals and due days are typed, pasted from WPS, filled down. */
export function PlanGrid({ month, unit, plan, draft, isCity, onSettle }: PlanGridProps) {
  const goals = useGoalChanges(plan, draft)
  const carry = useDeskCommand('plans.carryOver')
  const mayEdit = useMay('plans.saveGoals')
  const showDone = useUndoToast()
  const [side, setSide] = useState<PlanSideView>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useMemo(() => planColumns(month, (lineId) => setSide({ kind: 'line', lineId })), [month])
  const order = useGridSort()
  const { planId, rev } = plan
  const carryOver = (): void => {
    if (planId === null || rev === null) return
    const done = ({ filled }: { filled: number }): void =>
      showDone({ message: filled === 0 ? '没有可沿用的上月目标' : `已沿用上月目标 ${filled} 条` })
    carry.mutate({ planId, rev }, { onSuccess: done })
  }
  return (
    <div className={classes.sheet}>
      <div className={classes.main}>
        <PlanTools
          unit={unit}
          plan={plan}
          isCity={isCity}
          isCarrying={carry.isPending}
          isNarrow={side !== null}
          onCarryOver={carryOver}
          onLeftOut={() => setSide({ kind: 'leftOut' })}
          onSettle={() => onSettle([unit])}
        >
          <ExportList
            size="xs"
            title={`${unit.unit.name}${officialMonth(month)}工作台账清单`}
            columns={columns}
            rows={goals.lines}
            {...order}
          />
        </PlanTools>
        <PlanNotices goals={goals} carryError={carry.error} onCloseCarry={() => carry.reset()} />
        <div className={classes.grid}>
          <DataGrid
            label={`${unit.unit.name}台账清单`}
            columns={columns}
            rows={goals.lines}
            {...order}
            rowKey={(line) => line.lineId}
            current={current}
            onCurrent={(key) => {
              setCurrent(key)
              if (side?.kind === 'line') setSide({ kind: 'line', lineId: key })
            }}
            {...(mayEdit ? { onEdit: goals.edit } : {})}
            keys={{ Delete: (line) => setSide({ kind: 'line', lineId: line.lineId }) }}
            empty={<EmptyState>{unit.unit.name}本月没有列入清单的措施，已销号和移出的措施可在“未列入”中查看。</EmptyState>}
          />
        </div>
        {goals.waiting === 0 ? null : <ChangeBar key={planId} goals={goals} />}
      </div>
      <div className={classes.side}>
        <PlanSide side={side} plan={plan} unitName={unit.unit.name} isCity={isCity} onSide={setSide} />
      </div>
    </div>
  )
}
