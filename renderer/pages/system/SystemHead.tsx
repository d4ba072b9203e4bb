import type { ReactNode } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import type { View } from './place.ts'
import { views, viewsFor } from './place.ts'

interface SystemHeadProps {
  readonly view: View
  onView(view: View): void
  /** Buttons at the right. */
  readonly children?: ReactNode
}

/** Title and the parts of 系统 that this account may open. */
export function SystemHead({ view, onView, children }: SystemHeadProps) {
  const door = useDeskQuery('accounts.state', {})
  const choices = viewsFor(door.data?.roles ?? []).map((value) => ({ value, label: views[value] }))
  return (
    <PageHead title="系统" views={<SegmentedViews label="系统内容" views={choices} value={view} onChange={onView} />} actions={children} />
  )
}
