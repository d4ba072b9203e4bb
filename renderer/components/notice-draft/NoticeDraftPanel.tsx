import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { ErrorNotice } from '../error-notice/ErrorNotice.tsx'
import { DateField } from '../fields/DateField.tsx'
import { LoadingBar } from '../loading-bar/LoadingBar.tsx'
import { SidePanel } from '../side-panel/SidePanel.tsx'
import type { ChosenKinds, NoticeOrder, Proposal } from './draft-choices.ts'
import { draftVerb, kindFor, noticeOrders } from './draft-choices.ts'
import classes from './NoticeDraft.module.css'
import { ProposedPaper } from './ProposedPaper.tsx'

interface NoticeDraftPanelProps<Subject> {
  /** What `notices.propose` says; empty while it is asked. */
  readonly proposals: readonly Proposal<Subject>[]
  /** 「将起草：督办单1份（市教育局）」 */
  readonly sentence: string
  /** `2022-05-05` */
  readonly today: string
  /** 办理时限 as `notices.propose` gives it; null while it is asked. */
  readonly proposedDueOn: string | null
  readonly isLoading: boolean
  readonly isDrafting: boolean
  readonly error: { readonly message: string; readonly logId?: string | undefined } | null
  onDraft(orders: NoticeOrder<Subject>[]): void
  onClose(): void
}

/** Says which papers a step would write, one a unit; nothing is numbered or sent. */
export function NoticeDraftPanel<Subject>(props: NoticeDraftPanelProps<Subject>) {
  const { proposals, sentence, today, proposedDueOn, isLoading, isDrafting, error, onDraft, onClose } = props
  const [chosen, setChosen] = useState<ChosenKinds>({})
  const [typedDueOn, setTypedDueOn] = useState<string | null>()
  const answerDueOn = typedDueOn === undefined ? proposedDueOn : typedDueOn
  const formId = useId()
  const isReady = proposals.length > 0 && answerDueOn !== null
  return (
    <SidePanel
      caption="确认后生成草稿，未编号、未下发"
      title="起草提醒督办文书"
      takesFocus
      onClose={onClose}
      actions={
        <>
          {answerDueOn === null ? <span className={classes.detail}>请填写答复期限</span> : null}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" type="submit" form={formId} disabled={!isReady} loading={isDrafting}>
            {draftVerb(proposals, chosen)}
          </Button>
        </>
      }
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <LoadingBar isLoading={isLoading} what="正在拟定文书" />
      {proposals.length === 0 ? null : (
        <form
          id={formId}
          aria-label="起草提醒督办文书"
          onSubmit={(event) => {
            event.preventDefault()
            if (isReady && !isDrafting) onDraft(noticeOrders(proposals, chosen, answerDueOn))
          }}
        >
          <p className={classes.sentence}>{sentence}</p>
          <DateField
            label="答复期限"
            layout="side"
            help="写入每份文书的反馈时限，可在文书内逐份修改。"
            value={answerDueOn}
            onChange={setTypedDueOn}
            year={Number(today.slice(0, 4))}
            check={(day) => (day < today ? '答复期限早于今天，请核对' : undefined)}
          />
          {proposals.map((proposal) => (
            <ProposedPaper
              key={proposal.unit.unitId}
              proposal={proposal}
              kind={kindFor(proposal, chosen)}
              onKind={(kind) => setChosen({ ...chosen, [proposal.unit.unitId]: kind })}
            />
          ))}
        </form>
      )}
    </SidePanel>
  )
}
