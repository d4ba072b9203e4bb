import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { scanInput } from '../scan-input.ts'
import type { IncomingRow } from './incoming.ts'
import { incomingFields, incomingInput, incomingProblem } from './incoming.ts'

/** The form's draft over the record with its scan, and how it is saved; a new paper can be taken back by 作废. */
export function useIncomingForm(
  row: IncomingRow | null,
  given: { readonly nextSerial: number; readonly today: string },
  onClose: () => void,
) {
  const draft = useDraft('incoming', row?.incomingId ?? 'new')
  const save = useDeskCommand('incomingDocuments.save')
  const voiding = useDeskCommand('incomingDocuments.void')
  const detail = useDeskQuery('incomingDocuments.get', { incomingId: row?.incomingId ?? 'none' }, { isEnabled: row !== null })
  const staged = useStagedFiles()
  const [isDropped, setIsDropped] = useState(false)
  const say = useUndoToast()
  const seen = seenRevision(draft, row?.rev ?? null)
  const fields = { ...incomingFields(row, given), ...draft.fields }
  const problem = incomingProblem(fields)
  const submit = (): void => {
    if (problem !== undefined || save.isPending) return
    const place = { row, rev: seen.rev, nextSerial: given.nextSerial }
    const done = ({ incomingId, number, rev }: { incomingId: string; number: string; rev: number }): void => {
      void draft.clear()
      staged.clear()
      setIsDropped(false)
      const undo = (): Promise<unknown> => voiding.mutateAsync({ incomingId, rev, reason: '登记有误' })
      say({ message: `已登记收文${number}：${fields.title.trim()}`, ...(row === null ? { undo } : {}) })
      if (row === null) onClose()
    }
    save.mutate(incomingInput(fields, place, scanInput(staged, isDropped)), { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  const keptScan = row === null || isDropped ? null : (detail.data?.scan ?? null)
  return { draft, save, fields, problem, submit, goOn, set: seen.set, staged, keptScan, dropScan: () => setIsDropped(true) }
}
