import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import classes from '../Questionnaires.module.css'
import type { MergedQuestion } from '../words.ts'
import { DecideForm } from './DecideForm.tsx'

interface DecisionProps {
  readonly questionnaireId: string
  readonly question: MergedQuestion
  readonly isOpen: boolean
  /** `2019-09-28` */
  readonly today: string
}

/** What was decided and why; where answers conflict the form that decides them, for narratives behind a button. */
export function Decision({ questionnaireId, question, isOpen, today }: DecisionProps) {
  const [isWriting, setIsWriting] = useState(false)
  const { state, answer, decision, groups } = question
  const holds = decision !== null && !decision.isStale
  const canWord = isOpen && answer === 'narrative' && groups.length > 0
  return (
    <>
      {holds ? <Decided questionnaireId={questionnaireId} question={question} decision={decision} isOpen={isOpen} today={today} /> : null}
      {decision?.isStale === true ? <p className={classes.stale}>核定后答复有变动，原核定“{decision.text}”不再有效。</p> : null}
      {isOpen && state === 'conflicting' ? <DecideForm questionnaireId={questionnaireId} question={question} /> : null}
      {canWord && !holds && !isWriting ? (
        <Button size="xs" variant="subtle" className={classes.inline ?? ''} onClick={() => setIsWriting(true)}>
          核定文字
        </Button>
      ) : null}
      {canWord && !holds && isWriting ? (
        <DecideForm questionnaireId={questionnaireId} question={question} onClose={() => setIsWriting(false)} />
      ) : null}
    </>
  )
}

interface DecidedProps extends DecisionProps {
  readonly decision: NonNullable<MergedQuestion['decision']>
}

function Decided({ questionnaireId, question, decision, isOpen, today }: DecidedProps) {
  const [isLeaving, setIsLeaving] = useState(false)
  const { text, reason, officerName, decidedAt } = decision
  const isApart = question.groups.length > 1 && question.answer !== 'narrative'
  return (
    <>
      <p className={classes.second}>
        {isApart ? `核定为“${text}”。` : '文字已核定。'}理由：{reason}（{officerName}，{whenInChina(decidedAt, today)}）
      </p>
      {isOpen && !isLeaving ? (
        <Button size="xs" variant="subtle" className={classes.inline ?? ''} onClick={() => setIsLeaving(true)}>
          撤销核定
        </Button>
      ) : null}
      {isOpen && isLeaving ? (
        <WithdrawForm questionnaireId={questionnaireId} question={question} decision={decision} onClose={() => setIsLeaving(false)} />
      ) : null}
    </>
  )
}

/** 撤销核定 with its reason; can be taken back at once. */
function WithdrawForm({ questionnaireId, question, decision, onClose }: Omit<DecidedProps, 'isOpen' | 'today'> & { onClose(): void }) {
  const withdraw = useDeskCommand('questionnaires.withdrawDecision')
  const again = useDeskCommand('questionnaires.decide')
  const say = useUndoToast()
  const [reason, setReason] = useState('')
  const { questionId, number } = question
  const missing = reason.trim().length < 2 ? '请填写理由' : undefined
  const submit = (): void => {
    if (missing !== undefined || withdraw.isPending) return
    const undo = () => again.mutateAsync({ questionnaireId, questionId, rev: null, value: decision.value, reason: decision.reason })
    // The form goes with the decision: what follows must not hang on it.
    withdraw
      .mutateAsync({ questionnaireId, questionId, rev: decision.rev, reason: reason.trim() })
      .then(() => say({ message: `已撤销第${number}题的核定`, undo }))
      .catch(() => undefined)
  }
  return (
    <PanelForm label={`撤销第${number}题的核定`} onSubmit={submit}>
      {withdraw.error === null ? null : <ErrorNotice message={withdraw.error.message} logId={withdraw.error.logId} />}
      <TextField label="撤销理由" value={reason} onChange={setReason} />
      <FormActions reason={missing}>
        <Button size="xs" onClick={onClose}>
          取消
        </Button>
        <Button size="xs" type="submit" disabled={missing !== undefined} loading={withdraw.isPending}>
          撤销核定
        </Button>
      </FormActions>
    </PanelForm>
  )
}
