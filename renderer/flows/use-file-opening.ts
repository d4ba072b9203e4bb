import { useCallback, useRef, useState } from 'react'
import type { StagedFile } from '#shared/api/bridge.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asReadingError } from '#renderer/api/desk-error.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { DeskClient } from '#renderer/api/desk-client.ts'

export interface FileOpening {
  readonly isBusy: boolean
  /** Why the last file was not taken; the file before it stays. */
  readonly error: Pick<DeskError, 'message' | 'logId'> | null
  open(files: readonly File[]): void
  cancel(): void
  /** The notice was read. */
  forget(): void
}

/** Hands one file to the host and has it looked at; `onOpen` is told only of a file that `look` can read. */
export function useFileOpening(
  look: (client: DeskClient, token: string) => Promise<unknown>,
  onOpen: (file: StagedFile) => void,
): FileOpening {
  const { client } = useDesk()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<FileOpening['error']>(null)
  const turn = useRef(0)
  const end = useCallback((refusal: FileOpening['error']): void => {
    turn.current += 1
    setIsBusy(false)
    setError(refusal)
  }, [])
  const open = async (files: readonly File[]): Promise<void> => {
    const [file, ...others] = files
    if (file === undefined) return
    if (others.length > 0) return end({ message: `一次选择一个文件，所选${files.length}个文件均未读入。请逐个选择。`, logId: undefined })
    end(null)
    const own = turn.current
    setIsBusy(true)
    try {
      const staged = await client.stage(file)
      await look(client, staged.token)
      if (own !== turn.current) return
      end(null)
      onOpen(staged)
    } catch (refusal) {
      if (own === turn.current) end(asReadingError(refusal))
    }
  }
  return { isBusy, error, open: (files) => void open(files), cancel: () => end(null), forget: () => setError(null) }
}
