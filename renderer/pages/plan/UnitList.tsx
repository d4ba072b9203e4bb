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
    <nav className={classes.units} aria-label="单位清单">
      {unitGroups(units).map((group) => (
        <section key={group.title}>
          <h2 className={classes.groupTitle}>{group.title}</h2>
          <ul>
            {group.units.map((each) => (
              <li key={each.unit.unitId}>
                <button
                  type="button"
                  className={classes.unit}
                  aria-current={each.unit.unitId === current ? 'true' : undefined}
                  onClick={() => onUnit(each.unit.unitId)}
                >
                  <span className={classes.unitName}>{each.unit.name}</span>
                  <span className={classes.lines}>{each.lines} 条</span>
                  <span className={classes.unitStatus}>{each.status === null ? '未生成' : <StatusOf of="plan" code={each.status} />}</span>
                  <span className={classes.without} data-some={each.withoutGoal > 0 || undefined}>
                    {each.withoutGoal === 0 ? '目标齐全' : `缺目标 ${each.withoutGoal}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
