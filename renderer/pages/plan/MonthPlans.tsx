import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PlanHead } from './PlanHead.tsx'
import type { PlanUnit } from './plan-month.ts'
import { monthWord, shownUnit } from './plan-month.ts'
import { SettleDialog } from './SettleDialog.tsx'
import { UnitPlan } from './UnitPlan.tsx'

interface MonthPlansProps {
  readonly month: string
  readonly unitId: string | null
  onUnit(unitId: string): void
  readonly desk: OutputOf<'desk.status'>
}

/** The lists of one month: opened here, then one unit at a time. */
export function MonthPlans({ month, unitId, onUnit, desk }: MonthPlansProps) {
  const plans = useDeskQuery('plans.month', { month })
  const open = useDeskCommand('plans.open')
  const [settling, setSettling] = useState<readonly PlanUnit[] | null>(null)
  const { data } = plans
  const unit = data?.isOpen === true ? shownUnit(data.units, unitId) : undefined
  const error = open.error ?? plans.error
  const isCity = desk.profile === 'city'
  const head = (
    <PlanHead
      month={month}
      plans={data}
      isCity={isCity}
      isOpening={open.isPending}
      onOpenMonth={() => open.mutate({ month })}
      onSettle={setSettling}
    />
  )
  const notices = (
    <>
      <LoadingBar isLoading={plans.isPending || open.isPending} what={open.isPending ? '正在生成台账清单' : '正在读取'} />
      {error === null ? null : (
        <ErrorNotice
          message={error.message}
          logId={error.logId}
          remedy={{ label: '重新读取', onClick: () => void plans.refetch() }}
          onClose={() => open.reset()}
        />
      )}
    </>
  )
  const dialog =
    settling === null ? null : <SettleDialog month={month} units={settling} today={desk.today} onClose={() => setSettling(null)} />
  if (data === undefined || unit === undefined) {
    return (
      <PageFrame head={head} toolbar={notices}>
        {data === undefined ? null : <NotOpened month={month} isOpening={open.isPending} onOpenMonth={() => open.mutate({ month })} />}
      </PageFrame>
    )
  }
  return (
    <>
      <UnitPlan
        key={unit.unit.unitId}
        head={head}
        notices={notices}
        month={month}
        unit={unit}
        units={data.units}
        isCity={isCity}
        onUnit={onUnit}
        onSettle={setSettling}
      />
      {dialog}
    </>
  )
}

interface NotOpenedProps {
  readonly month: string
  readonly isOpening: boolean
  onOpenMonth(): void
}

function NotOpened({ month, isOpening, onOpenMonth }: NotOpenedProps) {
  const action = (
    <May to="plans.open">
      <Button loading={isOpening} onClick={onOpenMonth}>
        生成{monthWord(month)}台账清单
      </Button>
    </May>
  )
  return (
    <EmptyState action={action}>
      {monthWord(month)}台账清单尚未生成。生成时按未销号的措施逐单位列出，上月的“下月工作计划”填入本月目标，并产生当月报送事项。
    </EmptyState>
  )
}
