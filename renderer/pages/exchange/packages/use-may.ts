import { useOffer } from '#renderer/api/use-may.tsx'
import { administratorsAndOfficers, officers, officersAndReviewers } from '#shared/api/role-groups.ts'

/** What of 数据收发 the one who is signed in may do: buttons that would only be refused are not shown. */
export interface May {
  /** Import, take back, note that a sender was asked. */
  readonly receive: boolean
  /** Choose and look at a package, make one, print its papers. */
  readonly send: boolean
  /** Keys, their check and the roster. */
  readonly keepKeys: boolean
}

export function useExchangeMay(): May {
  const isOffered = useOffer()
  return { receive: isOffered(officers), send: isOffered(officersAndReviewers), keepKeys: isOffered(administratorsAndOfficers) }
}
