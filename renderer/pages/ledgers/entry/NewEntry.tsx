import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import type { Readings } from '../sheet/use-reading-context.ts'
import type { DeskStatus, LedgerView } from '../view-props.ts'
import { EntryForm } from './EntryForm.tsx'
import { useTaken } from './use-taken.ts'

interface NewEntryProps {
  readonly from: string | null
  readonly view: LedgerView
  readonly readings: Readings
  readonly desk: DeskStatus
  onSaved(entryId: string): void
  onClose(): void
}

/** A new entry; one that follows from another takes over what is known there. */
export function NewEntry({ from, view, readings, desk, onSaved, onClose }: NewEntryProps) {
  const taken = useTaken(view.ledger.id, from)
  return (
    <SidePanel caption={view.ledger.shortTitle} title={view.canWrite ? '登记条目' : '本台账只读'} takesFocus onClose={onClose}>
      {view.canWrite ? (
        taken === undefined ? (
          <LoadingBar isLoading />
        ) : (
          <EntryForm view={view} row={null} taken={taken} readings={readings} desk={desk} onSaved={onSaved} />
        )
      ) : (
        <p>本台账由市专班办公室填报，或者当前工作方案已封存，不能登记条目。</p>
      )}
    </SidePanel>
  )
}
