import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'

interface QueryNoticesProps {
  readonly query: {
    readonly isFetching: boolean
    readonly error: { readonly message: string; readonly logId: string | undefined } | null
    refetch(): unknown
  }
  readonly what?: string
}

/** Waiting and refusal of a query, above its content. */
export function QueryNotices({ query, what = '正在读取' }: QueryNoticesProps) {
  return (
    <>
      <LoadingBar isLoading={query.isFetching} what={what} />
      {query.error === null ? null : (
        <ErrorNotice
          message={query.error.message}
          logId={query.error.logId}
          remedy={{ label: '重新读取', onClick: () => void query.refetch() }}
        />
      )}
    </>
  )
}
