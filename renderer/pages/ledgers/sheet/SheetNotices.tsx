import { asDeskError, asReadingError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { useSheetRows } from './use-sheet-rows.ts'

interface SheetNoticesProps {
  readonly sheet: ReturnType<typeof useSheetRows>
  /** Cells of a block that met none that may be written. */
  readonly leftOut: number
  onCloseLeftOut(): void
}

/** Above the sheet: reading, why rows could not be read, why a block was not written or not taken back. */
export function SheetNotices({
  sheet: { rows, readAgain, state, sheet, undoError, closeUndoError },
  leftOut,
  onCloseLeftOut,
}: SheetNoticesProps) {
  const unread = rows.error === null ? null : asReadingError(rows.error)
  const refused = state.error === null ? null : asDeskError(state.error)
  const isStale = refused?.code === 'stale_version'
  const again = { label: isStale ? '按最新内容继续' : '重新保存', onClick: () => void (isStale ? sheet.goOn() : sheet.write()) }
  return (
    <>
      <LoadingBar isLoading={rows.isLoading || state.isSaving} what={state.isSaving ? '正在写入' : '正在读取'} />
      {unread === null ? null : (
        <ErrorNotice message={unread.message} logId={unread.logId} remedy={{ label: '重新读取', onClick: readAgain }} />
      )}
      {refused === null ? null : (
        <ErrorNotice message={refused.message} logId={refused.logId} remedy={again} onClose={() => sheet.discard()} />
      )}
      {undoError === null ? null : <ErrorNotice message={undoError.message} logId={undoError.logId} onClose={closeUndoError} />}
      {leftOut === 0 ? null : (
        <ErrorNotice message={`粘贴的内容有 ${leftOut} 格落在不能填写的栏目或表格以外，未写入；其余已写入。`} onClose={onCloseLeftOut} />
      )}
    </>
  )
}
