import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May, useMay } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { evidenceKinds, readableSize } from '#shared/domain/evidence.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { EvidenceForm } from './EvidenceForm.tsx'
import type { Evidence, LineProgress } from './line.ts'
import classes from './Line.module.css'
import { NothingYet } from './NothingYet.tsx'

interface EvidenceListProps {
  readonly line: LineProgress
  readonly today: string
  readonly isAdding: boolean
  onAdd(): void
  onAdded(): void
}

/** The evidence of a line, its files to be opened with the system's program, and the form for more. */
export function EvidenceList({ line, today, isAdding, onAdd, onAdded }: EvidenceListProps) {
  const mayAdd = useMay('evidence.add')
  return (
    <>
      {isAdding && mayAdd ? <EvidenceForm key={line.line.lineId} line={line} today={today} onDone={onAdded} /> : null}
      {line.evidence.length === 0 && !(isAdding && mayAdd) ? (
        <NothingYet
          line={line}
          verb="添加佐证"
          method="evidence.add"
          sentence="还没有佐证。方案、简报、照片、截图等拖入后显示在这里。"
          onAdd={onAdd}
        />
      ) : null}
      <ol aria-label="本月佐证">
        {line.evidence.map((evidence) => (
          <li key={evidence.evidenceId} className={classes.entry}>
            <EvidenceItem evidence={evidence} />
          </li>
        ))}
      </ol>
    </>
  )
}

function EvidenceItem({ evidence }: { readonly evidence: Evidence }) {
  const remove = useDeskCommand('evidence.remove')
  const restore = useDeskCommand('evidence.restore')
  const open = useDeskCommand('evidence.open')
  const showUndo = useUndoToast()
  const { evidenceId, rev, title, kind, issuer, documentNumber, formedOn, files, measures } = evidence
  const error = remove.error ?? open.error
  const undo = () => restore.mutateAsync({ evidenceId })
  const details = [evidenceKinds[kind], `${officialMonthDay(formedOn)}形成`, issuer, documentNumber].filter((part) => part !== '')
  return (
    <>
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <div className={classes.entryHead}>
        <b>{title}</b>
        <May to="evidence.remove">
          <Button
            size="xs"
            variant="subtle"
            className={classes.remove ?? ''}
            aria-label={`删除 ${title}`}
            onClick={() => remove.mutate({ evidenceId, rev }, { onSuccess: () => showUndo({ message: `已将“${title}”移入回收站`, undo }) })}
          >
            删除
          </Button>
        </May>
      </div>
      <p className={classes.quiet}>{details.join('　')}</p>
      {measures.length < 2 ? null : <p className={classes.quiet}>同时佐证 {measures.map(({ code }) => code).join('、')}</p>}
      {files.map((file) => (
        <button
          key={file.sha256}
          type="button"
          className={classes.file}
          aria-label={`打开 ${file.name}`}
          onClick={() => open.mutate({ evidenceId, sha256: file.sha256 })}
        >
          <span>{file.name}</span>
          <span className={classes.quiet}>{readableSize(file.size)}</span>
        </button>
      ))}
    </>
  )
}
