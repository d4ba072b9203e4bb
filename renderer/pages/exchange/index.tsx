import { useLocation, useSearch } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import { placeAddress, readPlace } from './place.ts'
import type { ExchangeView } from './views.ts'
import { views } from './views.ts'

const all: readonly ExchangeView[] = views

/** 数据收发: what comes into this office and what leaves it. */
export default function ExchangePage() {
  const status = useDeskQuery('desk.status', {})
  const [path, navigate] = useLocation()
  const search = useSearch()
  const { viewId, parts } = readPlace(path)
  if (status.data === undefined) {
    if (status.error === null) return <LoadingBar isLoading={status.isPending} />
    const retry = { label: '重新读取', onClick: () => void status.refetch() }
    return <ErrorNotice message={status.error.message} logId={status.error.logId} remedy={retry} />
  }
  const listed = all.filter(({ isCityOnly }) => isCityOnly !== true || status.data.profile === 'city')
  const { id, View } = listed.find((view) => view.id === viewId) ?? views[0]
  const choices = listed.map((view) => ({ value: view.id, label: view.label }))
  const tabs =
    choices.length === 1 ? null : (
      <SegmentedViews label="收发内容" views={choices} value={id} onChange={(next) => navigate(placeAddress(next))} />
    )
  return (
    <View
      desk={status.data}
      tabs={tabs}
      parts={parts}
      given={new URLSearchParams(search)}
      goTo={(next) => navigate(placeAddress(id, next))}
    />
  )
}
