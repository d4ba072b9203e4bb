import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import type { DeskStatus } from '../view-props.ts'
import { PaperWork } from './PaperWork.tsx'

/** One paper, from draft to 归档: `/documents/<documentId>`. */
export function DocumentPage({ documentId, desk }: { readonly documentId: string; readonly desk: DeskStatus }) {
  const paper = useDeskQuery('documents.get', { documentId })
  if (paper.data !== undefined) return <PaperWork paper={paper.data} desk={desk} />
  const again = { label: '重新读取', onClick: () => void paper.refetch() }
  return (
    <PageFrame
      head={<PageHead title="公文" back={{ label: '公文', href: '/documents' }} hasRule />}
      toolbar={paper.error === null ? null : <ErrorNotice message={paper.error.message} logId={paper.error.logId} remedy={again} />}
    >
      <LoadingBar isLoading={paper.error === null} />
    </PageFrame>
  )
}
