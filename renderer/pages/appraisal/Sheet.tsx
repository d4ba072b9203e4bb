import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import type { CountyRow } from './county-tab.ts'
import type { Standing } from './score/origin.ts'
import { OutcomeView } from './outcome/OutcomeView.tsx'
import { ReviewView } from './review/ReviewView.tsx'
import { SelfView } from './self/SelfView.tsx'

interface OfCounty {
  readonly unitId: string
  readonly month: string
  readonly today: string
}

interface SelfSheetProps extends OfCounty {
  readonly isOnBehalf: boolean
  readonly isPublished: boolean
}

/** The county's self-assessment, read and shown; another county's answer is never shown in its place. */
export function SelfSheet({ unitId, month, today, isOnBehalf, isPublished }: SelfSheetProps) {
  const sheet = useDeskQuery('selfAssessments.get', { unitId, month })
  const { data, error } = sheet
  if (error !== null) return <Refusal message={error.message} logId={error.logId} onRetry={() => void sheet.refetch()} />
  if (data === undefined || sheet.isPlaceholderData) return <LoadingBar isLoading />
  return <SelfView key={`${unitId} ${month}`} sheet={data} month={month} today={today} isOnBehalf={isOnBehalf} isPublished={isPublished} />
}

interface ReviewSheetProps extends OfCounty {
  readonly standing: Standing
  readonly published: CountyRow['published']
}

/** The county's lines with the city's review of them. */
export function ReviewSheet({ unitId, month, today, standing, published }: ReviewSheetProps) {
  const county = useDeskQuery('appraisals.county', { unitId, month })
  const { data, error } = county
  if (error !== null) return <Refusal message={error.message} logId={error.logId} onRetry={() => void county.refetch()} />
  if (data === undefined || county.isPlaceholderData) return <LoadingBar isLoading />
  return <ReviewView key={`${unitId} ${month}`} county={data} month={month} today={today} standing={standing} published={published} />
}

interface OutcomeSheetProps extends Omit<OfCounty, 'today'> {
  readonly published: CountyRow['published']
}

/** What the city's review made of the county's own month. */
export function OutcomeSheet({ unitId, month, published }: OutcomeSheetProps) {
  const county = useDeskQuery('appraisals.county', { unitId, month })
  const { data, error } = county
  if (error !== null) return <Refusal message={error.message} logId={error.logId} onRetry={() => void county.refetch()} />
  if (data === undefined || county.isPlaceholderData) return <LoadingBar isLoading />
  return <OutcomeView key={`${unitId} ${month}`} county={data} month={month} published={published} />
}

function Refusal({ message, logId, onRetry }: { readonly message: string; readonly logId: string | undefined; onRetry(): void }) {
  return <ErrorNotice message={message} logId={logId} remedy={{ label: '重新读取', onClick: onRetry }} />
}
