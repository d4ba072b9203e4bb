import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { cellText, statusText } from '#shared/ledgers/writing.ts'
import type { Readings } from '../sheet/use-reading-context.ts'
import type { DeskStatus, GoTo, LedgerView } from '../view-props.ts'
import classes from '../Ledgers.module.css'
import { ChosenEvidence } from './ChosenEvidence.tsx'
import { EntryForm } from './EntryForm.tsx'
import { EntryHistory } from './EntryHistory.tsx'
import { EntryLinks } from './EntryLinks.tsx'
import type { Entry } from './entry.ts'

interface EntryContentProps {
  readonly entry: Entry
  readonly view: LedgerView
  readonly readings: Readings
  readonly desk: DeskStatus
  readonly goTo: GoTo
  onSaved(entryId: string): void
}

/** An entry in the panel: its form (facts where nobody may write), its links, its history. */
export function EntryContent({ entry, view, readings, desk, goTo, onSaved }: EntryContentProps) {
  const isWritable = view.canWrite && !entry.isDeleted
  return (
    <>
      {entry.isDeleted ? <p className={classes.warning}>本条已移入回收站，不计入统计；恢复后可以修改。</p> : null}
      {isWritable ? (
        <EntryForm view={view} row={entry.row} taken={null} readings={readings} desk={desk} onSaved={onSaved} />
      ) : (
        <EntryFacts view={view} row={entry.row} />
      )}
      <SectionHead title="关联条目" note={entry.links.length === 0 ? '无' : `${entry.links.length} 条`} />
      <EntryLinks entry={entry} view={view} goTo={goTo} canAdd={isWritable} />
      <SectionHead title="修改记录" note={`${entry.history.length} 次`} />
      <EntryHistory history={entry.history} today={desk.today} />
    </>
  )
}

function EntryFacts({ view: { ledger }, row }: { readonly view: LedgerView; readonly row: Entry['row'] }) {
  const written = ledger.columns.filter(({ kind }) => kind !== 'evidence')
  const facts = [
    { label: '填报单位', value: row.unit.name },
    { label: '办理状态', value: statusText(ledger.statuses, row.status) },
    ...written.map((column) => ({ label: column.label, value: cellText(column, row.fields[column.id], row.names) || '未填' })),
  ]
  return (
    <>
      <FactList facts={facts} />
      {ledger.columns.map(({ id, kind, label }) => {
        const ids = row.fields[id]
        if (kind !== 'evidence' || !Array.isArray(ids)) return null
        return <ChosenEvidence key={id} label={label} evidenceIds={ids.map(String)} names={row.names} />
      })}
    </>
  )
}
