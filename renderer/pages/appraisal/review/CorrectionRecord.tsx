import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { CountyRow } from '../county-tab.ts'

/** Below a corrected score: which version it is, since when, and why; nothing below a score as first published. */
export function CorrectionRecord({ published }: Pick<CountyRow, 'published'>) {
  if (published === null || published.version === 1) return null
  return (
    <section aria-label="更正情况">
      <SectionHead title="更正情况" note={`第 ${published.version} 版`} />
      <FactList
        facts={[
          { label: '更正日期', value: officialMonthDay(published.publishedOn) },
          { label: '更正理由', value: published.correction },
        ]}
      />
    </section>
  )
}
