import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { DraftedTogether } from './DraftedTogether.tsx'
import { MatterList } from './MatterList.tsx'
import classes from './Notice.module.css'
import type { Notice, Paper } from './notice.ts'
import { areTermsOpen, attachmentNames, groundOf } from './notice.ts'
import { termFacts, toggledItems } from './terms.ts'
import { TermsForm } from './TermsForm.tsx'
import { useTerms } from './use-terms.ts'

interface NoticeCauseProps {
  readonly notice: Notice
  readonly paper: Paper
  readonly today: string
  readonly traced: ReadonlySet<string>
  /** False in a county office, which reads what was issued to it. */
  readonly isCity: boolean
}

/** The left of a notice: its matters, what it asks and by when, what came back, what was drafted with it. */
export function NoticeCause({ notice, paper, today, traced, isCity }: NoticeCauseProps) {
  const terms = useTerms(notice)
  const isOpen = isCity && areTermsOpen(paper.document.status) && terms.isReady
  const kept = terms.valueOf('items')
  const attachments = attachmentNames(paper.model)
  // Its addressee is told what is on the paper; its own answer stands among its steps.
  const isReceived = notice.notice.received !== null
  return (
    <>
      <MatterList
        items={isReceived ? notice.items.filter((item) => item.isIncluded) : notice.items}
        included={new Set(kept.split(' '))}
        traced={traced}
        isPlain={isReceived}
        onToggle={isOpen ? (itemId) => terms.set('items', toggledItems(notice, kept, itemId)) : undefined}
      />
      {isOpen ? (
        <TermsForm notice={notice} terms={terms} today={today} />
      ) : (
        <>
          <SectionHead level={2} title="要求与时限" />
          <FactList facts={termFacts(notice)} />
        </>
      )}
      <FactList
        facts={[
          { label: '反馈方式', value: notice.answerWay },
          { label: '依　　据', value: groundOf(notice.items) },
          ...(notice.needsGroupLeader ? [{ label: '签　　批', value: '须经专班组长签批' }] : []),
        ]}
      />
      {attachments.length === 0 ? null : (
        <>
          <SectionHead level={2} title="随单附件" />
          <ul className={classes.attachments}>
            {attachments.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {isReceived ? null : (
        <>
          <Outcome notice={notice} />
          <DraftedTogether noticeId={notice.notice.noticeId} />
        </>
      )}
    </>
  )
}

function Outcome({ notice }: { readonly notice: Notice }) {
  const { answer, conclusion } = notice
  if (answer === null && conclusion === null) return null
  const facts = [
    ...(answer === null ? [] : [{ label: officialMonthDay(answer.answeredOn), value: `回执：${answer.result}` }]),
    ...(conclusion === null
      ? []
      : [
          {
            label: officialMonthDay(conclusion.concludedOn),
            value: `${conclusion.verdict === 'approved' ? '准予销号' : '退回续办'}：${conclusion.opinion}`,
          },
        ]),
  ]
  return (
    <>
      <SectionHead level={2} title="回执与销号" />
      <FactList facts={facts} />
    </>
  )
}
