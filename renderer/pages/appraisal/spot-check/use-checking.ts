import { useDraft } from '#renderer/api/use-draft.ts'
import type { CountyAppraisal, ReviewRow } from '../review/review-rows.ts'
import type { Finding } from './findings.ts'
import { findingKeys, findingsOf, toggled } from './findings.ts'

const usualWay = '随机抽取'

/**
 * A check in the making, kept as drafts: the findings by county and month; how the counties were chosen and what was looked at by month
 * and day, so that the next county of the same check need not say it again. `back` gives the keyboard to the rows.
 */
export function useChecking(county: CountyAppraisal, month: string, today: string, back: () => void) {
  const lines = useDraft('spot-findings', `${county.unit.unitId}:${month}`)
  const way = useDraft('spot-check', month)
  const findings = findingsOf(
    lines.fields,
    county.rows.map((row) => row.lineId),
  )
  const isSameDay = way.fields['on'] === today
  const keepWay = (field: 'howChosen' | 'scope', text: string): void => {
    if (!isSameDay) {
      way.set('howChosen', usualWay)
      way.set('scope', '')
      way.set('on', today)
    }
    way.set(field, text)
  }
  return {
    isReady: lines.isReady && way.isReady,
    findings,
    /** 属实 or 未属实; the same again takes the line out of the check. */
    find: (row: ReviewRow, finding: Finding): void =>
      lines.set(findingKeys.finding(row.lineId), toggled(findings, row.lineId, finding)[row.lineId]?.finding ?? ''),
    explain: (row: ReviewRow, reason: string): void => lines.set(findingKeys.reason(row.lineId), reason),
    back,
    howChosen: (isSameDay ? way.fields['howChosen'] : undefined) ?? usualWay,
    scope: (isSameDay ? way.fields['scope'] : undefined) ?? '',
    keepWay,
    effect: lines.fields['effect'],
    chooseEffect: (effect: string): void => lines.set('effect', effect),
    /** The findings were registered. */
    clear: lines.clear,
  }
}

export type Checking = ReturnType<typeof useChecking>
