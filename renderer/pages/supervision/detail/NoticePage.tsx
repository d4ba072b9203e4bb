import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import type { DeskStatus } from '../view-props.ts'
import { NoticeWork } from './NoticeWork.tsx'

const back = { label: '提醒督办', href: '/supervision?view=notices' }

/** One notice, from draft to 销号: `/supervision/<noticeId>`. */
export function NoticePage({ noticeId, desk }: { readonly noticeId: string; readonly desk: DeskStatus }) {
  const notice = useDeskQuery('notices.get', { noticeId })
  const documentId = notice.data?.notice.documentId
  const paper = useDeskQuery('documents.get', { documentId: documentId ?? '' }, { isEnabled: documentId !== undefined })
  if (notice.data !== undefined && paper.data !== undefined) return <NoticeWork notice={notice.data} paper={paper.data} desk={desk} />
  const error = notice.error ?? paper.error
  const again = { label: '重新读取', onClick: () => void (notice.error === null ? paper : notice).refetch() }
  return (
    <PageFrame
      head={<PageHead title="提醒督办文书" back={back} hasRule />}
      toolbar={error === null ? null : <ErrorNotice message={error.message} logId={error.logId} remedy={again} />}
    >
      <LoadingBar isLoading={error === null} />
    </PageFrame>
  )
}
