import { LadderTimeline } from '#renderer/components/ladder-timeline/LadderTimeline.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { ladderEntries } from './ladder-entries.ts'
import type { Measure } from './measure.ts'

/** 提醒督办经过 of a unit: what was, the rung that may be taken, the rungs not yet reached. */
export function UnitLadder({ measure, unitName }: { readonly measure: Measure; readonly unitName: string }) {
  return (
    <section aria-label="提醒督办经过">
      <SectionHead title="提醒督办经过" note={unitName} />
      <LadderTimeline label="提醒督办经过" entries={ladderEntries(measure, unitName)} />
    </section>
  )
}
