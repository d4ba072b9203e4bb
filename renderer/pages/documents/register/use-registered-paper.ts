import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { scanInput } from '../scan-input.ts'
import type { RegisteredPaper } from './register.ts'
import { paperFields, paperInput, paperProblem } from './register.ts'

/** The form's draft over the paper with its scan, and how it is saved; a new one can be taken out again. */
export function useRegisteredPaper(paper: RegisteredPaper | null, onClose: () => void) {
  const draft = useDraft('registered-paper', paper?.paperId ?? 'new')
  const save = useDeskCommand('registeredPapers.save')
  const remove = useDeskCommand('registeredPapers.remove')
  const staged = useStagedFiles()
  const [isDropped, setIsDropped] = useState(false)
  const say = useUndoToast()
  const seen = seenRevision(draft, paper?.rev ?? null)
  const fields = { ...paperFields(paper), ...draft.fields }
  const problem = paperProblem(fields)
  const submit = (): void => {
    if (problem !== undefined || save.isPending) return
    const place = { paperId: paper?.paperId ?? null, rev: seen.rev }
    const done = ({ paperId, number, rev }: { paperId: string; number: string; rev: number }): void => {
      void draft.clear()
      staged.clear()
      setIsDropped(false)
      const undo = (): Promise<unknown> => remove.mutateAsync({ paperId, rev })
      const name = number === '' ? fields.title.trim() : `${number}　${fields.title.trim()}`
      say({ message: `已补登：${name}`, ...(paper === null ? { undo } : {}) })
      if (paper === null) onClose()
    }
    save.mutate(paperInput(fields, place, scanInput(staged, isDropped)), { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  const keptScan = isDropped ? null : (paper?.scan ?? null)
  return { draft, save, fields, problem, submit, goOn, set: seen.set, staged, keptScan, dropScan: () => setIsDropped(true) }
}
