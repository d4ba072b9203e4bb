import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { ScoreBreakdown } from '#renderer/components/score-breakdown/ScoreBreakdown.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { LostPoints } from '../../score/LostPoints.tsx'
import { ScoreOrigin } from '../../score/ScoreOrigin.tsx'

const noRows: ReadonlySet<string> = new Set()

/** The month's own score as it was published, with its arithmetic and, behind each number, the records that were counted. */
export function MonthScore({ unitId, month }: { readonly unitId: string; readonly month: string }) {
  const [part, setPart] = useState<string | null>(null)
  const query = useDeskQuery('appraisals.county', { unitId, month })
  const { data, error } = query
  if (error !== null) {
    return <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新读取', onClick: () => void query.refetch() }} />
  }
  if (data === undefined || query.isPlaceholderData) return <LoadingBar isLoading />
  return (
    <>
      <SectionHead title="月度考评得分" note="通报时的口径" />
      {part === null ? (
        <>
          {/* What would have earned the rest is no longer to be had once the month was published. */}
          <ScoreBreakdown score={{ ...data.score, missing: [] }} onOpen={setPart} />
          <LostPoints missing={data.score.missing} onOpen={setPart} />
        </>
      ) : (
        <ScoreOrigin
          key={part}
          score={data.score}
          part={part}
          context={{ isPast: true }}
          rowIds={noRows}
          onFact={() => {}}
          onOpen={setPart}
          onBack={() => setPart(null)}
        />
      )}
    </>
  )
}
