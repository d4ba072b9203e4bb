import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { CountyRow } from '../county-tab.ts'
import { CorrectPanes } from './CorrectPanes.tsx'
import type { Receipt } from './CorrectReceipt.tsx'

export interface CorrectSheetProps {
  readonly county: CountyRow
  /** Those there are to choose from: every county that was published. */
  readonly counties: readonly CountyRow[]
  readonly month: string
  readonly today: string
  onCounty(unitId: string): void
  onCorrected(receipt: Receipt): void
  onClose(): void
}

/** The county's published lines, read and shown; another county's answer is never shown in its place. */
export function CorrectSheet(props: CorrectSheetProps) {
  const { county, month } = props
  const lines = useDeskQuery('appraisals.county', { unitId: county.unit.unitId, month })
  const { data, error } = lines
  if (error !== null) {
    const retry = { label: '重新读取', onClick: () => void lines.refetch() }
    return <ErrorNotice message={error.message} logId={error.logId} remedy={retry} />
  }
  if (data === undefined || lines.isPlaceholderData) return <LoadingBar isLoading />
  return <CorrectPanes {...props} rows={data.rows} />
}
