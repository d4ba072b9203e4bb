import { useMemo } from 'react'
import type { StagedFile } from '#shared/api/bridge.ts'
import type { Draft } from '#renderer/api/use-draft.ts'

export interface DraftedFile {
  /** Null until one was chosen. */
  readonly file: StagedFile | null
  /** The file's table by its place; null for the largest. */
  readonly table: number | null
  /** Another file forgets what belongs to the words of the one before: fields that begin with `forgotten`. */
  take(file: StagedFile): void
  chooseTable(at: number): void
  /** The host has it no more; the same file again goes on where it was left. */
  release(): void
}

/** The one file of a form, kept in its draft: leaving the page loses neither the file nor what was said of it. */
export function useDraftedFile({ fields, set }: Draft, forgotten: readonly string[]): DraftedFile {
  const { token = '', name = '', size = '', sha256 = '', table = '' } = fields
  const file = useMemo(() => (token === '' ? null : { token, name, size: Number(size), sha256 }), [token, name, size, sha256])
  const forget = (): void => {
    for (const field of Object.keys(fields)) if (forgotten.some((prefix) => field.startsWith(prefix))) set(field, '')
  }
  return {
    file,
    table: table === '' ? null : Number(table),
    take: (next) => {
      if (next.sha256 !== sha256) {
        forget()
        set('table', '')
      }
      for (const [field, text] of Object.entries({ ...next, size: String(next.size) })) set(field, text)
    },
    chooseTable: (at) => {
      forget()
      set('table', String(at))
    },
    release: () => set('token', ''),
  }
}
