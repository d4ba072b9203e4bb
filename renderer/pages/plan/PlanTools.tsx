import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { May } from '#renderer/api/use-may.tsx'
import { CellKeys } from '#renderer/components/key-caps/KeyCaps.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from './Plan.module.css'
import type { PlanLines, PlanUnit } from './plan-month.ts'

interface PlanToolsProps {
  readonly unit: PlanUnit
  readonly plan: PlanLines
  readonly isCity: boolean
  readonly isCarrying: boolean
  /** The side panel takes the room of the key caps. */
  readonly isNarrow: boolean
  /** Before the buttons: 导出 Excel. */
  readonly children?: ReactNode
  onCarryOver(): void
  onLeftOut(): void
  onSettle(): void
}

/** The unit's name, how its list stands, and what can be done with all of it. */
export function PlanTools({ unit, plan, isCity, isCarrying, isNarrow, children, onCarryOver, onLeftOut, onSettle }: PlanToolsProps) {
  return (
    <div className={classes.tools}>
      <b>{unit.unit.name}</b>
      {plan.status === null ? null : <StatusOf of="plan" code={plan.status} />}
      {unit.settledOn === null ? null : <span className={classes.quiet}>{officialMonthDay(unit.settledOn)}</span>}
      {isNarrow ? null : <CellKeys />}
      <span className={classes.toolButtons}>
        {children}
        <Button size="xs" variant="subtle" onClick={onLeftOut}>
          未列入　{plan.leftOut.length}
        </Button>
        <May to="plans.carryOver">
          <Button size="xs" loading={isCarrying} onClick={onCarryOver}>
            沿用上月
          </Button>
        </May>
        {isCity && plan.status === 'proposed' ? (
          <May to="plans.settle">
            <Button size="xs" onClick={onSettle}>
              审定本单位
            </Button>
          </May>
        ) : null}
      </span>
    </div>
  )
}
