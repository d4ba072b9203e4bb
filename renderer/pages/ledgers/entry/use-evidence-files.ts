import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import { addedWords } from './evidence-words.ts'

interface EvidenceFilesInput {
  /** 填报单位, to which the evidence belongs. */
  readonly unitId: string
  /** `2022-05-05` */
  readonly today: string
  /** Hears the ids of what was added, or was there already. */
  onAdded(evidenceIds: readonly string[]): void
}

/** Files that are to become evidence of an entry: handed to the host first, kept on 添加. */
export function useEvidenceFiles({ unitId, today, onAdded }: EvidenceFilesInput) {
  const { month } = useMonth()
  const staged = useStagedFiles()
  const add = useDeskCommand('evidence.addFiles')
  const say = useUndoToast()
  const [kind, setKind] = useState<EvidenceKind>('document')
  const [formedOn, setFormedOn] = useState<string | null>(today)
  const submit = (): void => {
    if (formedOn === null) return
    const files = staged.files.map(({ token }) => token)
    add.mutate(
      { unitId, month, kind, formedOn, files },
      {
        onSuccess: ({ evidence }) => {
          staged.clear()
          say({ message: addedWords(evidence) })
          onAdded(evidence.map(({ evidenceId }) => evidenceId))
        },
      },
    )
  }
  return { staged, add, kind, setKind, formedOn, setFormedOn, submit }
}
