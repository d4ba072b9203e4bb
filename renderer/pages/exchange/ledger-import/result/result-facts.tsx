import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { importOutcomes, notImported } from '#shared/domain/row-outcomes.ts'
import type { ImportResult } from '../import-result.ts'

/** How many rows became what; those that were not imported are the way to their list. */
export function resultFacts({ counts, leftOut }: ImportResult, onLeftOut: () => void) {
  const count = counts.problem + counts.conflict + counts.skipped
  return [
    ...(['new', 'changed', 'same'] as const).map((outcome) => ({ label: importOutcomes[outcome], value: `${counts[outcome]} 条` })),
    {
      label: notImported,
      value:
        leftOut.length === 0 ? (
          `${count} 行`
        ) : (
          <>
            <TraceNumber trace="import:left-out" label={`${notImported} ${count} 行，查看各行`} onOpen={onLeftOut}>
              {count}
            </TraceNumber>{' '}
            行
          </>
        ),
    },
  ]
}
