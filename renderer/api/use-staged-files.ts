import { useCallback, useState } from 'react'
import type { StagedFile } from '#shared/api/bridge.ts'
import { useDesk } from './DeskProvider.tsx'
import { asDeskError } from './desk-error.ts'

export interface StagedFiles {
  readonly files: readonly StagedFile[]
  /** One sentence per file that was not taken. */
  readonly refusals: readonly string[]
  /** How many of a batch are in; null when none is on its way. */
  readonly progress: { readonly done: number; readonly total: number } | null
  add(files: readonly File[]): Promise<void>
  remove(token: string): void
  clear(): void
}

/** Files handed to the host one after another; the same content is taken once. Made for `EvidenceDrop`. */
export function useStagedFiles(): StagedFiles {
  const { client } = useDesk()
  const [files, setFiles] = useState<readonly StagedFile[]>([])
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const [progress, setProgress] = useState<StagedFiles['progress']>(null)

  const add = useCallback(
    async (picked: readonly File[]) => {
      setRefusals([])
      for (const [at, file] of picked.entries()) {
        setProgress({ done: at, total: picked.length })
        try {
          const staged = await client.stage(file)
          setFiles((before) => (before.some(({ sha256 }) => sha256 === staged.sha256) ? before : [...before, staged]))
        } catch (error) {
          setRefusals((before) => [...before, asDeskError(error).message])
        }
      }
      setProgress(null)
    },
    [client],
  )
  const remove = useCallback((token: string) => setFiles((before) => before.filter((file) => file.token !== token)), [])
  const clear = useCallback(() => {
    setFiles([])
    setRefusals([])
  }, [])
  return { files, refusals, progress, add, remove, clear }
}
