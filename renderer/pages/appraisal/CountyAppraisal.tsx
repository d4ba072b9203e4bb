import type { ReactNode } from 'react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { scoreNumbers } from '#renderer/components/score-breakdown/score-numbers.ts'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { Claims } from './Claims.tsx'
import type { CountyRow } from './county-tab.ts'
import type { DeskStatus } from './desk.ts'
import { innovationDesk, monthTitle, yearTitle } from './desk.ts'
import { Innovations } from './Innovations.tsx'
import { NotOpen } from './NotOpen.tsx'
import { PaperButton } from './PaperButton.tsx'
import { appraisalViews } from './place.ts'
import { OutcomeSheet, SelfSheet } from './Sheet.tsx'
import { explainedAddress } from './score/use-explained-part.ts'
import { useAppraisalPlace } from './use-appraisal-place.ts'
import { YearView } from './year/YearView.tsx'

const labels = { ...appraisalViews, review: '复核结果' }
const views = (['self', 'review', 'claims', 'innovations', 'year'] as const).map((value) => ({ value, label: labels[value] }))

/** 考评 for a county's office: its own self-assessment and claims, and once it was published what the city made of it, which is shown first. */
export function CountyAppraisal({ desk }: { readonly desk: DeskStatus }) {
  const { month } = useMonth()
  const [refusal, setRefusal] = useState<DeskError | null>(null)
  const { unitId } = desk.office
  const query = useDeskQuery('appraisals.month', { month })
  const appraisal = query.isPlaceholderData ? undefined : query.data
  const own = appraisal?.counties.find(({ unit }) => unit.unitId === unitId)
  const published = own?.published ?? null
  const { place, goTo } = useAppraisalPlace(published === null ? 'self' : 'review')
  const { view } = place
  const isOfYear = view === 'innovations' || view === 'year'
  const head = (actions: ReactNode): ReactNode => (
    <PageHead
      title={isOfYear ? yearTitle(desk) : monthTitle(month)}
      detail={isOfYear || published === null ? undefined : <PublishedWords published={published} />}
      views={<SegmentedViews label="考评视图" views={views} value={view} onChange={(next) => goTo({ view: next })} />}
      actions={actions}
    />
  )
  if (view === 'claims') {
    return <Claims key={month} desk={{ isCity: false, officeUnitId: unitId, today: desk.today, month }} renderHead={head} />
  }
  if (view === 'year') return <YearView desk={desk} renderHead={head} />
  if (view === 'innovations') return <Innovations desk={innovationDesk(desk)} renderHead={head} />
  const paper = <PaperButton kind="self-assessment-sheet" unitId={unitId} month={month} onRefused={setRefusal} />
  return (
    <PageFrame
      padding="none"
      head={head(view === 'self' ? paper : null)}
      toolbar={
        <>
          {query.error === null ? null : (
            <ErrorNotice
              message={query.error.message}
              logId={query.error.logId}
              remedy={{ label: '重新读取', onClick: () => void query.refetch() }}
            />
          )}
          {refusal === null ? null : <ErrorNotice message={refusal.message} logId={refusal.logId} onClose={() => setRefusal(null)} />}
        </>
      }
    >
      {appraisal === undefined ? (
        <LoadingBar isLoading={query.error === null} />
      ) : appraisal.stage === 'notOpen' ? (
        <NotOpen isShown month={month} />
      ) : view === 'review' ? (
        <OutcomeSheet unitId={unitId} month={month} published={published} />
      ) : (
        <SelfSheet unitId={unitId} month={month} today={desk.today} isOnBehalf={false} isPublished={published !== null} />
      )}
    </PageFrame>
  )
}

/** 「4月29日通报，月度考评得分 31.93」, the number with its origin behind it; nothing before publication. */
function PublishedWords({ published }: { readonly published: NonNullable<CountyRow['published']> }) {
  const [, navigate] = useLocation()
  const { publishedOn, score } = published
  return (
    <>
      {`${officialMonthDay(publishedOn)}通报，月度考评得分 `}
      <TraceNumber
        trace="score:score"
        label={`月度考评得分 ${score}，查看来源`}
        onOpen={() => navigate(explainedAddress('review', null, scoreNumbers.score), { replace: true })}
      >
        {score}
      </TraceNumber>
    </>
  )
}
