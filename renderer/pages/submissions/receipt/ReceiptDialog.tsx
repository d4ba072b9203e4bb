import { Checkbox } from '@mantine/core'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { MaterialChoices } from './MaterialChoices.tsx'
import { namesInShort } from './receipt-choice.ts'
import type { ReceiptRequest } from './use-receipt.ts'
import { useReceipt } from './use-receipt.ts'

interface ReceiptDialogProps {
  readonly request: ReceiptRequest
  /** `2022-04-21` */
  readonly today: string
  onDone(): void
  onClose(): void
}

const ways = (Object.keys(receiptWays) as ReceiptWay[]).map((value) => ({ value, label: receiptWays[value] }))

/** 登记收件 (office.md «Receiving»): 实际收件日期 and 收件方式 decide, not the day of the entry. */
export function ReceiptDialog({ request, today, onDone, onClose }: ReceiptDialogProps) {
  const form = useReceipt(request, today, onDone)
  return (
    <ConfirmDialog
      isOpen
      title={`登记收件　${namesInShort(request.units.map((row) => row.unit.name))}`}
      verb="登记收件"
      isBusy={form.receive.isPending}
      {...(form.missing === undefined ? {} : { reason: form.missing })}
      onConfirm={form.submit}
      onClose={onClose}
    >
      {form.receive.error === null ? null : <ErrorNotice message={form.receive.error.message} logId={form.receive.error.logId} />}
      <MaterialChoices label="收到的材料" choices={form.choices} kinds={form.kinds} onChange={form.setKinds} />
      <DateField
        label="实际收件日期"
        help="迟报与否以此日为准；截止日当天收到为按时。"
        value={form.receivedOn}
        onChange={form.setReceivedOn}
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '实际收件日期晚于今天，请核对' : undefined)}
      />
      <SelectField label="收件方式" options={ways} value={form.way} onChange={form.setWay} />
      <Checkbox
        label="代录"
        description="由市专班代单位登记，单位自行报送的数据包导入后替代，首次收件日期保留。"
        checked={form.isOnBehalf}
        onChange={(event) => form.setIsOnBehalf(event.currentTarget.checked)}
      />
      {form.isBackdated && form.isReady ? (
        <TextArea
          label="补登原因"
          isRequired
          rows={2}
          help="收件日期早于今天，须说明情况，写入记录。"
          value={form.reason}
          onChange={form.setReason}
        />
      ) : null}
    </ConfirmDialog>
  )
}
