import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { EntryRow, LedgerView } from '../view-props.ts'
import { statusColumn, unitColumn } from '../sheet/sheet-row.ts'
import type { Readings } from '../sheet/use-reading-context.ts'
import { keptStatus } from '#shared/ledgers/entry-facts.ts'
import { firstFault, formFields, formText } from './entry-form.ts'
import type { Taken } from './use-taken.ts'

interface EntryFormInput {
  readonly view: LedgerView
  readonly row: EntryRow | null
  readonly readings: Readings
  /** 填报单位 that a new entry begins with. */
  readonly ownUnitId: string | null
  /** What a new entry takes over from the one that it follows from. */
  readonly taken: Taken | null
  onSaved(entryId: string): void
}

/** The state of an entry's form: half-typed texts first, then the entry, then what a new one begins with. */
export function useEntryForm({ view, row, readings, ownUnitId, taken, onSaved }: EntryFormInput) {
  const { ledger } = view
  const draft = useDraft('ledger-entry', `${ledger.id}:${row?.entryId ?? `new:${taken?.entryId ?? ''}`}`)
  const save = useDeskCommand('ledgers.save')
  const [isTried, setIsTried] = useState(false)
  const [isWaiting, setIsWaiting] = useState(false)
  const seen = seenRevision(draft, row?.rev ?? null)
  const columns = new Map(ledger.columns.map((column) => [column.id, column]))
  const takenUnit = view.units.find(({ unitId }) => unitId === taken?.unitId)?.unitId
  const keptOf = (field: string): string => {
    if (field === statusColumn) return row?.status ?? ledger.statuses[0]?.id ?? ''
    if (field === unitColumn) return row?.unit.unitId ?? takenUnit ?? ownUnitId ?? ''
    const column = columns.get(field)
    if (column === undefined) return ''
    return formText(column, row === null ? taken?.fields[field] : row.fields[field])
  }
  const textOf = (field: string): string => draft.fields[field] ?? keptOf(field)
  const { fields, problem } = formFields(ledger, textOf, readings.context, row?.fields ?? {})
  const isOwned = textOf(unitColumn) !== ''
  const missing = isOwned ? (problem ?? (isWaiting ? '佐证文件尚未添加' : undefined)) : '请选择填报单位'
  const status = keptStatus(ledger, { status: textOf(statusColumn), fields }, row?.fields ?? null)
  const submit = (): void => {
    setIsTried(true)
    if (missing !== undefined) return
    const done = ({ entryId }: { entryId: string }): void => {
      void draft.clear()
      setIsTried(false)
      onSaved(entryId)
    }
    save.mutate(
      {
        ledgerId: ledger.id,
        entryId: row?.entryId ?? null,
        rev: seen.rev,
        unitId: textOf(unitColumn),
        status,
        fields,
      },
      { onSuccess: done },
    )
  }
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  const hasChanged = row === null || Object.keys(draft.fields).length > 0
  /** The first field that keeps the form from being sent; from now on each such field says so below itself. */
  const findFault = (): string | undefined => {
    setIsTried(true)
    const evidence = ledger.columns.find(({ kind }) => kind === 'evidence')?.id
    return isOwned ? (firstFault(ledger, textOf, readings.context, row?.fields ?? {}) ?? evidence) : unitColumn
  }
  return { draft, save, textOf, status, set: seen.set, goOn, missing, findFault, setIsWaiting, isTried, hasChanged, submit }
}

export type EntryFormState = ReturnType<typeof useEntryForm>
