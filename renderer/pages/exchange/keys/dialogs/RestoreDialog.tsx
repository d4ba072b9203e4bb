import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { GroupFields } from '#renderer/components/code-groups/GroupFields.tsx'
import { recoveryDigits, recoveryPlaces, recoveryProblem } from '#renderer/components/code-groups/recovery-entry.ts'
import { emptyGroups } from '#renderer/components/code-groups/code-entry.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useFileOpening } from '#renderer/flows/use-file-opening.ts'
import classes from '../Keys.module.css'

/** The core reads it with the words; before that there is nothing to look at. */
const unlooked = (): Promise<unknown> => Promise.resolve()

/** 从恢复文件恢复: the file and the six groups that open it. */
export function RestoreDialog({ onClose }: { onClose(): void }) {
  const restore = useDeskCommand('exchange.restoreKeys')
  const say = useUndoToast()
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ readonly token: string; readonly name: string } | null>(null)
  const [groups, setGroups] = useState(emptyGroups)
  const opening = useFileOpening(unlooked, setFile)
  const missing = file === null ? '请选择密钥恢复文件' : recoveryProblem(groups)
  const submit = (): void => {
    if (file === null || missing !== undefined || restore.isPending) return
    const done = (): void => {
      say({ message: '密钥已恢复，校验码与原来一致' })
      onClose()
    }
    restore.mutate({ token: file.token, words: recoveryDigits(groups) }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title="从恢复文件恢复密钥"
      verb="恢复"
      isBusy={restore.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      {opening.error === null ? null : <ErrorNotice message={opening.error.message} logId={opening.error.logId} />}
      <p>恢复后，本机使用恢复文件中的密钥，校验码与原来一致，各单位不必重新核对。</p>
      <div className={classes.acts}>
        <Button data-autofocus loading={opening.isBusy} onClick={() => picker.current?.click()}>
          {file === null ? '选择恢复文件' : '更换文件'}
        </Button>
        {file === null ? null : (
          <FormNote>
            <code className={classes.file}>{file.name}</code>
          </FormNote>
        )}
      </div>
      <input
        ref={picker}
        className={classes.picker}
        type="file"
        accept=".sxkey"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          opening.open([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <GroupFields
        label="密钥恢复口令"
        places={recoveryPlaces}
        groups={groups}
        error={restore.error?.message}
        onGroups={(next) => {
          setGroups(next)
          restore.reset()
        }}
      />
    </ConfirmDialog>
  )
}
