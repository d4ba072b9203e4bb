import { Button } from '@mantine/core'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { draftVerb } from './draft-choices.ts'
import classes from './Drafting.module.css'
import { ProposedPaper } from './ProposedPaper.tsx'
import type { Request } from './use-drafting.ts'
import { useDrafting } from './use-drafting.ts'

interface DraftPanelProps {
  readonly request: Request
  /** `2022-05-05` */
  readonly today: string
  onClose(): void
}

/** Says which papers a step would write, one a unit, and writes them once the officer agrees; nothing is numbered or sent. */
export function DraftPanel({ request, today, onClose }: DraftPanelProps) {
  const { proposed, proposals, chosen, choose, answerDueOn, setAnswerDueOn, draft, write, compose } = useDrafting(request, today)
  const error = draft.error ?? proposed.error
  const reason = answerDueOn === null ? '请填写答复期限' : undefined
  return (
    <SidePanel
      caption="确认后生成草稿，未编号、未下发"
      title="起草提醒督办文书"
      takesFocus
      onClose={onClose}
      actions={
        <>
          {proposals.length === 0 ? null : <CopyMessage size="sm" text={compose} />}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={proposals.length === 0 || reason !== undefined} loading={draft.isPending} onClick={write}>
            {proposals.length === 0 ? '起草' : draftVerb(proposals, chosen)}
          </Button>
          {reason === undefined ? null : <span className={classes.reason}>{reason}</span>}
        </>
      }
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <LoadingBar isLoading={proposed.isFetching} what="正在拟定文书" />
      {proposals.length === 0 ? null : (
        <>
          <p className={classes.sentence}>{proposed.data?.sentence}</p>
          <DateField
            label="答复期限"
            layout="side"
            help="写入每份文书的反馈时限，可在文书内逐份修改。"
            value={answerDueOn}
            onChange={setAnswerDueOn}
            year={Number(today.slice(0, 4))}
            check={(day) => (day < today ? '答复期限早于今天，请核对' : undefined)}
          />
          {proposals.map((proposal) => (
            <ProposedPaper key={proposal.unit.unitId} proposal={proposal} chosen={chosen} onChoose={choose} />
          ))}
        </>
      )}
    </SidePanel>
  )
}
