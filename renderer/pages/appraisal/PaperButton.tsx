import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { May } from '#renderer/api/use-may.tsx'

/** The papers of a county's month: 附件3 as it assessed itself, and the explained score. */
export const papers = { 'self-assessment-sheet': '自查评分表', 'score-detail': '考评得分明细表' } as const
export type Paper = keyof typeof papers

interface PaperButtonProps {
  readonly kind: Paper
  readonly unitId: string
  readonly month: string
  onRefused(error: DeskError | null): void
}

/** Draws up a paper from the month's facts and opens it. */
export function PaperButton({ kind, unitId, month, onRefused }: PaperButtonProps) {
  const create = useDeskCommand('documents.create')
  const [, navigate] = useLocation()
  const drawUp = (): void => {
    onRefused(null)
    create.mutate({ kind, unitId, month }, { onSuccess: ({ documentId }) => navigate(`/documents/${documentId}`), onError: onRefused })
  }
  return (
    <May to="documents.create">
      <Button leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />} loading={create.isPending} onClick={drawUp}>
        {papers[kind]}
      </Button>
    </May>
  )
}
