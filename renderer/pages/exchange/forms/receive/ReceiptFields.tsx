import { Checkbox } from '@mantine/core'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import type { Receiving } from './use-receiving.ts'

const ways = (Object.keys(receiptWays) as ReceiptWay[]).map((value) => ({ value, label: receiptWays[value] }))

interface ReceiptFieldsProps {
  readonly form: Receiving
  /** `2022-04-21` */
  readonly today: string
}

/** When and how the form came (office.md «Receiving»); a day before today asks why. */
export function ReceiptFields({ form, today }: ReceiptFieldsProps) {
  const { entry, draft, problems, isPartial, setIsPartial } = form
  return (
    <>
      <DateField
        label="实际收件日期"
        help="迟报与否以此日为准；截止日当天收到为按时。"
        value={entry.receivedOn === '' ? null : entry.receivedOn}
        onChange={(day) => draft.set('receivedOn', day ?? '')}
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '实际收件日期晚于今天，请核对' : undefined)}
      />
      <SelectField label="收件方式" options={ways} value={entry.way} onChange={(way) => draft.set('way', way)} />
      {entry.isBackdated ? (
        <TextArea
          label="补登原因"
          isRequired
          rows={2}
          help="收件日期早于今天，须说明情况，写入记录。"
          value={entry.reason}
          onChange={(text) => draft.set('reason', text)}
        />
      ) : null}
      {problems === 0 ? null : (
        <Checkbox
          label="先登记无误的内容"
          description={`${problems} 处须核对的不登记，原有内容保留。`}
          checked={isPartial}
          onChange={(event) => setIsPartial(event.currentTarget.checked)}
        />
      )}
    </>
  )
}
