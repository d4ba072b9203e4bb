import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { LadderTimeline } from '../ladder-timeline/LadderTimeline.tsx'
import { SectionHead } from '../section-head/SectionHead.tsx'
import type { ShownStep } from './shown-steps.ts'
import { placeOfSteps } from './shown-steps.ts'

interface StepTimelineProps {
  /** 拟稿 first: see `shownSteps`. */
  readonly steps: readonly ShownStep[]
  /** The form of the current step; without one the steps are only read. */
  readonly form?: ReactNode
}

/** 办理步骤: what was done and by whom, the form of the step that is due (in sight), and what each later step will ask. */
export function StepTimeline({ steps, form }: StepTimelineProps) {
  const place = useRef<HTMLDivElement>(null)
  const current = steps.find((step) => step.state === 'current')?.step
  const hasForm = form !== undefined
  useEffect(() => {
    if (hasForm && current !== undefined) place.current?.querySelector('li[data-tone="current"]')?.scrollIntoView({ block: 'nearest' })
  }, [current, hasForm])
  return (
    <div ref={place}>
      <SectionHead isFirst level={2} title="办理步骤" note={placeOfSteps(steps)} />
      <LadderTimeline
        label="办理步骤"
        entries={steps.map((step) => ({
          id: step.step,
          title: step.title,
          ...(step.detail === '' ? {} : { detail: step.detail }),
          ...(step.on === null ? {} : { when: officialMonthDay(step.on) }),
          tone: step.state,
          ...(step.state === 'current' && form !== undefined ? { children: form } : {}),
        }))}
      />
    </div>
  )
}
