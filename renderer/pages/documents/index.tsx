import { useRoute } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { DocumentPage } from './detail/DocumentPage.tsx'
import { IncomingView } from './incoming/IncomingView.tsx'
import { DocumentsView } from './list/DocumentsView.tsx'
import { RegisterView } from './register/RegisterView.tsx'
import { TemplatesView } from './templates/TemplatesView.tsx'
import { useDocumentsPlace } from './use-documents-place.ts'

const shown = { documents: DocumentsView, register: RegisterView, incoming: IncomingView, templates: TemplatesView } as const

/** 公文: every paper of the month, the two registers, and one paper from draft to 归档. */
export default function DocumentsPage() {
  const [isDocument, parameters] = useRoute('/documents/:documentId')
  const { view, showView } = useDocumentsPlace()
  const status = useDeskQuery('desk.status', {})
  if (status.data === undefined) {
    if (status.error === null) return <LoadingBar isLoading={status.isPending} />
    const retry = { label: '重新读取', onClick: () => void status.refetch() }
    return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
  }
  if (isDocument) return <DocumentPage key={parameters.documentId} documentId={parameters.documentId} desk={status.data} />
  const View = shown[view]
  return <View desk={status.data} onView={showView} />
}
