import { ErrorNotice } from '../error-notice/ErrorNotice.tsx'
import { LoadingBar } from '../loading-bar/LoadingBar.tsx'

interface ReadNoticesProps {
  /** What `useDeskQuery` gives. */
  readonly reading: {
    readonly isFetching: boolean
    readonly error: { readonly message: string; readonly logId?: string | undefined } | null
    refetch(): unknown
  }
  /** 「正在检查数据」 */
  readonly what?: string
}

/** Above the content: that it is being read, or why it could not be, with 重新读取. */
export function ReadNotices({ reading, what = '正在读取' }: ReadNoticesProps) {
  const { isFetching, error, refetch } = reading
  return (
    <>
      <LoadingBar isLoading={isFetching} what={what} />
      {error === null ? null : (
        <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新读取', onClick: () => void refetch() }} />
      )}
    </>
  )
}
