import type { UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#shared/api/contract.ts'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { asReadingError } from '#renderer/api/desk-error.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import type { SentPackage } from '../../packages/package-words.ts'

type Page = OutputOf<'exchange.sent'>

/** Every package that was made here, the newest first: filtering is the page's own. */
export function useSent(): UseQueryResult<readonly SentPackage[], DeskError> {
  const { client } = useDesk()
  return useQuery<readonly SentPackage[], DeskError>({
    queryKey: ['exchange.sent', {}],
    queryFn: () =>
      allSent(client).catch((error: unknown) => {
        throw asReadingError(error)
      }),
    placeholderData: keepPreviousData,
  })
}

/** Asks for page after page until there is none behind. */
export async function allSent(client: Pick<DeskClient, 'call'>): Promise<readonly SentPackage[]> {
  const packages: Page['packages'] = []
  for (let after: Page['next'] = null; ;) {
    const page: Page = await client.call('exchange.sent', { after })
    packages.push(...page.packages)
    if (page.next === null) return packages
    after = page.next
  }
}
