import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './RepeatedBasis.module.css'
import { isAsked, wordsOfUse } from './repeated.ts'

interface RepeatedBasisProps {
  /** '' while it is not chosen. */
  readonly unitId: string
  /** As the field hands it over: after a pause, not with every key. */
  readonly basis: string
  /** The claim that is being written; null for a new one. */
  readonly claimId: string | null
}

/**
 * Below 依据文件: the other claims of the unit by the same one. A prompt and never a refusal; an answer to an earlier text is not
 * shown. Its place is there from the start, so that a reader of the screen hears it coming.
 */
export function RepeatedBasis({ unitId, basis, claimId }: RepeatedBasisProps) {
  const isWanted = isAsked(unitId, basis)
  const answer = useDeskQuery('claims.repeated', { unitId, basis: basis.trim(), claimId }, { isEnabled: isWanted })
  const repeated = isWanted && !answer.isPlaceholderData ? (answer.data?.repeated ?? []) : []
  return (
    <div role="status" aria-label="重复提示">
      {repeated.length === 0 ? null : (
        <div className={classes.prompt}>
          <StatusMark mark="conflict">依据文件重复</StatusMark>
          <p>{`该单位另有 ${repeated.length} 项申报使用同一依据文件：`}</p>
          <ul>
            {repeated.map((use) => (
              <li key={use.claimId}>{wordsOfUse(use)}</li>
            ))}
          </ul>
          <p>各项申报均符合规定的，可以保存；年度考评时一并列出核对。</p>
        </div>
      )}
    </div>
  )
}
