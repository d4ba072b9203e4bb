import { useRoute } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { NoticePage } from './detail/NoticePage.tsx'
import { NoticesView } from './notices/NoticesView.tsx'
import { SubjectsView } from './subjects/SubjectsView.tsx'
import { useSupervisionPlace } from './use-supervision-place.ts'

/** 提醒督办: what may be acted upon, the notices that were drafted, and one notice from draft to 销号. */
export default function SupervisionPage() {
  const [isNotice, parameters] = useRoute('/supervision/:noticeId')
  const { view, showView } = useSupervisionPlace()
  const status = useDeskQuery('desk.status', {})
  if (status.data === undefined) {
    if (status.error === null) return <LoadingBar isLoading={status.isPending} />
    const retry = { label: '重新读取', onClick: () => void status.refetch() }
    return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
  }
  if (isNotice) return <NoticePage key={parameters.noticeId} noticeId={parameters.noticeId} desk={status.data} />
  const View = view === 'notices' ? NoticesView : SubjectsView
  return <View desk={status.data} onView={showView} />
}
