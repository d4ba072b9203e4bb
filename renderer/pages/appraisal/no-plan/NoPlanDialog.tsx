import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { noPlanChoices } from '#shared/domain/appraisal-labels.ts'
import { choiceOf, missingChoice } from './no-plan.ts'
import { NoPlanFields } from './NoPlanFields.tsx'

interface NoPlanDialogProps {
  readonly unitId: string
  readonly name: string
  readonly month: string
  onClose(): void
}

/** The office's word on a month without planned measures: 满分 or 不计入平均, with its ground. */
export function NoPlanDialog({ unitId, name, month, onClose }: NoPlanDialogProps) {
  const draft = useDraft('no-plan', `${unitId}:${month}`)
  const confirm = useDeskCommand('appraisals.chooseMonth')
  const showDone = useUndoToast()
  const choice = choiceOf(draft.fields['choice'])
  const ground = draft.fields['ground'] ?? ''
  const missing = missingChoice(choice, ground)
  const monthName = `${Number(month.slice(5))}月份`
  const submit = (): void => {
    if (missing !== undefined || choice === null) return
    const done = (): void => {
      void draft.clear()
      const undo = async (): Promise<void> => {
        await confirm.mutateAsync({ unitId, month, about: 'noPlan', choice: null, ground: '' })
      }
      showDone({ message: `已确认${name}${monthName}无计划措施：${noPlanChoices[choice]}`, undo })
      onClose()
    }
    confirm.mutate({ unitId, month, about: 'noPlan', choice, ground: ground.trim() }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`确认${name}${monthName}计分方式`}
      verb="确认"
      isBusy={confirm.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      {confirm.error === null ? null : <ErrorNotice message={confirm.error.message} logId={confirm.error.logId} onClose={confirm.reset} />}
      <p>{`${name}${monthName}没有计划措施，工作完成情况不能按措施平均计分，由市专班办公室确认计分方式。通报前可以重新确认，通报后不再改选。`}</p>
      {draft.isReady ? (
        <NoPlanFields
          choice={choice}
          ground={ground}
          onChoice={(value) => draft.set('choice', value)}
          onGround={(text) => draft.set('ground', text)}
        />
      ) : null}
    </ConfirmDialog>
  )
}
