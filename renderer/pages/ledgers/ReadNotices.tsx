import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'

interface ReadNoticesProps {
  readonly reading: {
    readonly isPending: boolean
    readonly isPlaceholderData: boolean
    readonly error: DeskError | null
    refetch(): Promise<unknown>
  }
}

/** Above the content: that it is being read, or why it could not be, with 重新读取. */
export function ReadNotices({ reading }: ReadNoticesProps) {
  const { isPending, isPlaceholderData, error, refetch } = reading
  return (
    <>
      <LoadingBar isLoading={(isPending || isPlaceholderData) && error === null} />
      {error === null ? null : (
        <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新读取', onClick: () => void refetch() }} />
      )}
    </>
  )
}
