import type { ReactNode } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import classes from './Plan.module.css'
import { PlanGrid } from './PlanGrid.tsx'
import type { PlanUnit } from './plan-month.ts'
import { UnitList } from './UnitList.tsx'

export interface UnitPlanProps {
  readonly head: ReactNode
  readonly notices: ReactNode
  readonly month: string
  readonly unit: PlanUnit
  readonly units: readonly PlanUnit[]
  readonly isCity: boolean
  onUnit(unitId: string): void
  onSettle(units: readonly PlanUnit[]): void
}

/** The units at the left, the list of one of them at the right. */
export function UnitPlan({ head, notices, month, unit, units, isCity, onUnit, onSettle }: UnitPlanProps) {
  const { unitId } = unit.unit
  const plan = useDeskQuery('plans.lines', { month, unitId })
  const draft = useDraft('plan', `${month}:${unitId}`)
  const retry = { label: '重新读取', onClick: () => void plan.refetch() }
  return (
    <PageFrame
      padding="none"
      head={head}
      toolbar={
        <>
          {notices}
          {plan.error === null ? null : <ErrorNotice message={plan.error.message} logId={plan.error.logId} remedy={retry} />}
        </>
      }
    >
      <div className={classes.split} data-single={units.length < 2 || undefined}>
        {units.length < 2 ? null : <UnitList units={units} current={unitId} onUnit={onUnit} />}
        {plan.data === undefined || !draft.isReady ? (
          <LoadingBar isLoading={plan.isPending} />
        ) : (
          <PlanGrid month={month} unit={unit} plan={plan.data} draft={draft} isCity={isCity} onSettle={onSettle} />
        )}
      </div>
    </PageFrame>
  )
}
