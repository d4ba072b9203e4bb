import type { ReactNode } from 'react'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import type { View } from './place.ts'
import { registerPlace, views } from './place.ts'
import { questionnairePlace } from './questionnaires/place.ts'
import type { GoTo } from './view-props.ts'

interface LedgersHeadProps {
  readonly view: View
  readonly goTo: GoTo
  readonly hasRule?: boolean
  /** Buttons of this view. */
  readonly children?: ReactNode
}

const choices = (Object.keys(views) as View[]).map((value) => ({ value, label: views[value] }))

/** Title, the three views, and the view's own buttons. */
export function LedgersHead({ view, goTo, hasRule = true, children }: LedgersHeadProps) {
  const show = (next: View): void => {
    if (next === 'register') goTo(registerPlace())
    else if (next === 'questionnaires') goTo(questionnairePlace())
    else if (next === 'indicators') goTo({ view: 'indicators', indicatorId: null })
    else goTo({ view: 'adjustments', adjustmentId: null })
  }
  return (
    <PageHead
      title="专项台账"
      hasRule={hasRule}
      views={<SegmentedViews label="视图" views={choices} value={view} onChange={show} />}
      actions={children}
    />
  )
}
