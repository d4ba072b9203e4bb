import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { CityAppraisal } from './CityAppraisal.tsx'
import { CountyAppraisal } from './CountyAppraisal.tsx'
import { NotAppraised } from './NotAppraised.tsx'

/** 考评 (考评细则 二至四): self-assessment, review, spot checks, scores with their arithmetic. */
export default function AppraisalPage() {
  const status = useDeskQuery('desk.status', {})
  if (status.data === undefined) {
    if (status.error === null) return <LoadingBar isLoading={status.isPending} />
    const retry = { label: '重新读取', onClick: () => void status.refetch() }
    return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
  }
  if (!status.data.programme.isAppraised) return <NotAppraised programme={status.data.programme} />
  return status.data.profile === 'city' ? <CityAppraisal desk={status.data} /> : <CountyAppraisal desk={status.data} />
}
