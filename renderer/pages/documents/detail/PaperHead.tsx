import { useMay } from '#renderer/api/use-may.tsx'
import type { DocumentActs } from '#renderer/components/document-steps/document-acts.ts'
import { DocumentMenu } from '#renderer/components/document-steps/DocumentMenu.tsx'
import { waitingWords } from '#renderer/components/document-steps/shown-steps.ts'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { isIssued } from '#shared/domain/document.ts'
import type { Paper } from './paper.ts'
import { signingSheet } from './paper.ts'

interface PaperHeadProps {
  readonly paper: Paper
  readonly acts: DocumentActs
  /** False for another office's paper and for a role that only reads. */
  readonly isOwn: boolean
  onWithdraw(): void
}

/** 「自查评分表　孙吴县 ● 待核稿」 and what can be done with the paper. */
export function PaperHead({ paper, acts, isOwn, onWithdraw }: PaperHeadProps) {
  const { kind, kindTitle, addressee, status } = paper.document
  const words = kind === signingSheet ? undefined : waitingWords(paper.steps)
  const maySave = useMay('documents.saveCopy')
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
        <DocumentMenu
          onSigningSheet={isOwn && kind !== signingSheet ? acts.signingSheet : undefined}
          onOpen={acts.open}
          onSaveCopy={maySave ? acts.saveCopy : undefined}
          onSaveSheets={paper.hasTable && maySave ? acts.saveSheets : undefined}
          onPrint={acts.print}
          onWithdraw={canWithdraw ? onWithdraw : undefined}
          isFrozen={isIssued(status)}
          isBusy={acts.isBusy}
        />
      }
    />
  )
}
