import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#shared/api/contract.ts'
import type { DeskError } from './desk-error.ts'
import { asReadingError } from './desk-error.ts'
import type { DeskClient } from './desk-client.ts'
import { useDesk } from './DeskProvider.tsx'

type Page = OutputOf<'documents.list'>
/** The whole list, read page by page. */
export type Documents = Pick<Page, 'documents'>

/** Every document of a month, or of all months, the newest draft first: searching and filtering are the page's own. */
export function useDocuments(month: string | null): UseQueryResult<Documents, DeskError> {
  const { client } = useDesk()
  return useQuery<Documents, DeskError>({
    queryKey: ['documents.list', { month }],
    queryFn: () =>
      allDocuments(client, month).catch((error: unknown) => {
        throw asReadingError(error)
      }),
    placeholderData: keepPreviousData,
  })
}

/** Asks for page after page until there is none behind. */
export async function allDocuments(client: Pick<DeskClient, 'call'>, month: string | null): Promise<Documents> {
  const documents: Page['documents'] = []
  for (let after: Page['next'] = null; ;) {
    const page: Page = await client.call('documents.list', { month, after })
    documents.push(...page.documents)
    if (page.next === null) return { documents }
    after = page.next
  }
}
