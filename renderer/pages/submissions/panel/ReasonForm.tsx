import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Obligation } from '../rows.ts'
import type { ReasonAct } from './obligation-acts.ts'
import { obligationActs } from './obligation-acts.ts'

interface ReasonFormProps {
  readonly obligation: Obligation
  readonly act: ReasonAct
  onDone(): void
}

const words: Readonly<Record<ReasonAct, { label: string; help: string; done: string }>> = {
  return: { label: '退回理由', help: '退回后该项重新列为未报，截止日期不变。', done: '已退回' },
  withdraw: { label: '撤销理由', help: '用于登记有误的情形，原登记留存备查。', done: '已撤销收件登记' },
  waive: { label: '豁免理由', help: '豁免的材料不计入按时报送情况。', done: '已豁免' },
  unwaive: { label: '取消理由', help: '取消后该项恢复计入按时报送情况。', done: '已取消豁免' },
}

/** 退回、撤销登记、豁免、取消豁免 of one obligation, each with its reason. */
export function ReasonForm({ obligation, act, onDone }: ReasonFormProps) {
  const { obligationId, title } = obligation
  const draft = useDraft(`submission-${act}`, obligationId)
  const command = useReasonCommand(act)
  const showDone = useUndoToast()
  if (!draft.isReady) return null
  const reason = draft.fields['reason'] ?? ''
  const isShort = reason.trim().length < 2
  const submit = (): void => {
    if (isShort) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `${words[act].done}：${title}` })
      onDone()
    }
    command.run({ obligationId, reason: reason.trim() }, done)
  }
  return (
    <PanelForm label={obligationActs[act]} onSubmit={submit}>
      {command.error === null ? null : <ErrorNotice message={command.error.message} logId={command.error.logId} />}
      <TextArea
        label={words[act].label}
        isRequired
        rows={2}
        help={words[act].help}
        value={reason}
        onChange={(text) => draft.set('reason', text)}
      />
      <FormActions>
        <Button size="xs" onClick={onDone}>
          收起
        </Button>
        <Button size="xs" type="submit" disabled={isShort} loading={command.isPending}>
          {`确认${obligationActs[act]}`}
        </Button>
      </FormActions>
    </PanelForm>
  )
}

interface ReasonInput {
  readonly obligationId: string
  readonly reason: string
}

/** The command of an act; all four are at hand because hooks may not be chosen. */
function useReasonCommand(act: ReasonAct) {
  const sendBack = useDeskCommand('submissions.return')
  const withdraw = useDeskCommand('submissions.withdrawReceipt')
  const unwaive = useDeskCommand('submissions.unwaive')
  const waive = useDeskCommand('submissions.waive')
  if (act === 'waive') {
    const run = ({ obligationId, reason }: ReasonInput, onSuccess: () => void): void =>
      waive.mutate({ obligationIds: [obligationId], reason }, { onSuccess })
    return { run, error: waive.error, isPending: waive.isPending }
  }
  const command = { return: sendBack, withdraw, unwaive }[act]
  const run = (input: ReasonInput, onSuccess: () => void): void => command.mutate(input, { onSuccess })
  return { run, error: command.error, isPending: command.isPending }
}
