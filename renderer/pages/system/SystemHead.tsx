import type { ReactNode } from 'react'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import type { View } from './place.ts'
import { views } from './place.ts'

interface SystemHeadProps {
  readonly view: View
  onView(view: View): void
  /** Buttons at the right. */
  readonly children?: ReactNode
}

const choices = (Object.keys(views) as View[]).map((value) => ({ value, label: views[value] }))

/** Title and the parts of 系统. */
export function SystemHead({ view, onView, children }: SystemHeadProps) {
  return (
    <PageHead title="系统" views={<SegmentedViews label="系统内容" views={choices} value={view} onChange={onView} />} actions={children} />
  )
}
