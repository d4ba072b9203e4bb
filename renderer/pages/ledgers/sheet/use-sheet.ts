import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { RowPages } from '#renderer/components/data-grid/row-pages.ts'
import type { GridEdit, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { Draft } from '#renderer/api/use-draft.ts'
import type { EntryRow, LedgerView } from '../view-props.ts'
import { marksFrom, marksText } from './kept-marks.ts'
import { linksFound } from './links-found.ts'
import type { SheetPorts, Written } from './sheet-edits.ts'
import { SheetEdits } from './sheet-edits.ts'
import { undoneWords, writtenWords } from './sheet-words.ts'
import type { Readings } from './use-reading-context.ts'

interface SheetInput {
  readonly view: LedgerView
  readonly ownUnitId: string | null
  readonly readings: Readings
  readonly pages: RowPages<EntryRow>
  /** Where unwritten cells are kept; it must be ready. */
  readonly draft: Draft
}

/** What is typed, pasted and filled in a sheet: written block by block with one 撤销 each, kept while it cannot be written. */
export function useSheet({ view, ownUnitId, readings, pages, draft }: SheetInput) {
  const save = useDeskCommand('ledgers.saveBlock')
  const undo = useDeskCommand('ledgers.undoBlock')
  const say = useUndoToast()
  const { ledger } = view
  const onWritten = (written: Written): void => {
    const back = async (): Promise<void> => {
      const result = await undo.mutateAsync({ blockId: written.blockId })
      sheet.forget(written.blockId)
      say({ message: undoneWords(result) })
    }
    say({ message: writtenWords(written), undo: back })
  }
  const ports: SheetPorts = {
    save: (changes) => save.mutateAsync({ ledgerId: ledger.id, changes: [...changes] }),
    refresh: () => pages.refresh(),
    entryAt: (key) => {
      const rows = pages.read()
      const place = rows.placeOf(key)
      return place === undefined ? undefined : rows.rowAt(place)
    },
    reading: () => ({ ledger, context: readings.context, ownUnitId }),
    onWritten,
  }
  const latest = useLatest(ports)
  const [sheet] = useState(() => new SheetEdits(() => latest.current, marksFrom(draft.fields['marks'])))
  const state = useSyncExternalStore(sheet.subscribe, sheet.read)
  useKeptMarks(draft, state.marks)
  return useMemo(
    () => ({
      sheet,
      state,
      undoError: undo.error,
      closeUndoError: () => undo.reset(),
      /** Links that a paste names are looked for before they are refused. */
      edit: async (edits: readonly GridEdit[], refusals: readonly GridRefusal[]): Promise<void> => {
        const found = await linksFound(ledger, readings, refusals)
        await sheet.edit([...edits, ...found.edits], found.refusals)
      },
    }),
    [sheet, state, undo, ledger, readings],
  )
}

function useKeptMarks(draft: Draft, marks: ReturnType<SheetEdits['read']>['marks']): void {
  const latest = useLatest(draft)
  useEffect(() => {
    const { fields, set, clear } = latest.current
    if (marks.size === 0) {
      if (fields['marks'] !== undefined) void clear()
      return
    }
    const text = marksText(marks)
    if (text !== undefined && text !== fields['marks']) set('marks', text)
  }, [marks, latest])
}
