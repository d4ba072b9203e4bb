import { type DraftRequest, useNoticeDrafting } from '#renderer/flows/use-notice-drafting.ts'
import { NoticeDraftPanel } from '#renderer/components/notice-draft/NoticeDraftPanel.tsx'

interface DraftPanelProps {
  readonly request: DraftRequest
  /** `2022-05-05` */
  readonly today: string
  onClose(): void
}

/** The papers that the step would write, to be agreed to. */
export function DraftPanel({ request, today, onClose }: DraftPanelProps) {
  return <NoticeDraftPanel {...useNoticeDrafting(request)} today={today} onClose={onClose} />
}
