import { Button } from '@mantine/core'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import tasks from '../Tasks.module.css'
import type { Assignment } from './measure.ts'
import { urgeWays, useUrge } from './use-urge.ts'

interface UrgeFormProps {
  readonly assignment: Assignment
  /** `2022-05-05` */
  readonly today: string
  onDone(): void
}

/** 催办记录 about a deadline of the unit: how, when, what was answered; counts as the month's 联络. */
export function UrgeForm({ assignment, today, onDone }: UrgeFormProps) {
  const { draft, record, open, ordinal, way, on, content, missing, submit } = useUrge(assignment, today, onDone)
  if (!draft.isReady) return null
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
      <SelectField label="催办方式" layout="side" options={urgeWays} value={way.value} onChange={(value) => draft.set('way', value)} />
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
