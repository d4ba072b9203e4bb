import type { ReactNode } from 'react'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { View } from './place.ts'
import { views } from './place.ts'

interface SupervisionHeadProps {
  readonly view: View
  onView(view: View): void
  /** Buttons at the right. */
  readonly children?: ReactNode
}

/** Title and the two lists with how many stand in each. */
export function SupervisionHead({ view, onView, children }: SupervisionHeadProps) {
  const subjects = useDeskQuery('notices.subjects', {})
  const notices = useDeskQuery('notices.list', { onlyOpen: true })
  const counts = {
    subjects: subjects.data === undefined ? undefined : `${subjects.data.subjects.length} 项`,
    notices: notices.data === undefined ? undefined : `在办 ${notices.data.notices.length} 份`,
  }
  const choices = (Object.keys(views) as View[]).map((value) => {
    const count = counts[value]
    return { value, label: views[value], ...(count === undefined ? {} : { count }) }
  })
  return (
    <PageHead
      title="提醒督办"
      views={<SegmentedViews label="提醒督办内容" views={choices} value={view} onChange={onView} />}
      actions={children}
    />
  )
}
