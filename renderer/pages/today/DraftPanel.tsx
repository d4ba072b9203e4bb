import { useLocation } from 'wouter'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { NoticeDraftPanel } from '#renderer/components/notice-draft/NoticeDraftPanel.tsx'

export type DraftRequest = InputOf<'notices.propose'>

interface DraftPanelProps {
  readonly request: DraftRequest
  /** `2022-05-05` */
  readonly today: string
  onClose(): void
}

/** Asks which papers the step would write, writes them once the officer agrees, and goes to the first. */
export function DraftPanel({ request, today, onClose }: DraftPanelProps) {
  const proposed = useDeskQuery('notices.propose', request)
  const draft = useDeskCommand('notices.draft')
  const [, navigate] = useLocation()
  const proposal = proposed.isPlaceholderData ? undefined : proposed.data
  const write = (notices: InputOf<'notices.draft'>['notices']): void =>
    draft.mutate(
      { notices },
      {
        onSuccess: ({ notices: [first] }) => {
          if (first !== undefined) navigate(`/supervision/${first.noticeId}`)
        },
      },
    )
  return (
    <NoticeDraftPanel
      proposals={proposal?.proposals ?? []}
      sentence={proposal?.sentence ?? ''}
      today={today}
      isLoading={proposed.isFetching}
      isDrafting={draft.isPending}
      error={draft.error ?? proposed.error}
      onDraft={write}
      onClose={onClose}
    />
  )
}
