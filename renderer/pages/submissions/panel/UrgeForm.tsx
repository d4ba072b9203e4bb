import { Button } from '@mantine/core'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Obligation } from '../rows.ts'
import classes from '../Submissions.module.css'

type Way = InputOf<'urges.record'>['way']
const ways: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'telephone', label: '电话' },
  { value: 'document', label: '文件' },
  { value: 'meeting', label: '会议' },
  { value: 'message', label: '短信' },
]

interface UrgeFormProps {
  readonly obligation: Obligation
  readonly unitName: string
  /** `2022-04-21` */
  readonly today: string
  onDone(): void
}

/** 催办记录 about one material: how, when, what was answered; counts as the month's 联络 (工作制度 第四条). */
export function UrgeForm({ obligation, unitName, today, onDone }: UrgeFormProps) {
  const { obligationId } = obligation
  const draft = useDraft('submission-urge', obligationId)
  const record = useDeskCommand('urges.record')
  const showDone = useUndoToast()
  if (!draft.isReady) return null
  const [telephone] = ways
  const way = ways.find(({ value }) => value === draft.fields['way']) ?? telephone
  const on = draft.fields['on'] ?? today
  const content = draft.fields['content'] ?? ''
  const missing = on === '' ? '请填写催办日期' : content.trim() === '' ? '请填写催办内容' : undefined
  const submit = (): void => {
    if (missing !== undefined || way === undefined) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已登记对${unitName}的${way.label}催办` })
      onDone()
    }
    record.mutate({ subjects: [{ kind: 'obligation', obligationId }], way: way.value, on, content: content.trim() }, { onSuccess: done })
  }
  return (
    <form
      className={classes.form}
      aria-label="催办记录"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {record.error === null ? null : <ErrorNotice message={record.error.message} logId={record.error.logId} />}
      <SelectField label="催办方式" layout="side" options={ways} value={way?.value ?? null} onChange={(value) => draft.set('way', value)} />
      <DateField
        label="催办日期"
        layout="side"
        value={on === '' ? null : on}
        onChange={(day) => draft.set('on', day ?? '')}
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '催办日期晚于今天，请核对' : undefined)}
      />
      <TextArea label="催办内容" layout="side" rows={2} value={content} onChange={(text) => draft.set('content', text)} />
      <div className={classes.formActions}>
        {missing === undefined ? null : <span className={classes.quiet}>{missing}</span>}
        <Button size="xs" onClick={onDone}>
          收起
        </Button>
        <Button size="xs" type="submit" disabled={missing !== undefined} loading={record.isPending}>
          登记催办
        </Button>
      </div>
    </form>
  )
}
