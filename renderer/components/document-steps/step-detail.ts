import type { DocumentStep } from '#shared/domain/document.ts'

/** What a step records, as the contract takes it. */
export type StepDetail =
  | { readonly step: 'check'; readonly checkedBy: string; readonly opinion: string }
  | {
      readonly step: 'signOff'
      readonly signer: string
      readonly signedOn: string
      readonly instruction: string
      readonly scan: string | null
    }
  | { readonly step: 'number'; readonly serial: number | null }
  | {
      readonly step: 'seal'
      readonly sealedOn: string
      readonly copies: number
      readonly sealedBy: string
      readonly approvedBy: string
    }
  | { readonly step: 'issue'; readonly issuedOn: string }
  | { readonly step: 'deliver'; readonly deliveredOn: string; readonly receivedBy: string; readonly way: string }
  | { readonly step: 'answer'; readonly answeredOn: string; readonly result: string }
  | { readonly step: 'close'; readonly closedOn: string; readonly opinion: string }
  | { readonly step: 'file'; readonly filedOn: string; readonly retention: Retention }
  | { readonly step: 'withdraw'; readonly reason: string }

/** Steps that have a form in the course; 撤回 is asked for apart. */
export type FormStep = Exclude<DocumentStep, 'withdraw'>

export const retentions = ['10年', '30年', '永久'] as const
export type Retention = (typeof retentions)[number]

/** What a form says so far: the step's record, or the first thing that is missing. */
export type StepReading = { readonly ok: true; readonly detail: StepDetail } | { readonly ok: false; readonly missing: string }

/** Reads the fields of a step's form; `scan` is the token of the scanned 发文稿纸. */
export function readStep(step: FormStep, valueOf: (field: string) => string, scan: string | null = null): StepReading {
  const missing = missingOf(step, valueOf)
  return missing === undefined ? { ok: true, detail: detailOf(step, (field) => valueOf(field).trim(), scan) } : { ok: false, missing }
}

function missingOf(step: FormStep, valueOf: (field: string) => string): string | undefined {
  return needed[step].find(([field, , isWrong]) => (isWrong ?? isEmpty)(valueOf(field).trim()))?.[1]
}

type Needed = readonly (readonly [field: string, sentence: string, isWrong?: (text: string) => boolean])[]

const isEmpty = (text: string): boolean => text === ''
const isShort = (text: string): boolean => text.length < 2
const isNoCount = (text: string): boolean => !/^[1-9]\d{0,2}$/.test(text)
const isNoSerial = (text: string): boolean => !/^[1-9]\d{0,5}$/.test(text)

const needed: Readonly<Record<FormStep, Needed>> = {
  check: [['checkedBy', '请填写核稿人']],
  signOff: [
    ['signer', '请填写签发人'],
    ['signedOn', '请填写签发日期'],
  ],
  number: [['serial', '请填写第几号', isNoSerial]],
  seal: [
    ['sealedOn', '请填写用印日期'],
    ['copies', '请填写用印份数', isNoCount],
    ['sealedBy', '请填写用印经办人'],
    ['approvedBy', '请填写用印批准人'],
  ],
  issue: [['issuedOn', '请填写印发日期']],
  deliver: [
    ['deliveredOn', '请填写签收日期'],
    ['receivedBy', '请填写签收人'],
    ['way', '请填写送达方式'],
  ],
  answer: [
    ['answeredOn', '请填写回执日期'],
    ['result', '请写明办理结果', isShort],
  ],
  close: [
    ['closedOn', '请填写办结日期'],
    ['opinion', '请写明审核意见', isShort],
  ],
  file: [['filedOn', '请填写归档日期']],
}

function detailOf(step: FormStep, valueOf: (field: string) => string, scan: string | null): StepDetail {
  switch (step) {
    case 'check':
      return { step, checkedBy: valueOf('checkedBy'), opinion: valueOf('opinion') }
    case 'signOff':
      return { step, signer: valueOf('signer'), signedOn: valueOf('signedOn'), instruction: valueOf('instruction'), scan }
    case 'number':
      return { step, serial: Number(valueOf('serial')) }
    case 'seal':
      return {
        step,
        sealedOn: valueOf('sealedOn'),
        copies: Number(valueOf('copies')),
        sealedBy: valueOf('sealedBy'),
        approvedBy: valueOf('approvedBy'),
      }
    case 'issue':
      return { step, issuedOn: valueOf('issuedOn') }
    case 'deliver':
      return { step, deliveredOn: valueOf('deliveredOn'), receivedBy: valueOf('receivedBy'), way: valueOf('way') }
    case 'answer':
      return { step, answeredOn: valueOf('answeredOn'), result: valueOf('result') }
    case 'close':
      return { step, closedOn: valueOf('closedOn'), opinion: valueOf('opinion') }
    case 'file':
      return { step, filedOn: valueOf('filedOn'), retention: retentions.find((each) => each === valueOf('retention')) ?? '10年' }
  }
}
