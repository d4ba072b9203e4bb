import { Checkbox } from '@mantine/core'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import type { OwnReceipt } from './use-own-receipt.ts'

const ways = (Object.keys(receiptWays) as ReceiptWay[]).map((value) => ({ value, label: receiptWays[value] }))

/** 同时登记收件: 实际收件日期、收件方式 of the paper that the city enters for the county. */
export function OwnReceiptFields({ own, today }: { readonly own: OwnReceipt; readonly today: string }) {
  return (
    <>
      <Checkbox
        label="同时登记收件"
        description="自查评分表已收到的，登记实际收件日期，月度报送不再另行登记。"
        checked={own.isTaken}
        onChange={(event) => own.setIsTaken(event.currentTarget.checked)}
      />
      {own.isTaken ? (
        <>
          <DateField
            label="收件日期"
            layout="side"
            year={Number(today.slice(0, 4))}
            check={(day) => (day > today ? '实际收件日期晚于今天，请核对' : undefined)}
            value={own.receivedOn}
            onChange={own.setReceivedOn}
          />
          <SelectField label="收件方式" layout="side" options={ways} value={own.way} onChange={own.setWay} />
          {own.isBackdated ? <TextField label="补登原因" layout="side" value={own.reason} onChange={own.setReason} /> : null}
        </>
      ) : null}
    </>
  )
}
