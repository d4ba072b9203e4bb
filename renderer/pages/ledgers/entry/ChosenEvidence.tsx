import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../Ledgers.module.css'

interface ChosenEvidenceProps {
  readonly label: string
  readonly evidenceIds: readonly string[]
  /** Names of pieces that are not at hand: removed ones. */
  readonly names: Readonly<Record<string, string>>
  /** Absent where nothing may be changed. */
  onRemove?(evidenceId: string): void
}

/** The evidence of an entry: each piece with its files, opened by the system's program, and what all of them take. */
export function ChosenEvidence({ label, evidenceIds, names, onRemove }: ChosenEvidenceProps) {
  const named = useDeskQuery('evidence.named', { evidenceIds: [...evidenceIds] }, { isEnabled: evidenceIds.length > 0 })
  const open = useDeskCommand('evidence.open')
  const error = named.error ?? open.error
  const byId = new Map(named.data?.evidence.map((each) => [each.evidenceId, each]))
  if (evidenceIds.length === 0) return null
  return (
    <>
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <ul aria-label={label}>
        {evidenceIds.map((evidenceId) => {
          const piece = byId.get(evidenceId)
          const title = piece?.title ?? names[evidenceId] ?? '佐证材料'
          return (
            <li key={evidenceId} className={classes.piece}>
              <span className={classes.pieceTitle}>{title}</span>
              {piece?.files.map(({ sha256, name, size }) => (
                <Button
                  key={sha256}
                  size="xs"
                  variant="subtle"
                  title={name}
                  aria-label={`打开 ${name}`}
                  onClick={() => open.mutate({ evidenceId, sha256 })}
                >
                  打开　{readableSize(size)}
                </Button>
              ))}
              {onRemove === undefined ? null : (
                <Button size="xs" variant="subtle" aria-label={`移除 ${title}`} onClick={() => onRemove(evidenceId)}>
                  移除
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {named.data === undefined ? null : (
        <p className={classes.quiet}>
          共 {evidenceIds.length} 件，{readableSize(named.data.totalSize)}
        </p>
      )}
    </>
  )
}
