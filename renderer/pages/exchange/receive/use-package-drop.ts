import { useIsMutating, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { usePageDrop } from '#renderer/components/file-drop/use-page-drop.ts'
import type { Looked } from './import/arrival.ts'
import { isAbout } from './staged-work.ts'
import type { PackageOpening } from './use-package-opening.ts'

export interface PackageDropping {
  /** A file hovers over the page. */
  readonly isOver: boolean
  /** Files that were dropped on a preview and wait for an answer. */
  readonly offered: readonly File[] | null
  /** The package of the preview is being written. */
  readonly isWriting: boolean
  forget(): void
}

/** Files dropped or pasted anywhere in 收件 are taken at once; over a preview that would be lost it is asked first. */
export function usePackageDrop(token: string | null, maySend: boolean, opening: PackageOpening): PackageDropping {
  const queries = useQueryClient()
  const [offered, setOffered] = useState<{ readonly over: string | null; readonly files: readonly File[] } | null>(null)
  const isWriting = useIsMutating({ predicate: isAbout(token ?? '') }) > 0
  const isOver = usePageDrop((files) => {
    if (!maySend) return
    const look = token === null ? undefined : queries.getQueryState<Looked>(['exchange.look', { token }])
    const isPreview = look?.status === 'success' && look.data?.state !== 'known'
    if (isPreview || isWriting) setOffered({ over: token, files })
    else opening.drop(files)
  })
  // Once another package is looked at, or none, the question is answered.
  const files = offered !== null && token !== null && offered.over === token ? offered.files : null
  return { isOver: isOver && maySend, offered: files, isWriting, forget: () => setOffered(null) }
}
