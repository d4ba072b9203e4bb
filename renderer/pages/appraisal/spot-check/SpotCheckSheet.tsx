import { useRef } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { CountyRow } from '../county-tab.ts'
import classes from '../publish/Correct.module.css'
import type { CountyAppraisal } from '../review/review-rows.ts'
import { FindingLines } from './FindingLines.tsx'
import { SpotCheckForm } from './SpotCheckForm.tsx'
import type { CheckOutcome } from './SpotCheckReceipt.tsx'
import { useChecking } from './use-checking.ts'

export interface SpotCheckSheetProps {
  readonly unitId: string
  readonly month: string
  readonly counties: readonly CountyRow[]
  readonly published: CountyRow['published']
  readonly today: string
  readonly current: string | null
  onPlace(place: { readonly unitId?: string; readonly month?: string }): void
  onOutcome(outcome: CheckOutcome): void
  onClose(): void
}

/** The county's lines of the month, read and shown; another county's answer is never shown in its place. */
export function SpotCheckSheet(props: SpotCheckSheetProps) {
  const { unitId, month } = props
  const lines = useDeskQuery('appraisals.county', { unitId, month })
  const { data, error } = lines
  if (error !== null) {
    const retry = { label: '重新读取', onClick: () => void lines.refetch() }
    return <ErrorNotice message={error.message} logId={error.logId} remedy={retry} />
  }
  if (data === undefined || lines.isPlaceholderData) return <LoadingBar isLoading />
  return <Panes {...props} county={data} />
}

/** The lines with what was found at the left, the check itself at the right. */
function Panes({ county, ...props }: SpotCheckSheetProps & { readonly county: CountyAppraisal }) {
  const place = useRef<HTMLDivElement>(null)
  const back = (): void => place.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
  const checking = useChecking(county, props.month, props.today, back)
  if (!checking.isReady) return null
  return (
    <div className={classes.panes}>
      <div ref={place} className={classes.lines}>
        <FindingLines {...props} rows={county.rows} name={county.unit.name} checking={checking} />
      </div>
      <SpotCheckForm {...props} county={county} checking={checking} />
    </div>
  )
}
