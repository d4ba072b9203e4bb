import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DialogProps } from './dialog-props.ts'

/** 登记签批: the leader signed the summary on paper; what is missing then needs its explanation. */
export function SignDialog({ run, desk, onClose }: DialogProps) {
  const { questionnaireId, rev, hindrances } = run
  const draft = useDraft('questionnaire-sign', questionnaireId)
  const sign = useDeskCommand('questionnaires.sign')
  const say = useUndoToast()
  const textOf = (field: string): string => draft.fields[field] ?? (field === 'signedOn' ? desk.today : '')
  const isShort = hindrances.length > 0
  const missing =
    textOf('leader').trim() === ''
      ? '请填写签批领导'
      : textOf('signedOn') === ''
        ? '请填写签批日期'
        : isShort && textOf('exception').trim().length < 2
          ? '请说明按现有答复汇总的情况'
          : undefined
  const confirm = (): void => {
    if (missing !== undefined) return
    const input = { leader: textOf('leader').trim(), signedOn: textOf('signedOn'), opinion: textOf('opinion').trim() }
    const done = (): void => {
      void draft.clear()
      say({ message: '已登记签批' })
      onClose()
    }
    sign.mutate({ questionnaireId, rev, ...input, exception: textOf('exception').trim() }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title="登记签批"
      verb="登记签批"
      isBusy={sign.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={confirm}
      onClose={onClose}
    >
      {sign.error === null ? null : <ErrorNotice message={sign.error.message} logId={sign.error.logId} />}
      <p>按领导在纸质汇总表上的签批登记。签批后答复不再变动；确需变动的，先恢复办理。</p>
      {draft.isReady ? (
        <>
          <TextField label="签批领导" isRequired value={textOf('leader')} onChange={(text) => draft.set('leader', text)} />
          <DateField
            label="签批日期"
            year={desk.programme.year}
            value={textOf('signedOn') === '' ? null : textOf('signedOn')}
            onChange={(day) => draft.set('signedOn', day ?? '')}
          />
          <TextArea label="批示原文" rows={2} value={textOf('opinion')} onChange={(text) => draft.set('opinion', text)} />
          {isShort ? (
            <TextArea
              label="情况说明"
              isRequired
              rows={2}
              help={`现有${hindrances.join('，')}。`}
              value={textOf('exception')}
              onChange={(text) => draft.set('exception', text)}
            />
          ) : null}
        </>
      ) : null}
    </ConfirmDialog>
  )
}
