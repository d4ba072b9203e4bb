import { Button } from '@mantine/core'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { submitByKey } from '#renderer/components/document-steps/StepForm.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Supervision.module.css'
import type { SubjectRow } from './rows.ts'
import { subjectKey } from './rows.ts'

type Way = InputOf<'urges.record'>['way']
const ways: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'telephone', label: '电话' },
  { value: 'document', label: '文件' },
  { value: 'meeting', label: '会议' },
  { value: 'message', label: '短信' },
]

interface UrgeFormProps {
  readonly rows: readonly SubjectRow[]
  /** `2022-05-05` */
  readonly today: string
  onDone?(): void
}

/** 催办记录: how, when, what was answered; counts as the month's 联络 with the unit. */
export function UrgeForm({ rows, today, onDone }: UrgeFormProps) {
  const draft = useDraft('urge', rows.length === 1 ? rows.map(subjectKey).join('') : 'several')
  const record = useDeskCommand('urges.record')
  const say = useUndoToast()
  if (!draft.isReady) return null
  const way = ways.find(({ value }) => value === draft.fields['way'])?.value ?? 'telephone'
  const on = draft.fields['on'] ?? today
  const content = draft.fields['content'] ?? ''
  const missing = on === '' ? '请填写催办日期' : content.trim() === '' ? '请填写催办内容' : undefined
  const submit = (): void => {
    if (missing !== undefined || record.isPending) return
    const done = (): void => {
      void draft.clear()
      say({ message: `已登记催办 ${rows.length} 项` })
      onDone?.()
    }
    record.mutate({ subjects: rows.map((row) => row.subject), way, on, content: content.trim() }, { onSuccess: done })
  }
  return (
    <form
      className={classes.form}
      aria-label="登记催办"
      onKeyDown={submitByKey}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {record.error === null ? null : <ErrorNotice message={record.error.message} logId={record.error.logId} />}
      <SelectField label="催办方式" layout="side" options={ways} value={way} onChange={(value) => draft.set('way', value)} />
      <DateField
        label="催办日期"
        layout="side"
        value={on === '' ? null : on}
        onChange={(day) => draft.set('on', day ?? '')}
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '催办日期晚于今天，请核对' : undefined)}
      />
      <TextArea
        label="催办内容"
        layout="side"
        placeholder="与何人联系、答复如何"
        value={content}
        onChange={(text) => draft.set('content', text)}
      />
      <div className={classes.formActions}>
        {missing === undefined ? null : <span className={classes.reason}>{missing}</span>}
        <Button variant="filled" type="submit" disabled={missing !== undefined} loading={record.isPending}>
          登记催办
        </Button>
      </div>
    </form>
  )
}
