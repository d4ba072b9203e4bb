import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { CountyPart } from '../trace.ts'
import { lineOf } from './explained-line.ts'
import { InnovationOrigin } from './InnovationOrigin.tsx'
import { LineOrigin } from './LineOrigin.tsx'
import type { OriginProps } from './origin-props.ts'
import { TotalOrigin } from './TotalOrigin.tsx'

/** Where a figure of a county's year comes from; the explained year is read when it is asked for. */
export function PartOrigin({
  unitId,
  part,
  ...given
}: OriginProps & { readonly unitId: string; readonly part: Exclude<CountyPart, 'rank'> }) {
  const query = useDeskQuery('appraisals.yearCounty', { unitId })
  const { data, error } = query
  if (error !== null) {
    return <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新读取', onClick: () => void query.refetch() }} />
  }
  if (data === undefined || query.isPlaceholderData) return <LoadingBar isLoading />
  if (part === 'total') return <TotalOrigin explained={data} {...given} />
  if (part === 'innovation') return <InnovationOrigin explained={data} {...given} />
  return <LineOrigin line={lineOf(data, 'taskCompletion')} explained={data} isAverage={part === 'average'} {...given} />
}
