import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { PackKeeper } from '../use-pack-work.ts'
import type { PackStaging } from './use-pack-staging.ts'

interface PackNoticesProps {
  readonly staging: PackStaging
  readonly keeper: PackKeeper
  readonly look: { readonly isFetching: boolean; readonly error: DeskError | null }
  readonly receive: { readonly isPending: boolean; readonly error: DeskError | null; reset(): void }
  readonly isBegun: boolean
}

const mostShown = 3

/** Above the content: what is being read, and why something was not taken. */
export function PackNotices({ staging, keeper, look, receive, isBegun }: PackNoticesProps) {
  const refusals = keeper.work?.refusals ?? []
  const rest = refusals.length > mostShown ? `另有${refusals.length - mostShown}个文件未读入。` : ''
  return (
    <>
      <LoadingBar isLoading={staging.progress !== null} what="正在读入文件" {...staging.progress} onCancel={staging.cancel} />
      <LoadingBar isLoading={isBegun && look.isFetching} what="正在核对文件" onCancel={() => void keeper.end()} />
      <LoadingBar isLoading={receive.isPending} what="正在收取佐证材料" />
      {staging.refusal === null ? null : <ErrorNotice message={staging.refusal} onClose={staging.forget} />}
      {refusals.length === 0 ? null : (
        <ErrorNotice message={`${refusals.slice(0, mostShown).join('')}${rest}`} onClose={() => keeper.keep({ refusals: [] })} />
      )}
      {look.error === null || !isBegun ? null : (
        <ErrorNotice message={look.error.message} logId={look.error.logId} onClose={() => void keeper.end()} />
      )}
      {receive.error === null ? null : <ErrorNotice message={receive.error.message} logId={receive.error.logId} onClose={receive.reset} />}
    </>
  )
}
