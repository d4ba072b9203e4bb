import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import type { DocumentActs } from '#renderer/components/document-steps/document-acts.ts'
import { waitingWords } from '#renderer/components/document-steps/shown-steps.ts'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { isIssued } from '#shared/domain/document.ts'
import type { Paper } from './paper.ts'
import { signingSheet } from './paper.ts'
import { PrintMenu, type Printing } from './PrintMenu.tsx'

interface PaperHeadProps {
  readonly paper: Paper
  readonly acts: DocumentActs
  /** Undefined until it is read. */
  readonly printing: Printing | undefined
  /** False for another office's paper and for a role that only reads. */
  readonly isOwn: boolean
  onWithdraw(): void
}

/** 「自查评分表　孙吴县 ● 待核稿」 and what can be done with the paper. */
export function PaperHead({ paper, acts, printing, isOwn, onWithdraw }: PaperHeadProps) {
  const { kind, kindTitle, addressee, status } = paper.document
  const words = kind === signingSheet ? undefined : waitingWords(paper.steps)
  const canWithdraw = isOwn && status !== 'withdrawn' && status !== 'filed'
  return (
    <PageHead
      hasRule
      back={{ label: '公文', href: '/documents' }}
      title={[kindTitle, addressee?.name ?? ''].filter((part) => part !== '').join('　')}
      detail={
        words === undefined || status === 'withdrawn' ? (
          <StatusOf of="document" code={status} />
        ) : (
          <StatusMark mark="current">{words}</StatusMark>
        )
      }
      actions={
        <>
          {isOwn && kind !== signingSheet ? (
            <Button
              leftSection={<IconFileText size="1rem" stroke={1.6} aria-hidden="true" />}
              disabled={acts.isBusy}
              onClick={acts.signingSheet}
            >
              发文稿纸
            </Button>
          ) : null}
          <PrintMenu
            paper={paper}
            acts={acts}
            printing={printing}
            isFrozen={isIssued(status)}
            onWithdraw={canWithdraw ? onWithdraw : undefined}
          />
        </>
      }
    />
  )
}
