import { useInfiniteQuery } from '@tanstack/react-query'
import type { OutputOf } from '#shared/api/contract.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'

type Page = OutputOf<'imports.history'>
export type KeptImport = Page['imports'][number]

/** Imports of before, the newest first, of one ledger or of all; older ones come as they are asked for. */
export function useImportHistory(ledgerId: string | null) {
  const { client } = useDesk()
  const { data, ...reading } = useInfiniteQuery<Page, DeskError, readonly KeptImport[], readonly unknown[], string | null>({
    queryKey: ['imports.history', { ledgerId }],
    queryFn: ({ pageParam }) => client.call('imports.history', { ledgerId, before: pageParam }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ imports }) => imports),
  })
  return { imports: data, ...reading }
}
