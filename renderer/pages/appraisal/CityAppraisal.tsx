import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { CityActions } from './CityActions.tsx'
import { CityHead } from './CityHead.tsx'
import { Claims } from './Claims.tsx'
import type { AppraisalMonth, CountyRow } from './county-tab.ts'
import { standingOf } from './county-tab.ts'
import { CountyTabs } from './CountyTabs.tsx'
import { Innovations } from './Innovations.tsx'
import type { DeskStatus } from './desk.ts'
import { innovationDesk, monthTitle, yearTitle } from './desk.ts'
import { NotOpen } from './NotOpen.tsx'
import { ReviewSheet, SelfSheet } from './Sheet.tsx'
import { useAppraisalPlace } from './use-appraisal-place.ts'
import { YearView } from './year/YearView.tsx'

/** 考评 for the city's office: every county's self-assessment, review and score of the month. */
export function CityAppraisal({ desk }: { readonly desk: DeskStatus }) {
  const { month } = useMonth()
  const { place, goTo } = useAppraisalPlace('review')
  const query = useDeskQuery('appraisals.month', { month })
  const [refusal, setRefusal] = useState<DeskError | null>(null)
  const { data } = query
  const county = countyAt(data, place.unitId)
  const { view } = place
  const { today } = desk
  const head = { title: monthTitle(month), month: data, view, goTo }
  if (view === 'claims') {
    const claimDesk = { isCity: true, officeUnitId: desk.office.unitId, today, month }
    return <Claims key={month} desk={claimDesk} renderHead={(action) => <CityHead {...head} actions={action} />} />
  }
  if (view === 'innovations') {
    const yearHead = { ...head, title: yearTitle(desk), month: undefined }
    return <Innovations desk={innovationDesk(desk)} renderHead={(action) => <CityHead {...yearHead} actions={action} />} />
  }
  if (view === 'year') {
    const yearHead = { ...head, title: yearTitle(desk), month: undefined }
    return <YearView desk={desk} renderHead={(action) => <CityHead {...yearHead} actions={action} />} />
  }
  const actions =
    county === undefined || data === undefined ? null : (
      <CityActions view={view} month={data} county={county} today={today} onRefused={setRefusal} />
    )
  const choose = (unitId: string): void => {
    setRefusal(null)
    goTo({ unitId })
  }
  return (
    <PageFrame
      padding="none"
      head={<CityHead {...head} actions={actions} />}
      toolbar={
        <>
          {county === undefined || data === undefined ? null : (
            <CountyTabs counties={data.counties} view={view} unitId={county.unit.unitId} onChange={choose} />
          )}
          <LoadingBar isLoading={query.isPending || query.isPlaceholderData} />
          <MonthRefusal error={query.error} onRetry={() => void query.refetch()} />
          {refusal === null ? null : <ErrorNotice message={refusal.message} logId={refusal.logId} onClose={() => setRefusal(null)} />}
        </>
      }
    >
      {county === undefined ? (
        <NotOpen isShown={data !== undefined} month={month} />
      ) : view === 'self' ? (
        <SelfSheet unitId={county.unit.unitId} month={month} today={today} isOnBehalf isPublished={county.published !== null} />
      ) : (
        <ReviewSheet
          unitId={county.unit.unitId}
          month={month}
          today={today}
          standing={standingOf(county, data?.counties ?? [])}
          published={county.published}
        />
      )}
    </PageFrame>
  )
}

/** The county that the address names, or the first. */
function countyAt(month: AppraisalMonth | undefined, unitId: string | null): CountyRow | undefined {
  return month?.counties.find(({ unit }) => unit.unitId === unitId) ?? month?.counties[0]
}

function MonthRefusal({ error, onRetry }: { readonly error: DeskError | null; onRetry(): void }) {
  if (error === null) return null
  return <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新读取', onClick: onRetry }} />
}
