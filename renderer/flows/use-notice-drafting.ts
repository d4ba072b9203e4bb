import { useLocation } from 'wouter'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'

export type DraftRequest = InputOf<'notices.propose'>

/** Asks which papers a step would write and writes them once the officer agrees; then the first of them is opened. */
export function useNoticeDrafting(request: DraftRequest) {
  const proposed = useDeskQuery('notices.propose', request)
  const draft = useDeskCommand('notices.draft')
  const [, navigate] = useLocation()
  const proposal = proposed.isPlaceholderData ? undefined : proposed.data
  const open = (noticeId: string | undefined): void => {
    if (noticeId !== undefined) navigate(`/supervision/${noticeId}`)
  }
  return {
    proposals: proposal?.proposals ?? [],
    sentence: proposal?.sentence ?? '',
    proposedDueOn: proposal?.answerDueOn ?? null,
    isLoading: proposed.isFetching,
    isDrafting: draft.isPending,
    error: draft.error ?? proposed.error,
    onDraft: (notices: InputOf<'notices.draft'>['notices']) =>
      draft.mutate({ notices }, { onSuccess: ({ notices: [first] }) => open(first?.noticeId) }),
  }
}
