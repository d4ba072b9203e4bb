import type { ReactNode } from 'react'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import type { View } from './place.ts'
import { views } from './place.ts'

interface DocumentsHeadProps {
  readonly view: View
  onView(view: View): void
  /** Buttons at the right. */
  readonly children?: ReactNode
}

const choices = (Object.keys(views) as View[]).map((value) => ({ value, label: views[value] }))

/** Title, the papers and the two registers, and the buttons of the view. */
export function DocumentsHead({ view, onView, children }: DocumentsHeadProps) {
  return (
    <PageHead title="公文" views={<SegmentedViews label="公文内容" views={choices} value={view} onChange={onView} />} actions={children} />
  )
}
