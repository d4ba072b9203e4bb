import type { StagedFiles } from '#renderer/api/use-staged-files.ts'
import type { InputOf } from '#shared/api/contract.ts'

/** What a form with a scan sends: the staged file, none, or the one that is there. */
export function scanInput(staged: Pick<StagedFiles, 'files'>, isDropped: boolean): InputOf<'incomingDocuments.save'>['scan'] {
  const [file] = staged.files
  if (file !== undefined) return { scan: 'staged', token: file.token }
  return { scan: isDropped ? 'none' : 'keep' }
}
