import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import type { DeskStatus } from './desk.ts'
import { monthTitle } from './desk.ts'
import { CityHead, PublishActions } from './CityHead.tsx'
import { Claims } from './Claims.tsx'
import { standingWords } from './county-tab.ts'
import { CountyTabs } from './CountyTabs.tsx'
import { NotOpen } from './NotOpen.tsx'
import { PaperButton } from './PaperButton.tsx'
import { CorrectDialog } from './publish/CorrectDialog.tsx'
import { PublishDialog } from './publish/PublishDialog.tsx'
import { ReviewSheet, SelfSheet } from './Sheet.tsx'
import { useAppraisalPlace } from './use-appraisal-place.ts'

type OpenDialog = 'publish' | 'correct' | null

/** 考评 for the city's office: every county's self-assessment, review and score of the month. */
export function CityAppraisal({ desk }: { readonly desk: DeskStatus }) {
  const { month } = useMonth()
  const { place, goTo } = useAppraisalPlace('review')
  const query = useDeskQuery('appraisals.month', { month })
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [refusal, setRefusal] = useState<DeskError | null>(null)
  const { data, error } = query
  const county = data?.counties.find(({ unit }) => unit.unitId === place.unitId) ?? data?.counties[0]
  const { view } = place
  const { today } = desk
  const head = { title: monthTitle(month), month: data, view, goTo }
  if (view === 'claims') {
    const claimDesk = { isCity: true, officeUnitId: desk.office.unitId, today, month }
    return <Claims key={month} desk={claimDesk} head={(action) => <CityHead {...head} actions={action} />} />
  }
  const isSettled = county !== undefined && county.reviewed >= county.lines
  return (
    <>
      <PageFrame
        padding="none"
        head={
          <CityHead
            {...head}
            actions={
              county === undefined || data === undefined ? null : (
                <>
                  <PaperButton
                    kind={view === 'self' ? 'self-assessment-sheet' : 'score-detail'}
                    unitId={county.unit.unitId}
                    month={month}
                    onRefused={setRefusal}
                  />
                  {view === 'self' ? null : (
                    <PublishActions
                      month={data}
                      county={county}
                      isPrimary={isSettled}
                      onPublish={() => setDialog('publish')}
                      onCorrect={() => setDialog('correct')}
                    />
                  )}
                </>
              )
            }
          />
        }
        toolbar={
          <>
            {county === undefined || data === undefined ? null : (
              <CountyTabs
                counties={data.counties}
                view={view}
                unitId={county.unit.unitId}
                onChange={(unitId) => {
                  setRefusal(null)
                  goTo({ unitId })
                }}
              />
            )}
            <LoadingBar isLoading={query.isPending || query.isPlaceholderData} />
            {error === null ? null : (
              <ErrorNotice
                message={error.message}
                logId={error.logId}
                remedy={{ label: '重新读取', onClick: () => void query.refetch() }}
              />
            )}
            {refusal === null ? null : <ErrorNotice message={refusal.message} logId={refusal.logId} onClose={() => setRefusal(null)} />}
          </>
        }
      >
        {county === undefined ? (
          <NotOpen isShown={data !== undefined} month={month} />
        ) : view === 'self' ? (
          <SelfSheet unitId={county.unit.unitId} month={month} today={today} isOnBehalf isPublished={county.published !== null} />
        ) : (
          <ReviewSheet unitId={county.unit.unitId} month={month} today={today} standing={standingWords(county)} />
        )}
      </PageFrame>
      {dialog === 'publish' && data !== undefined ? <PublishDialog month={data} today={today} onClose={() => setDialog(null)} /> : null}
      {dialog === 'correct' && county !== undefined ? (
        <CorrectDialog county={county} month={month} today={today} onClose={() => setDialog(null)} />
      ) : null}
    </>
  )
}
