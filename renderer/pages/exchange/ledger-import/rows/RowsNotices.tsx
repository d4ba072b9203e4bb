import { asDeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { Applying } from './use-applying.ts'
import type { PreviewRows } from './use-preview-rows.ts'

/** Above the rows: that they are being looked at or written, and why they could not be. */
export function RowsNotices({ preview, applying }: { readonly preview: PreviewRows; readonly applying: Applying }) {
  const { rows, isLoading, readAgain } = preview
  const unread = rows.error === null ? null : asDeskError(rows.error)
  const { error } = applying
  return (
    <>
      <LoadingBar isLoading={isLoading || applying.isBusy} what={applying.isBusy ? '正在写入' : '正在核对'} />
      {unread === null ? null : (
        <ErrorNotice message={unread.message} logId={unread.logId} remedy={{ label: '重新核对', onClick: readAgain }} />
      )}
      {error === null ? null : (
        <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新核对', onClick: applying.forgetError }} />
      )}
    </>
  )
}
