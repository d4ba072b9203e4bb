import { useNoticeDrafting } from '#renderer/flows/use-notice-drafting.ts'
import { NoticeDraftPanel } from '#renderer/components/notice-draft/NoticeDraftPanel.tsx'

interface DraftPanelProps {
  readonly obligationIds: readonly string[]
  /** `2022-04-21` */
  readonly today: string
  onClose(): void
}

/** The 提示单 for materials that are late, one a unit. */
export function DraftPanel({ obligationIds, today, onClose }: DraftPanelProps) {
  const subjects = obligationIds.map((obligationId) => ({ kind: 'obligation' as const, obligationId }))
  return <NoticeDraftPanel {...useNoticeDrafting({ step: 'remind', subjects })} today={today} onClose={onClose} />
}
