import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import { useDocumentActs } from '#renderer/flows/use-document-acts.ts'
import { ChangedFacts } from '#renderer/components/document-steps/ChangedFacts.tsx'
import { DocumentDesk } from '#renderer/components/document-steps/DocumentDesk.tsx'
import { DocumentWorkspace } from '#renderer/components/document-steps/DocumentWorkspace.tsx'
import { pageNote } from '#renderer/components/document-steps/shown-steps.ts'
import { sourceRoute } from '#renderer/components/document-steps/source-route.ts'
import { WithdrawDialog } from '#renderer/components/document-steps/WithdrawDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { Paper } from './paper.ts'
import { PaperHead } from './PaperHead.tsx'
import { PaperSteps } from './PaperSteps.tsx'
import { PaperWords } from './PaperWords.tsx'
import { PrintNotes } from './PrintNotes.tsx'
import { isBroad } from './places.ts'
import { UnsavedCount } from './unsaved.ts'
import { useSavedSteps } from './use-saved-steps.ts'

/** Words, paper, procedure from left to right. */
export function PaperWork({ paper, desk }: { readonly paper: Paper; readonly desk: DeskStatus }) {
  const { acts, commands } = useDocumentActs(paper)
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const [, navigate] = useLocation()
  const { document } = paper
  const printing = useDeskQuery('documents.printing', { documentId: document.documentId }).data
  const isOwnPage = printing !== undefined && printing.ownTemplate !== null
  const saved = useSavedSteps(paper, acts, commands.step)
  const mayStep = useMay('documents.step')
  const isOwn = mayStep && !paper.isForeign
  const canRefresh = isOwn && (document.status === 'draft' || document.status === 'checked')
  const showSource = (sourceIds: readonly string[]): void => {
    const route = sourceRoute(sourceIds)
    if (route !== undefined) navigate(route)
  }
  return (
    <PageFrame
      padding="none"
      head={<PaperHead paper={paper} acts={acts} printing={printing} isOwn={isOwn} onWithdraw={() => setIsWithdrawing(true)} />}
      toolbar={
        <>
          {acts.error === null ? null : <ErrorNotice message={acts.error.message} logId={acts.error.logId} onClose={acts.forget} />}
          {paper.changedFacts === '' ? null : (
            <ChangedFacts sentence={paper.changedFacts} isBusy={acts.isBusy} onRefresh={canRefresh ? acts.refresh : undefined} />
          )}
          {printing === undefined ? null : <PrintNotes printing={printing} />}
        </>
      }
    >
      <DocumentWorkspace
        isBroad={isBroad(paper.texts)}
        leftLabel="文书和版本"
        left={
          <UnsavedCount value={saved.setUnsaved}>
            <PaperWords paper={paper} today={desk.today} isRefused={saved.isRefused} />
          </UnsavedCount>
        }
        desk={
          <DocumentDesk
            model={paper.model}
            note={`${isOwnPage ? '按本单位模板生成，预览为内容样式；' : ''}${pageNote(document.status, paper.steps)}`}
            onTrace={showSource}
          />
        }
        right={<PaperSteps paper={paper} desk={desk} acts={saved.acts} stepping={saved.stepping} />}
      />
      {isWithdrawing ? (
        <WithdrawDialog
          title={document.title}
          number={document.number}
          isBusy={commands.step.isPending}
          error={commands.step.error}
          onWithdraw={(reason) => acts.step({ step: 'withdraw', reason }, () => setIsWithdrawing(false))}
          onClose={() => setIsWithdrawing(false)}
        />
      ) : null}
    </PageFrame>
  )
}
