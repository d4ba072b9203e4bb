import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { cellText } from '#shared/ledgers/writing.ts'
import { EntryStatus } from '../sheet/EntryStatus.tsx'
import { entryRow } from '../sheet/sheet-row.ts'
import type { Readings } from '../sheet/use-reading-context.ts'
import type { DeskStatus, EntryRow, GoTo, LedgerView } from '../view-props.ts'
import { EntryContent } from './EntryContent.tsx'
import { NewEntry } from './NewEntry.tsx'
import { RemoveEntry, RestoreEntry } from './RemoveEntry.tsx'

interface EntryPanelProps {
  /** Null for one that is registered now. */
  readonly entryId: string | null
  /** The entry that a new one follows from. */
  readonly from: string | null
  readonly view: LedgerView
  readonly readings: Readings
  readonly desk: DeskStatus
  readonly goTo: GoTo
  onSaved(entryId: string): void
  onClose(): void
  onStep(by: 1 | -1): void
}

/** One entry of a ledger with all its columns, what it is linked with, and its history. */
export function EntryPanel({ entryId, ...props }: EntryPanelProps) {
  return entryId === null ? <NewEntry {...props} /> : <OpenedEntry entryId={entryId} {...props} />
}

type OpenedEntryProps = Omit<EntryPanelProps, 'entryId' | 'from'> & { readonly entryId: string }

function OpenedEntry({ entryId, onClose, onStep, ...props }: OpenedEntryProps) {
  const { view, desk } = props
  const entry = useDeskQuery('ledgers.entry', { entryId })
  const data = entry.data?.row.entryId === entryId ? entry.data : undefined
  const title = data === undefined ? view.ledger.shortTitle : titleOf(view, data.row)
  return (
    <SidePanel
      caption={data === undefined ? null : <EntryStatus ledger={view.ledger} row={entryRow(data.row)} today={desk.today} />}
      title={title}
      onClose={onClose}
      onStep={onStep}
      actions={data?.isDeleted === true && view.canWrite ? <RestoreEntry entryId={entryId} title={title} /> : undefined}
    >
      <ReadNotices reading={entry} />
      {data === undefined ? null : <EntryContent key={entryId} {...props} entry={data} />}
      {data === undefined || data.isDeleted || !view.canWrite ? null : <RemoveEntry row={data.row} title={title} onRemoved={onClose} />}
    </SidePanel>
  )
}

function titleOf({ ledger }: LedgerView, row: EntryRow): string {
  const column = ledger.columns.find(({ id }) => id === ledger.titleColumn)
  return column === undefined ? ledger.shortTitle : cellText(column, row.fields[column.id], row.names)
}
