import { SideList } from '#renderer/components/side-list/SideList.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './Plan.module.css'
import type { PlanUnit } from './plan-month.ts'
import { unitGroups } from './plan-month.ts'

interface UnitListProps {
  readonly units: readonly PlanUnit[]
  readonly current: string
  onUnit(unitId: string): void
}

/** The units with how far their lists are; the one shown is marked. */
export function UnitList({ units, current, onUnit }: UnitListProps) {
  return (
    <SideList
      label="单位清单"
      groups={unitGroups(units).map((group) => ({
        title: group.title,
        items: group.units.map((each) => ({ id: each.unit.unitId, content: <UnitLine unit={each} /> })),
      }))}
      current={current}
      onChoose={onUnit}
    />
  )
}

function UnitLine({ unit: { unit, lines, status, withoutGoal } }: { readonly unit: PlanUnit }) {
  return (
    <>
      <span className={classes.unitName}>{unit.name}</span>
      <span className={classes.lines}>{lines} 条</span>
      <span className={classes.unitStatus}>{status === null ? '未生成' : <StatusOf of="plan" code={status} />}</span>
      <span className={classes.without} data-some={withoutGoal > 0 || undefined}>
        {withoutGoal === 0 ? '目标齐全' : `缺目标 ${withoutGoal}`}
      </span>
    </>
  )
}
