import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ProvisionalTag } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import shared from '../Appraisal.module.css'
import type { DeskStatus } from '../desk.ts'
import { yearTitle } from '../desk.ts'
import { DrawUpButton } from '../PaperButton.tsx'
import { Sentences } from './origin/Sentences.tsx'
import { PrintYear } from './print/PrintYear.tsx'
import { printedStanding } from './print/printed-year.ts'
import { Readings } from './readings/Readings.tsx'
import { RepeatedBases } from './RepeatedBases.tsx'
import type { WaysOn } from './settle/Settlement.tsx'
import { Settlement } from './settle/Settlement.tsx'
import { yearColumns } from './table/columns.tsx'
import { YearTable } from './table/YearTable.tsx'
import { settledWords } from './words.ts'
import type { YearPage } from './use-year.ts'
import { useYear } from './use-year.ts'
import { VerifyPanel } from './VerifyPanel.tsx'
import type { Year } from './year.ts'
import { firstUndecided, hasBegun } from './year.ts'
import classes from './Year.module.css'
import { YearDialogs } from './YearDialogs.tsx'
import { YearEmpty } from './YearEmpty.tsx'
import { YearOrigin } from './YearOrigin.tsx'

interface YearViewProps {
  readonly desk: DeskStatus
  /** The page's head; it is given the buttons of this view. */
  renderHead(actions: ReactNode): ReactNode
}

/** 年度考评 (考评细则 二（二）, 三; M-107, M-110, M-114): the counties by months, the interpretations side by side, and 审定. */
export function YearView({ desk, renderHead }: YearViewProps) {
  const page = useYear(desk)
  const [refusal, setRefusal] = useState<DeskError | null>(null)
  const order = useGridSort()
  const { data: year } = page.query
  const columns = year === undefined ? [] : yearColumns({ year, today: desk.today, onOpen: page.show })
  const list = { columns, rows: year?.counties ?? [], ...order }
  const title = yearTitle(desk)
  const isCity = desk.profile === 'city'
  const actions =
    year === undefined || !hasBegun(year) ? null : (
      <>
        <ExportList title={title} note={[...printedStanding(year, desk.today), ...year.notes].join('')} {...list} />
        <PrintYear title={title} year={year} today={desk.today} list={list} />
      </>
    )
  return (
    <PageFrame
      padding="none"
      head={renderHead(actions)}
      toolbar={
        <>
          <ReadNotices reading={page.query} />
          {refusal === null ? null : <ErrorNotice message={refusal.message} logId={refusal.logId} onClose={() => setRefusal(null)} />}
        </>
      }
      panel={year === undefined ? null : <YearPanel page={page} year={year} onRefused={setRefusal} />}
    >
      {year === undefined ? null : hasBegun(year) ? (
        <div className={classes.page}>
          <div className={classes.sections}>
            {isCity ? (
              <Settlement
                isPanelOpen={page.panel !== null}
                year={year}
                ways={waysOf(page, year)}
                papers={<YearPapers settled={year.settled} onRefused={setRefusal} />}
              />
            ) : null}
            <section aria-label="得分">
              <div className={`${classes.head} ${classes.padded}`}>
                <h2 className={classes.title}>{isCity ? '各县（市、区）得分' : '本县（市、区）得分'}</h2>
                <Standing year={year} isCity={isCity} />
                <ScoreTools page={page} isSettled={year.settled !== null} />
              </div>
              <YearTable
                label={title}
                columns={columns}
                counties={year.counties}
                order={order}
                current={page.row}
                onCurrent={page.setRow}
                onOpen={page.show}
              />
            </section>
            <Readings
              year={year}
              isCity={isCity}
              onChoose={(reading) => page.setDialog({ of: 'interpretation', reading })}
              onOpen={page.show}
            />
            <RepeatedBases repeated={year.repeated} />
            <div className={classes.padded}>
              <Sentences sentences={[year.interpretation.sentence, ...year.notes]} hasRule />
            </div>
          </div>
        </div>
      ) : (
        <div className={shared.empty}>
          <YearEmpty page={page} year={year} />
        </div>
      )}
      {year === undefined ? null : <YearDialogs page={page} year={year} />}
    </PageFrame>
  )
}

/** Whether the figures are final; a county's office has no other place where it reads when they became so. */
function Standing({ year, isCity }: { readonly year: Year; readonly isCity: boolean }) {
  const { isProvisional, whyProvisional, settled } = year
  if (isProvisional) {
    return (
      <p className={classes.quiet}>
        <ProvisionalTag /> {whyProvisional}
      </p>
    )
  }
  return isCity || settled === null ? null : <p className={classes.quiet}>{settledWords(settled)}</p>
}

function ScoreTools({ page, isSettled }: { readonly page: YearPage; readonly isSettled: boolean }) {
  return (
    <div className={classes.tools}>
      {isSettled || page.desk.profile === 'county' ? null : (
        <May to="appraisals.enterPaperScore">
          <Button size="xs" onClick={() => page.setDialog({ of: 'paper', place: { unitId: null, month: null } })}>
            录入纸质月份得分
          </Button>
        </May>
      )}
      <Button size="xs" onClick={() => page.show('verify')}>
        核验得分
      </Button>
    </div>
  )
}

interface PapersProps {
  readonly settled: Year['settled']
  onRefused(error: DeskError | null): void
}

/** The papers of the year; 年度考评通报 is drafted when the year is settled, and offered where that draft is not there. */
function YearPapers({ settled, onRefused }: PapersProps) {
  return (
    <>
      {settled !== null && settled.documentId === null ? <DrawUpButton paper={{ kind: 'annual-circular' }} onRefused={onRefused} /> : null}
      <DrawUpButton paper={{ kind: 'annual-summary' }} onRefused={onRefused} />
    </>
  )
}

interface YearPanelProps {
  readonly page: YearPage
  readonly year: Year
  onRefused(error: DeskError | null): void
}

function YearPanel({ page, year, onRefused }: YearPanelProps) {
  const { panel, desk } = page
  if (panel === null) return null
  if (panel === 'verify') return <VerifyPanel onClose={page.close} />
  return (
    <YearOrigin
      trace={panel}
      year={year}
      desk={desk}
      onOpen={page.show}
      onMonth={page.goToMonth}
      onPaper={(unitId, month) => page.setDialog({ of: 'paper', place: { unitId, month } })}
      onRefused={onRefused}
      onClose={page.close}
      onStep={page.step}
    />
  )
}

function waysOf(page: YearPage, year: Year): WaysOn {
  const { today, currentMonth } = page.desk
  const open = firstUndecided(year, today)
  return {
    onMonths: open === undefined ? null : () => page.show({ of: 'month', ...open }),
    onUnderway: () => page.goToMonth(null, currentMonth),
    onClaims: page.goToClaims,
    onInterpretation: () => page.setDialog({ of: 'interpretation', reading: null }),
    onSettle: () => page.setDialog({ of: 'settle' }),
    onCorrect: () => page.setDialog({ of: 'correct' }),
  }
}
