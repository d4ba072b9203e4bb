import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#shared/api/contract.ts'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asReadingError } from '#renderer/api/desk-error.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'

type Page = OutputOf<'exchange.received'>
/** The whole list, read page by page. */
export type Inbox = Pick<Page, 'packages' | 'gaps'>

/** Every package that came, the newest first: filtering is the page's own. */
export function useReceived(): UseQueryResult<Inbox, DeskError> {
  const { client } = useDesk()
  return useQuery<Inbox, DeskError>({
    queryKey: ['exchange.received', {}],
    queryFn: () =>
      allReceived(client).catch((error: unknown) => {
        throw asReadingError(error)
      }),
    placeholderData: keepPreviousData,
  })
}

/** Asks for page after page until there is none behind. */
export async function allReceived(client: Pick<DeskClient, 'call'>): Promise<Inbox> {
  const packages: Page['packages'] = []
  for (let after: Page['next'] = null; ;) {
    const page: Page = await client.call('exchange.received', { after, unitId: null })
    packages.push(...page.packages)
    if (page.next === null) return { packages, gaps: page.gaps }
    after = page.next
  }
}
