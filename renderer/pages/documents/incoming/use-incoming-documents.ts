import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asReadingError } from '#renderer/api/desk-error.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { OutputOf } from '#shared/api/contract.ts'

type Page = OutputOf<'incomingDocuments.list'>
/** The whole register of a year, read page by page. */
export type IncomingRegister = Omit<Page, 'next'>

/** Every received paper of a year, the newest number first: searching and filtering are the page's own. */
export function useIncomingDocuments(year: number): UseQueryResult<IncomingRegister, DeskError> {
  const { client } = useDesk()
  return useQuery<IncomingRegister, DeskError>({
    queryKey: ['incomingDocuments.list', { year }],
    queryFn: () =>
      allIncoming(client, year).catch((error: unknown) => {
        throw asReadingError(error)
      }),
    placeholderData: keepPreviousData,
  })
}

/** Asks for page after page until there is none behind. */
export async function allIncoming(client: Pick<DeskClient, 'call'>, year: number): Promise<IncomingRegister> {
  const documents: Page['documents'] = []
  for (let after: Page['next'] = null; ;) {
    const page: Page = await client.call('incomingDocuments.list', { year, after })
    documents.push(...page.documents)
    if (page.next === null) return { documents, years: page.years, nextSerial: page.nextSerial }
    after = page.next
  }
}
