import type { OutputOf } from '#shared/api/contract.ts'

type DocumentRow = OutputOf<'documents.list'>['documents'][number]

export interface DraftedNotice {
  readonly noticeId: string
  /** 「团市委　函」 */
  readonly words: string
}

/** The notices of the same command: what one selection made is drafted at one instant. */
export function draftedTogether(documents: readonly DocumentRow[], noticeId: string): readonly DraftedNotice[] {
  const own = documents.find((row) => row.noticeId === noticeId)
  if (own === undefined) return []
  return documents.flatMap((row) =>
    row.noticeId === null || row.noticeId === noticeId || row.draftedAt !== own.draftedAt || row.status === 'withdrawn'
      ? []
      : [{ noticeId: row.noticeId, words: [row.addressee?.name ?? '', row.kindTitle].filter((part) => part !== '').join('　') }],
  )
}
