import { Button } from '@mantine/core'
import { May } from '#renderer/api/use-may.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import type { PlanMonth, PlanUnit } from './plan-month.ts'
import { monthSentence, monthWord, unsettledUnits } from './plan-month.ts'

interface PlanHeadProps {
  readonly month: string
  readonly plans: PlanMonth | undefined
  readonly isCity: boolean
  readonly isOpening: boolean
  onOpenMonth(): void
  onSettle(units: readonly PlanUnit[]): void
}

/** Title, how far the month's lists are, and the next step: 生成, then 审定. */
export function PlanHead({ month, plans, isCity, isOpening, onOpenMonth, onSettle }: PlanHeadProps) {
  const unsettled = unsettledUnits(plans?.units ?? [])
  return (
    <PageHead
      title={`${monthWord(month)}台账清单`}
      detail={plans === undefined ? undefined : plans.isOpen ? `${plans.period}　${monthSentence(plans.units)}` : '尚未生成'}
      hasRule
      actions={
        plans === undefined ? null : plans.isOpen ? (
          isCity && unsettled.length > 0 ? (
            <May to="plans.settle">
              <Button variant="filled" onClick={() => onSettle(unsettled)}>
                审定全部　{unsettled.length} 份
              </Button>
            </May>
          ) : null
        ) : (
          <May to="plans.open">
            <Button variant="filled" loading={isOpening} onClick={onOpenMonth}>
              生成台账清单
            </Button>
          </May>
        )
      }
    />
  )
}
