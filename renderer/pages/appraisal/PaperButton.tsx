import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import { May } from '#renderer/api/use-may.tsx'
import type { InputOf } from '#shared/api/contract.ts'

/** The papers of 考评 by what they are called on their buttons. */
export const papers = {
  'self-assessment-sheet': '自查评分表',
  'review-sheet': '复核评分表',
  'score-detail': '考评得分明细表',
  'annual-score-detail': '年度考评得分明细表',
  'claim-form': '申报表',
  'claim-decision': '认定表',
  'correction-circular': '更正通报',
  'annual-circular': '年度考评通报',
  'annual-summary': '年度工作总结报告',
} as const

/** What `documents.create` is asked for: the kind, and the month, unit or claim that it is about. */
export type PaperInput = InputOf<'documents.create'> & { readonly kind: keyof typeof papers }

interface DrawUpButtonProps {
  readonly paper: PaperInput
  /** The kind's own name where nothing is said. */
  readonly label?: string
  readonly isDisabled?: boolean
  onRefused(error: DeskError | null): void
}

/** Draws up a paper from what is recorded and opens it: `<DrawUpButton paper={{ kind: 'claim-form', recordId: claimId }} onRefused={…} />`. */
export function DrawUpButton({ paper, label = papers[paper.kind], isDisabled = false, onRefused }: DrawUpButtonProps) {
  const create = useDeskCommand('documents.create')
  const [, navigate] = useLocation()
  const drawUp = (): void => {
    onRefused(null)
    create.mutate(paper, { onSuccess: ({ documentId }) => navigate(`/documents/${documentId}`), onError: onRefused })
  }
  return (
    <May to="documents.create">
      <Button
        leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />}
        loading={create.isPending}
        disabled={isDisabled}
        onClick={drawUp}
      >
        {label}
      </Button>
    </May>
  )
}

/** The papers of a county's month: 附件3 as it assessed itself, the city's review beside it, and the explained score. */
export type Paper = 'self-assessment-sheet' | 'review-sheet' | 'score-detail'

interface PaperButtonProps {
  readonly kind: Paper
  readonly unitId: string
  readonly month: string
  onRefused(error: DeskError | null): void
}

export function PaperButton({ kind, unitId, month, onRefused }: PaperButtonProps) {
  return <DrawUpButton paper={{ kind, unitId, month }} onRefused={onRefused} />
}
