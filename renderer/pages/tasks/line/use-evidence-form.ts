import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import { evidenceKinds, titleFromFile } from '#shared/domain/evidence.ts'

/** The state of a piece of evidence being added to a line; `onAdded` hears the names of files that were known already. */
export function useEvidenceForm(lineId: string, today: string, onAdded: (known: readonly string[]) => void) {
  const draft = useDraft('evidence', lineId)
  const staged = useStagedFiles()
  const add = useDeskCommand('evidence.add')
  const [lineIds, setLineIds] = useState<readonly string[]>([lineId])
  const title = draft.fields['title'] ?? titleFromFile(staged.files[0]?.name ?? '')
  const kind: EvidenceKind = kindOf(draft.fields['kind'])
  const issuer = draft.fields['issuer'] ?? ''
  const documentNumber = draft.fields['documentNumber'] ?? ''
  const formedOn = draft.fields['formedOn'] ?? today
  const missing = missingPart(staged.files.length, title, formedOn, lineIds)
  const submit = (): void => {
    if (missing !== undefined) return
    const files = staged.files.map(({ token }) => token)
    const done = ({ known }: { known: readonly string[] }): void => {
      void draft.clear()
      staged.clear()
      onAdded(known)
    }
    add.mutate({ lineIds: [...lineIds], title, kind, issuer, documentNumber, formedOn, files }, { onSuccess: done })
  }
  return { draft, staged, add, lineIds, setLineIds, title, kind, issuer, documentNumber, formedOn, missing, submit }
}

function kindOf(text: string | undefined): EvidenceKind {
  return (Object.keys(evidenceKinds) as EvidenceKind[]).find((kind) => kind === text) ?? 'document'
}

function missingPart(files: number, title: string, formedOn: string, lineIds: readonly string[]): string | undefined {
  if (files === 0) return '请添加佐证文件'
  if (title.trim() === '') return '请填写名称'
  if (formedOn === '') return '请填写形成日期'
  return lineIds.length === 0 ? '请选择对应措施' : undefined
}
