import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { MonthPlans } from './MonthPlans.tsx'
import { usePlanPlace } from './use-plan-place.ts'

/** 月度工作台账清单 (M-020): the month is opened, each unit's list written, and settled by the city. */
export default function PlanPage() {
  const place = usePlanPlace()
  const status = useDeskQuery('desk.status', {})
  if (status.error !== null) {
    const retry = { label: '重新读取', onClick: () => void status.refetch() }
    return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
  }
  if (status.data === undefined || place.isSettling) return <LoadingBar isLoading={status.isPending} />
  return <MonthPlans key={place.month} month={place.month} unitId={place.unitId} onUnit={place.showUnit} desk={status.data} />
}
