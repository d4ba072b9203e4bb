import { useState } from 'react'
import { useMay } from '#renderer/api/use-may.tsx'
import { useDocumentActs } from '#renderer/flows/use-document-acts.ts'
import { ChangedFacts } from '#renderer/components/document-steps/ChangedFacts.tsx'
import { DocumentDesk } from '#renderer/components/document-steps/DocumentDesk.tsx'
import { DocumentWorkspace } from '#renderer/components/document-steps/DocumentWorkspace.tsx'
import { pageNote } from '#renderer/components/document-steps/shown-steps.ts'
import { WithdrawDialog } from '#renderer/components/document-steps/WithdrawDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { Notice, Paper } from './notice.ts'
import { areTermsOpen } from './notice.ts'
import { NoticeCause } from './NoticeCause.tsx'
import { NoticeHead } from './NoticeHead.tsx'
import { NoticeSteps } from './NoticeSteps.tsx'
import { ReceivedSteps } from './received/ReceivedSteps.tsx'

interface NoticeWorkProps {
  readonly notice: Notice
  readonly paper: Paper
  readonly desk: DeskStatus
}

/** Cause, paper, procedure from left to right (look 4). */
export function NoticeWork({ notice, paper, desk }: NoticeWorkProps) {
  const { acts, commands } = useDocumentActs(paper)
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const [traced, setTraced] = useState<ReadonlySet<string>>(new Set())
  const { document } = paper
  const isCity = useMay('notices.edit') && desk.profile === 'city'
  const canRefresh = isCity && areTermsOpen(document.status)
  return (
    <PageFrame
      padding="none"
      head={<NoticeHead notice={notice} paper={paper} acts={acts} isCity={isCity} onWithdraw={() => setIsWithdrawing(true)} />}
      toolbar={
        <>
          {acts.error === null ? null : <ErrorNotice message={acts.error.message} logId={acts.error.logId} onClose={acts.forget} />}
          {paper.changedFacts === '' ? null : (
            <ChangedFacts sentence={paper.changedFacts} isBusy={acts.isBusy} onRefresh={canRefresh ? acts.refresh : undefined} />
          )}
        </>
      }
    >
      <DocumentWorkspace
        leftLabel="事由和要求"
        left={<NoticeCause notice={notice} paper={paper} today={desk.today} traced={traced} isCity={isCity} />}
        desk={<DocumentDesk model={paper.model} note={pageNote(document.status, paper.steps)} onTrace={(ids) => setTraced(new Set(ids))} />}
        right={
          desk.profile === 'city' ? (
            <NoticeSteps notice={notice} paper={paper} desk={desk} acts={acts} stepping={commands.step} />
          ) : (
            <ReceivedSteps notice={notice} today={desk.today} />
          )
        }
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
