import type { ReactNode } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { LineProgress } from './line.ts'

interface LineGateProps {
  readonly lineId: string
  children(line: LineProgress): ReactNode
}

/** A line of the month with its entries and evidence: waits for it, says why it cannot be read, then shows it. */
export function LineGate({ lineId, children }: LineGateProps) {
  const line = useDeskQuery('progress.ofLine', { lineId })
  if (line.error !== null) {
    const retry = { label: '重新读取', onClick: () => void line.refetch() }
    return <ErrorNotice message={line.error.message} logId={line.error.logId} remedy={retry} />
  }
  if (line.data === undefined || line.data.line.lineId !== lineId) return <LoadingBar isLoading />
  return children(line.data)
}
