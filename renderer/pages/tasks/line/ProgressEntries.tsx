import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May, useMay } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from './Line.module.css'
import type { LineProgress, ProgressEntry } from './line.ts'
import { EntryWords } from './EntryWords.tsx'
import { NothingYet } from './NothingYet.tsx'
import { ProgressForm } from './ProgressForm.tsx'

interface ProgressEntriesProps {
  readonly line: LineProgress
  readonly today: string
  readonly isAdding: boolean
  onAdd(): void
  onAdded(): void
}

/** The entries of a line, each to be changed or put into 回收站, and the form for the next one. */
export function ProgressEntries({ line, today, isAdding, onAdd, onAdded }: ProgressEntriesProps) {
  const [changed, setChanged] = useState<string | null>(null)
  const { lineId } = line.line
  const mayAdd = useMay('progress.save')
  return (
    <>
      {isAdding && mayAdd ? <ProgressForm key={lineId} lineId={lineId} entry={null} today={today} onDone={onAdded} /> : null}
      {line.entries.length === 0 && !(isAdding && mayAdd) ? (
        <NothingYet line={line} verb="登记进展" method="progress.save" sentence="还没有登记进展。登记后汇入附件1和一表。" onAdd={onAdd} />
      ) : null}
      <ol aria-label="本月进展">
        {line.entries.map((entry) => (
          <li key={entry.entryId} className={classes.entry}>
            {changed === entry.entryId ? (
              <ProgressForm lineId={lineId} entry={entry} today={today} onDone={() => setChanged(null)} />
            ) : (
              <Entry entry={entry} onChange={() => setChanged(entry.entryId)} />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Entry({ entry, onChange }: { readonly entry: ProgressEntry; onChange(): void }) {
  const remove = useDeskCommand('progress.remove')
  const restore = useDeskCommand('progress.restore')
  const showUndo = useUndoToast()
  const { entryId, rev, recordedOn, isOnBehalf } = entry
  const undo = () => restore.mutateAsync({ entryId })
  return (
    <>
      {remove.error === null ? null : <ErrorNotice message={remove.error.message} logId={remove.error.logId} />}
      <div className={classes.entryHead}>
        <span>
          {officialMonthDay(recordedOn)}
          {isOnBehalf ? '　代录' : ''}
        </span>
        <May to="progress.save">
          <Button size="xs" variant="subtle" onClick={onChange}>
            修改
          </Button>
          <Button
            size="xs"
            variant="subtle"
            className={classes.remove ?? ''}
            onClick={() => remove.mutate({ entryId, rev }, { onSuccess: () => showUndo({ message: '已将该条进展移入回收站', undo }) })}
          >
            删除
          </Button>
        </May>
      </div>
      <EntryWords entry={entry} />
    </>
  )
}
