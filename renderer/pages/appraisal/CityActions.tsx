import { useState } from 'react'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { PublishActions } from './CityHead.tsx'
import type { AppraisalMonth, CountyRow } from './county-tab.ts'
import { PaperButton } from './PaperButton.tsx'
import type { AppraisalView } from './place.ts'
import { CorrectDialog } from './publish/CorrectDialog.tsx'
import { PublishDialog } from './publish/PublishDialog.tsx'

interface CityActionsProps {
  readonly view: AppraisalView
  readonly month: AppraisalMonth
  readonly county: CountyRow
  readonly today: string
  onRefused(error: DeskError | null): void
}

/** The county's papers; in 复核 also 审定通报 and 更正 with their dialogs. */
export function CityActions({ view, month, county, today, onRefused }: CityActionsProps) {
  const [dialog, setDialog] = useState<'publish' | 'correct' | null>(null)
  const close = (): void => setDialog(null)
  const { unitId } = county.unit
  if (view === 'self') return <PaperButton kind="self-assessment-sheet" unitId={unitId} month={month.month} onRefused={onRefused} />
  return (
    <>
      <PaperButton kind="review-sheet" unitId={unitId} month={month.month} onRefused={onRefused} />
      <PaperButton kind="score-detail" unitId={unitId} month={month.month} onRefused={onRefused} />
      <PublishActions
        month={month}
        county={county}
        isPrimary={county.reviewed >= county.lines}
        onPublish={() => setDialog('publish')}
        onCorrect={() => setDialog('correct')}
      />
      {dialog === 'publish' ? <PublishDialog month={month} today={today} onClose={close} /> : null}
      {dialog === 'correct' ? <CorrectDialog month={month} county={county} today={today} onClose={close} /> : null}
    </>
  )
}
