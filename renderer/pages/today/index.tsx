import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { DraftRequest } from '#renderer/flows/use-notice-drafting.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { Steps } from '#renderer/components/steps/Steps.tsx'
import { CountyTable } from './CountyTable.tsx'
import { DraftPanel } from './DraftPanel.tsx'
import { TodayHead } from './TodayHead.tsx'
import classes from './Today.module.css'
import type { WorkRow } from './work-rows.ts'
import { WorkToDo } from './WorkToDo.tsx'

/** 今日: what is late, what is due, who stands where; every row leads to the work itself. */
export default function TodayPage() {
  const { month } = useMonth()
  const view = useDeskQuery('today.view', { month })
  const [, navigate] = useLocation()
  const [request, setRequest] = useState<DraftRequest | null>(null)
  const act = ({ action }: WorkRow): void => {
    if (action.kind === 'open') navigate(action.route)
    else setRequest({ step: action.step, subjects: action.subjects })
  }
  const { data } = view
  return (
    <PageFrame
      padding="today"
      toolbar={<ReadNotices reading={view} />}
      panel={
        request === null || data === undefined ? null : (
          <DraftPanel key={JSON.stringify(request)} request={request} today={data.today} onClose={() => setRequest(null)} />
        )
      }
    >
      {data === undefined ? (
        <h1 className={classes.date}>今日</h1>
      ) : (
        <>
          <TodayHead today={data.today} weekday={data.weekday} sentence={data.sentence} />
          <Steps label="本月进程" steps={data.steps} />
          <div className={classes.columns} data-single={request !== null || undefined}>
            <WorkToDo rows={data.work} isDrafting={request !== null} onAct={act} />
            <CountyTable month={month} counties={data.counties} unscored={data.unscoredSentence} readAt={view.dataUpdatedAt} />
          </div>
        </>
      )}
    </PageFrame>
  )
}
