import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { May } from '#renderer/api/use-may.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import classes from './Appraisal.module.css'
import type { AppraisalMonth, CountyRow } from './county-tab.ts'
import { reviewedOf, stageOf } from './county-tab.ts'
import type { AppraisalPlace, AppraisalView } from './place.ts'
import { appraisalViews } from './place.ts'

interface CityHeadProps {
  readonly title: string
  readonly month: AppraisalMonth | undefined
  readonly view: AppraisalView
  goTo(part: Partial<AppraisalPlace>): void
  /** Buttons of this view, before those of the month. */
  readonly actions: ReactNode
}

/** The month's stage, the three views, their buttons. */
export function CityHead({ title, month, view, goTo, actions }: CityHeadProps) {
  return (
    <PageHead
      title={title}
      detail={month === undefined ? undefined : <MonthSentence month={month} />}
      views={
        <SegmentedViews
          label="考评视图"
          views={(Object.keys(appraisalViews) as AppraisalView[]).map((value) => ({ value, label: appraisalViews[value] }))}
          value={view}
          onChange={(next) => goTo({ view: next })}
        />
      }
      actions={actions}
    />
  )
}

/** The stage; in a wide window how many counties are reviewed as well, which the tabs say anyhow. */
function MonthSentence({ month }: { readonly month: AppraisalMonth }) {
  return (
    <>
      {stageOf(month)}
      <span className={classes.wideOnly}>{reviewedOf(month)}</span>
    </>
  )
}

interface PublishActionsProps {
  readonly month: AppraisalMonth
  readonly county: CountyRow
  /** False where the rows have the filled button. */
  readonly isPrimary: boolean
  onPublish(): void
  onCorrect(): void
}

/** 审定通报 with what stands before it; afterwards 查看通报 and 更正. */
export function PublishActions({ month, county, isPrimary, onPublish, onCorrect }: PublishActionsProps) {
  if (county.published !== null) {
    return (
      <>
        <ButtonReason>{month.blocked}</ButtonReason>
        {month.circularId === null ? null : (
          <Button component={Link} href={`/documents/${month.circularId}`}>
            查看通报
          </Button>
        )}
        <May to="appraisals.correct">
          <Button onClick={onCorrect}>更正</Button>
        </May>
      </>
    )
  }
  return (
    <May to="appraisals.publish">
      {month.blocked === '' ? null : <ButtonReason>{month.blocked}</ButtonReason>}
      <Button variant={isPrimary && month.blocked === '' ? 'filled' : 'default'} disabled={month.blocked !== ''} onClick={onPublish}>
        审定通报
      </Button>
    </May>
  )
}
