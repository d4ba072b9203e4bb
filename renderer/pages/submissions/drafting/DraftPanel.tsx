import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { addDays } from '#shared/domain/period.ts'
import classes from '../Submissions.module.css'
import type { ChosenKinds } from './draft-choices.ts'
import { draftInput, draftVerb } from './draft-choices.ts'
import { ProposedPaper } from './ProposedPaper.tsx'

interface DraftPanelProps {
  readonly obligationIds: readonly string[]
  /** `2022-04-21` */
  readonly today: string
  onClose(): void
}

/** Days to answer that the form starts with; the officer changes them. */
const usualDays = 3

/** Says which 提示单 would be written, one a unit, and writes them once the officer agrees; nothing is numbered or sent. */
export function DraftPanel({ obligationIds, today, onClose }: DraftPanelProps) {
  const subjects = obligationIds.map((obligationId) => ({ kind: 'obligation' as const, obligationId }))
  const proposed = useDeskQuery('notices.propose', { step: 'remind', subjects })
  const draft = useDeskCommand('notices.draft')
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<ChosenKinds>({})
  const [answerDueOn, setAnswerDueOn] = useState<string | null>(addDays(today, usualDays))
  const proposals = proposed.isPlaceholderData ? [] : (proposed.data?.proposals ?? [])
  const error = draft.error ?? proposed.error
  const write = (): void => {
    if (answerDueOn === null || proposals.length === 0) return
    const open = (noticeId: string | undefined): void => {
      if (noticeId !== undefined) navigate(`/supervision/${noticeId}`)
    }
    draft.mutate(draftInput(proposals, chosen, answerDueOn), { onSuccess: ({ notices }) => open(notices[0]?.noticeId) })
  }
  return (
    <SidePanel
      caption="确认后生成草稿，未编号、未下发"
      title="起草提示单"
      takesFocus
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={proposals.length === 0 || answerDueOn === null} loading={draft.isPending} onClick={write}>
            {proposals.length === 0 ? '起草' : draftVerb(proposals, chosen)}
          </Button>
          {answerDueOn === null ? <span className={classes.quiet}>请填写反馈期限</span> : null}
        </>
      }
    >
      {error === null ? null : <ErrorNotice message={error.message} logId={error.logId} />}
      <LoadingBar isLoading={proposed.isFetching} what="正在拟定文书" />
      {proposals.length === 0 ? null : (
        <>
          <p>{proposed.data?.sentence}</p>
          <div className={classes.form}>
            <DateField
              label="反馈期限"
              layout="side"
              help="写入每份文书，可逐份修改。"
              value={answerDueOn}
              onChange={setAnswerDueOn}
              year={Number(today.slice(0, 4))}
              check={(day) => (day < today ? '反馈期限早于今天，请核对' : undefined)}
            />
          </div>
          {proposals.map((proposal) => (
            <ProposedPaper
              key={proposal.unit.unitId}
              proposal={proposal}
              chosen={chosen}
              onChoose={(unitId, kind) => setChosen({ ...chosen, [unitId]: kind })}
            />
          ))}
        </>
      )}
    </SidePanel>
  )
}
