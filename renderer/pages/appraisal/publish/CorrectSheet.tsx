import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { CorrectPanes } from './CorrectPanes.tsx'
import type { CorrectSheetProps } from './correct-sheet.ts'

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
  return <CorrectPanes {...props} rows={data.rows} choice={data.choice} supplement={data.supplement} />
}
