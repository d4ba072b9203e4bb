import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import type { DeskStatus } from '../../view-props.ts'
import type { Questionnaire } from '../words.ts'

interface IssueDialogProps {
  readonly run: Questionnaire
  readonly desk: DeskStatus
  readonly isOpen: boolean
  onClose(): void
}

/** 下发 cannot be taken back: the questions stand from then on. */
export function IssueDialog({ run, desk, isOpen, onClose }: IssueDialogProps) {
  const issue = useDeskCommand('questionnaires.issue')
  const say = useUndoToast()
  const [issuedOn, setIssuedOn] = useState<string | null>(desk.today)
  const { questionnaireId, rev, title, questions, units, dueOn } = run
  const close = (): void => {
    issue.reset()
    onClose()
  }
  const confirm = (): void => {
    if (issuedOn === null) return
    // The editor goes once it is issued: what follows must not hang on it.
    issue
      .mutateAsync({ questionnaireId, rev, issuedOn })
      .then(() => {
        say({ message: `已下发《${title}》，可以另存各单位填报表` })
        onClose()
      })
      .catch(() => undefined)
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title="下发调查问卷"
      verb="下发"
      isBusy={issue.isPending}
      {...(issuedOn === null ? { reason: '请填写下发日期' } : {})}
      onConfirm={confirm}
      onClose={close}
    >
      {issue.error === null ? null : <ErrorNotice message={issue.error.message} logId={issue.error.logId} />}
      <p>
        《{title}》共 {questions} 题，由 {units} 个单位答复，报送期限 {officialDate(dueOn)}。
      </p>
      <p>下发后题目不能再修改；责任单位和报送期限可以调整，须说明理由。</p>
      <DateField label="下发日期" year={desk.programme.year} value={issuedOn} onChange={setIssuedOn} />
    </ConfirmDialog>
  )
}
