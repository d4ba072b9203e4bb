import { receiptWays } from '#shared/domain/submission.ts'
import type { FormStep } from './step-detail.ts'
import { retentions } from './step-detail.ts'

interface StepField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'lines' | 'day' | 'count' | 'choice'
  readonly placeholder?: string
  /** Stands inside at the right: 「份」. */
  readonly unit?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

const day = (name: string, label: string): StepField => ({ name, label, kind: 'day' })
const text = (name: string, label: string, placeholder?: string): StepField => ({
  name,
  label,
  kind: 'text',
  ...(placeholder === undefined ? {} : { placeholder }),
})
const choice = (name: string, label: string, values: readonly string[]): StepField => ({
  name,
  label,
  kind: 'choice',
  options: values.map((value) => ({ value, label: value })),
})

/** How a paper reaches its addressee: what brings materials brings papers, and by hand. */
const deliveryWays = ['专人送达', ...Object.values(receiptWays)]

/** The fields of each step's form, in the order in which the clerk meets them (office.md «Documents»). */
export const stepFields: Readonly<Record<FormStep, readonly StepField[]>> = {
  check: [text('checkedBy', '核稿人'), { name: 'opinion', label: '核稿意见', kind: 'lines', placeholder: '会签意见一并写明' }],
  signOff: [text('signer', '签发人'), day('signedOn', '签发日期'), { name: 'instruction', label: '批示原文', kind: 'lines' }],
  number: [],
  seal: [
    day('sealedOn', '用印日期'),
    { name: 'copies', label: '用印份数', kind: 'count', unit: '份' },
    text('sealedBy', '经办人'),
    text('approvedBy', '批准人'),
  ],
  issue: [day('issuedOn', '日期')],
  deliver: [day('deliveredOn', '签收日期'), text('receivedBy', '签收人'), choice('way', '送达方式', deliveryWays)],
  answer: [day('answeredOn', '回执日期'), { name: 'result', label: '办理结果', kind: 'lines', placeholder: '按单位回执填写' }],
  close: [day('closedOn', '日期'), { name: 'opinion', label: '审核意见', kind: 'lines' }],
  file: [day('filedOn', '归档日期'), choice('retention', '保管期限', retentions)],
}

export interface StepStart {
  /** `2022-05-06` */
  readonly today: string
  /** Who works here. */
  readonly officer: string
  /** The default signer of the kind. */
  readonly signer: string
  readonly nextSerial: number | null
}

/** What a field holds before anybody types: today, the default signer, the next number. */
export function startOf(field: string, { today, officer, signer, nextSerial }: StepStart): string {
  if (field.endsWith('On')) return today
  const starts: Readonly<Record<string, string>> = {
    signer,
    sealedBy: officer,
    copies: '2',
    serial: nextSerial === null ? '' : String(nextSerial),
    way: deliveryWays[0] ?? '',
    retention: retentions[0],
  }
  return starts[field] ?? ''
}
