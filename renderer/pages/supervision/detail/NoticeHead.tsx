import { Menu } from '@mantine/core'
import { useLocation } from 'wouter'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useMay } from '#renderer/api/use-may.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import type { DocumentActs } from '#renderer/components/document-steps/document-acts.ts'
import { DocumentMenu } from '#renderer/components/document-steps/DocumentMenu.tsx'
import { waitingWords } from '#renderer/components/document-steps/shown-steps.ts'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { isIssued } from '#shared/domain/document.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'
import classes from './Notice.module.css'
import type { Notice, Paper } from './notice.ts'
import { mattersSentence } from './notice.ts'

interface NoticeHeadProps {
  readonly notice: Notice
  readonly paper: Paper
  readonly acts: DocumentActs
  readonly isCity: boolean
  onWithdraw(): void
}

/** 「督办单　市教育局 ● 待签批　2 项，事由：……」 and what can be done with the paper; in its addressee's office 「督办单　〔2022〕第1号 ○ 待回执」. */
export function NoticeHead({ notice, paper, acts, isCity, onWithdraw }: NoticeHeadProps) {
  const { client } = useDesk()
  const [, navigate] = useLocation()
  const { kind, unit, received, number, documentId } = notice.notice
  const isReceived = received !== null
  const subjects = notice.items.flatMap((item) => (item.isIncluded ? [item.subject] : []))
  const maySave = useMay('documents.saveCopy')
  const canWithdraw = isCity && paper.document.status !== 'withdrawn' && paper.document.status !== 'filed'
  return (
    <PageHead
      hasRule
      back={{ label: '提醒督办', href: '/supervision?view=notices' }}
      title={[noticeKinds[kind], isReceived ? number : unit.name].filter((part) => part !== '').join('　')}
      detail={
        <span className={classes.standing}>
          <Standing notice={notice} paper={paper} />
          {number === '' || isReceived ? null : <span>{number}</span>}
          <span className={classes.matterSentence}>{mattersSentence(notice.items)}</span>
        </span>
      }
      actions={
        <>
          {isReceived ? null : <CopyMessage size="sm" text={async () => (await client.call('messages.compose', { subjects })).text} />}
          <DocumentMenu
            onSigningSheet={isCity ? acts.signingSheet : undefined}
            onOpen={acts.open}
            onSaveCopy={maySave ? acts.saveCopy : undefined}
            onSaveSheets={paper.hasTable && maySave ? acts.saveSheets : undefined}
            onPrint={acts.print}
            onWithdraw={canWithdraw ? onWithdraw : undefined}
            isFrozen={isIssued(paper.document.status)}
            isBusy={acts.isBusy}
          >
            <Menu.Item onClick={() => navigate(`/documents/${documentId}`)}>
              {paper.isEditable ? '校改文字和版本' : isReceived ? '查看公文' : '查看公文和版本'}
            </Menu.Item>
          </DocumentMenu>
        </>
      }
    />
  )
}

/** What is awaited of the paper; in its addressee's office, which has no course of it, how the notice stands there. */
function Standing({ notice, paper }: Pick<NoticeHeadProps, 'notice' | 'paper'>) {
  const { status, received } = notice.notice
  if (received !== null) return <StatusOf of="receivedNotice" code={received} />
  const words = waitingWords(paper.steps)
  return words === undefined || status === 'withdrawn' ? (
    <StatusOf of="notice" code={status} />
  ) : (
    <StatusMark mark="current">{words}</StatusMark>
  )
}
