import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { ProblemsView } from './problems/ProblemsView.tsx'
import { ProgressView } from './progress/ProgressView.tsx'
import { RegisterView } from './register/RegisterView.tsx'
import { useTasksPlace } from './use-tasks-place.ts'

/** 任务台账: 一册、一表、一清单. */
export default function TasksPage() {
  const { place, goTo } = useTasksPlace()
  const status = useDeskQuery('desk.status', {})
  if (status.data === undefined) {
    if (status.error === null) return <LoadingBar isLoading={status.isPending} />
    const retry = { label: '重新读取', onClick: () => void status.refetch() }
    return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
  }
  const views = { register: RegisterView, progress: ProgressView, problems: ProblemsView }
  const View = views[place.view]
  return <View place={place} goTo={goTo} desk={status.data} />
}
