import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { AccountsView } from './accounts/AccountsView.tsx'
import { AuditView } from './audit/AuditView.tsx'
import { BackupsView } from './backups/BackupsView.tsx'
import { LiaisonsView } from './liaisons/LiaisonsView.tsx'
import { OfficeView } from './office/OfficeView.tsx'
import { ProgrammesPart } from './programmes/ProgrammesPart.tsx'
import { useSystemPlace } from './use-system-place.ts'

/** 系统: the office, its programmes and liaisons, backups and checks, the audit log. */
export default function SystemPage() {
  const { view, showView } = useSystemPlace()
  const status = useDeskQuery('desk.status', {})
  if (status.data === undefined) {
    if (status.error === null) return <LoadingBar isLoading={status.isPending} />
    const retry = { label: '重新读取', onClick: () => void status.refetch() }
    return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
  }
  const parts = {
    office: OfficeView,
    programmes: ProgrammesPart,
    liaisons: LiaisonsView,
    accounts: AccountsView,
    backups: BackupsView,
    journal: AuditView,
  }
  const View = parts[view]
  return <View desk={status.data} onView={showView} />
}
