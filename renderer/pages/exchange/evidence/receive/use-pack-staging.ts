import { useRef, useState } from 'react'
import { asReadingError } from '#renderer/api/desk-error.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { PackSource } from '../pack-work.ts'
import type { Picked, PickedFile } from './picked-files.ts'
import { filesOfEntries, pickedOf } from './picked-files.ts'

export interface StagedPack {
  readonly source: PackSource
  readonly name: string
  /** A sentence for each file that the host did not take. */
  readonly refusals: readonly string[]
}

export interface PackStaging {
  /** How many files are in; null when none is on its way. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Why nothing was taken. */
  readonly refusal: string | null
  pick(files: readonly PickedFile[]): void
  drop(entries: readonly FileSystemEntry[]): void
  /** Says why nothing is taken now. */
  refuse(words: string): void
  cancel(): void
  forget(): void
}

const unreadable = '所选文件夹无法读取，未读入任何内容。请核对文件夹是否仍在原处，再重新选择。'

/** Hands a zip or the files of a folder to the host, each with its path beside its token; the same content may lie in two folders. */
export function usePackStaging(onStaged: (pack: StagedPack) => void): PackStaging {
  const { client } = useDesk()
  const [progress, setProgress] = useState<PackStaging['progress']>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const turn = useRef(0)
  const end = (words: string | null): void => {
    turn.current += 1
    setProgress(null)
    setRefusal(words)
  }
  const stageFiles = async (name: string, picked: readonly PickedFile[], isWanted: () => boolean): Promise<StagedPack | string | null> => {
    const files: { token: string; path: string }[] = []
    const refusals: string[] = []
    for (const [at, { file, path }] of picked.entries()) {
      if (!isWanted()) return null
      setProgress({ done: at, total: picked.length })
      try {
        files.push({ token: (await client.stage(file)).token, path })
      } catch (error) {
        refusals.push(asReadingError(error).message)
      }
    }
    return files.length === 0 ? (refusals[0] ?? unreadable) : { source: { files }, name, refusals }
  }
  const stage = async (picked: Picked, isWanted: () => boolean): Promise<StagedPack | string | null> => {
    if (picked.kind === 'refused') return picked.message
    if (picked.kind === 'files') return stageFiles(picked.name, picked.files, isWanted)
    const { token, name } = await client.stage(picked.file)
    return { source: { zip: token }, name, refusals: [] }
  }
  const take = async (find: () => Promise<readonly PickedFile[]>): Promise<void> => {
    end(null)
    const own = turn.current
    const isWanted = (): boolean => own === turn.current
    setProgress({ done: 0, total: 1 })
    try {
      const result = await stage(pickedOf(await find()), isWanted)
      if (!isWanted()) return
      end(typeof result === 'string' ? result : null)
      if (result !== null && typeof result !== 'string') onStaged(result)
    } catch (error) {
      if (isWanted()) end(error instanceof DOMException ? unreadable : asReadingError(error).message)
    }
  }
  return {
    progress,
    refusal,
    pick: (files) => {
      if (files.length > 0) void take(async () => files)
    },
    drop: (entries) => void take(() => filesOfEntries(entries)),
    refuse: setRefusal,
    cancel: () => end(null),
    forget: () => setRefusal(null),
  }
}
