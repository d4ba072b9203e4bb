import { Button } from '@mantine/core'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import tasks from '../Tasks.module.css'
import type { Assignment } from './measure.ts'

type Way = InputOf<'urges.record'>['way']
const ways: readonly { readonly value: Way; readonly label: string }[] = [
  { value: 'telephone', label: '电话' },
  { value: 'document', label: '文件' },
  { value: 'meeting', label: '会议' },
  { value: 'message', label: '短信' },
]

interface UrgeFormProps {
  readonly assignment: Assignment
  /** `2022-05-05` */
  readonly today: string
  onDone(): void
}

/** 催办记录 about a deadline of the unit: how, when, what was answered; counts as the month's 联络. */
export function UrgeForm({ assignment, today, onDone }: UrgeFormProps) {
  const { assignmentId, unit, milestones } = assignment
  const draft = useDraft('urge', assignmentId)
  const record = useDeskCommand('urges.record')
  const showDone = useUndoToast()
  if (!draft.isReady) return null
  const open = milestones.filter((milestone) => milestone.state !== 'met')
  const ordinal = draft.fields['ordinal'] ?? String(open[0]?.ordinal ?? '')
  const way = ways.find(({ value }) => value === draft.fields['way']) ?? { value: 'telephone', label: '电话' }
  const on = draft.fields['on'] ?? today
  const content = draft.fields['content'] ?? ''
  const missing =
    open.length === 0 ? '该单位没有未完成的时限' : on === '' ? '请填写催办日期' : content.trim() === '' ? '请填写催办内容' : undefined
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已登记对${unit.name}的${way.label}催办` })
      onDone()
    }
    const subject = { kind: 'milestone' as const, assignmentId, ordinal: Number(ordinal) }
    record.mutate({ subjects: [subject], way: way.value, on, content }, { onSuccess: done })
  }
  return (
    <form
      className={tasks.form}
      aria-label="催办记录"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {record.error === null ? null : <ErrorNotice message={record.error.message} logId={record.error.logId} />}
      <SelectField
        label="催办事项"
        layout="side"
        options={open.map((each) => ({ value: String(each.ordinal), label: `${officialMonthDay(each.by)} ${each.what}` }))}
        value={open.length === 0 ? null : ordinal}
        onChange={(value) => draft.set('ordinal', value)}
      />
      <SelectField label="催办方式" layout="side" options={ways} value={way.value} onChange={(value) => draft.set('way', value)} />
      <DateField
        label="催办日期"
        layout="side"
        value={on === '' ? null : on}
        onChange={(day) => draft.set('on', day ?? '')}
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '催办日期晚于今天，请核对' : undefined)}
      />
      <TextArea label="催办内容" layout="side" value={content} onChange={(text) => draft.set('content', text)} />
      <div className={tasks.formActions}>
        {missing === undefined ? null : <span className={tasks.reason}>{missing}</span>}
        <Button size="xs" onClick={onDone}>
          收起
        </Button>
        <Button size="xs" variant="filled" type="submit" disabled={missing !== undefined} loading={record.isPending}>
          登记催办
        </Button>
      </div>
    </form>
  )
}
