import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { fresh } from '../place.ts'
import type { DeskStatus, GoTo } from '../view-props.ts'
import { AdjustmentEditor } from './AdjustmentEditor.tsx'
import { adjustmentsOfCity } from './adjustment-words.ts'
import { AppliedAdjustment } from './AppliedAdjustment.tsx'

interface AdjustmentViewProps {
  /** `new` for one that is drafted now. */
  readonly adjustmentId: string
  readonly goTo: GoTo
  readonly desk: DeskStatus
}

/** One 动态调整方案: written while it is a draft, read with its document once it is applied. */
export function AdjustmentView({ adjustmentId, goTo, desk }: AdjustmentViewProps) {
  const isNew = adjustmentId === fresh
  const isCounty = desk.profile === 'county'
  const detail = useDeskQuery('adjustments.get', { adjustmentId }, { isEnabled: !isNew })
  const data = detail.data?.adjustmentId === adjustmentId ? detail.data : undefined
  const back = { label: '动态调整', href: '/ledgers/adjustments' }
  if (isNew && isCounty) {
    return (
      <PageFrame head={<PageHead title="动态调整方案" back={back} hasRule />}>
        <EmptyState>{adjustmentsOfCity}</EmptyState>
      </PageFrame>
    )
  }
  if (!isNew && data === undefined) {
    return (
      <PageFrame head={<PageHead title="动态调整方案" back={back} hasRule />} toolbar={<ReadNotices reading={detail} />}>
        {null}
      </PageFrame>
    )
  }
  if (data !== undefined && (data.status === 'applied' || isCounty)) return <AppliedAdjustment adjustment={data} />
  return <AdjustmentEditor adjustment={data ?? null} goTo={goTo} desk={desk} />
}
