import { useMay } from '#renderer/api/use-may.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from './Plan.module.css'
import type { PlanSideView } from './plan-side.ts'
import type { PlanLine, PlanLines } from './plan-month.ts'
import { RemoveLine } from './RemoveLine.tsx'
import { RestoreLine } from './RestoreLine.tsx'

interface PlanSideProps {
  readonly side: PlanSideView
  readonly plan: PlanLines
  readonly unitName: string
  readonly isCity: boolean
  onSide(side: PlanSideView): void
}

/** Beside the sheet: one line with 移出清单, or what the list leaves out with 恢复列入. */
export function PlanSide({ side, plan, unitName, isCity, onSide }: PlanSideProps) {
  const mayChange = useMay('plans.removeLine') && isCity
  const close = (): void => onSide(null)
  if (side === null) return null
  if (side.kind === 'leftOut') {
    return (
      <SidePanel caption={unitName} title="未列入本月清单的措施" onClose={close}>
        {plan.leftOut.length === 0 ? (
          <EmptyState>没有移出的措施。从清单移出的措施连同理由显示在这里，可以恢复。</EmptyState>
        ) : (
          <ul className={classes.leftOut}>
            {plan.leftOut.map((each) => (
              <li key={each.assignmentId}>
                <b>
                  {each.code} {each.shortTitle}
                </b>
                <p className={classes.quiet}>{each.why}</p>
                {mayChange && plan.planId !== null ? <RestoreLine planId={plan.planId} line={each} /> : null}
              </li>
            ))}
          </ul>
        )}
      </SidePanel>
    )
  }
  const line = plan.lines.find((each) => each.lineId === side.lineId)
  if (line === undefined || plan.planId === null) return null
  return (
    <SidePanel
      caption={`${unitName}　${line.code}`}
      title={line.shortTitle}
      onClose={close}
      onStep={(by) => {
        const next = plan.lines[plan.lines.indexOf(line) + by]
        if (next !== undefined) onSide({ kind: 'line', lineId: next.lineId })
      }}
    >
      <FactList facts={lineFacts(line)} />
      {mayChange ? <RemoveLine key={line.lineId} planId={plan.planId} line={line} onRemoved={close} /> : null}
    </SidePanel>
  )
}

function lineFacts(line: PlanLine) {
  return [
    { label: '具体措施', value: line.measureText },
    { label: '本月目标', value: line.goal === '' ? '未填' : line.goal },
    { label: '本月时限', value: officialMonthDay(line.dueOn) },
    { label: '当月节点', value: line.milestone === '' ? '无' : line.milestone },
    { label: '进展', value: `${line.progressEntries} 条` },
    { label: '佐证', value: `${line.evidence} 件` },
  ]
}
