import type { InputOf } from '#shared/api/contract.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import type { Year } from '../year.ts'

/** What is lost with the 审定: 年终补录 ends with it. */
export function supplementLine({ month, until }: NonNullable<Year['supplement']>): string {
  const day = until === null ? '' : `至${officialDate(until)}`
  return `${officialMonth(month)}可办理年终补录${day}，审定后不再办理。`
}

/** 登记签批 as the forms keep it: who signed on paper, and when. */
export interface SignOffEntry {
  readonly signer: string
  readonly signedOn: string | null
}

export const noSignOff: SignOffEntry = { signer: '', signedOn: null }

type SignOff = NonNullable<InputOf<'appraisals.settleYear'>['signOff']>

/** As the commands take it; null where nothing was entered. */
export function signOffOf({ signer, signedOn }: SignOffEntry): SignOff | null {
  return signer.trim() === '' || signedOn === null ? null : { signer: signer.trim(), signedOn }
}

/** What a signature still lacks: both of its parts or none, and before the day of what it is for. */
export function missingSignature({ signer, signedOn }: SignOffEntry, on: string | null, isNeeded: boolean): string | undefined {
  const isEmpty = signer.trim() === '' && signedOn === null
  if (isEmpty) return isNeeded ? '请登记领导签批，或由其他审核人员办理' : undefined
  if (signer.trim().length < 2) return '请填写签发人'
  if (signedOn === null) return '请填写签批日期'
  return on !== null && signedOn > on ? '签批日期晚于审定、更正日期' : undefined
}

/** What still stands before 审定; undefined when nothing. */
export function missingToSettle(settledOn: string | null, signOff: SignOffEntry, needsSignature: boolean): string | undefined {
  if (settledOn === null) return '请填写审定日期'
  return missingSignature(signOff, settledOn, needsSignature)
}

/** What still stands before 更正; undefined when nothing. */
export function missingToCorrect(correctedOn: string | null, reason: string, signOff: SignOffEntry): string | undefined {
  if (correctedOn === null) return '请填写更正日期'
  if (reason.trim().length < 2) return '请填写更正理由'
  return missingSignature(signOff, correctedOn, false)
}

/** What is wrong with the day of a correction; undefined when nothing. */
export function correctionDayProblem(day: string, settledOn: string, today: string): string | undefined {
  if (day > today) return '更正日期晚于今天，请核对'
  return day < settledOn ? '更正日期早于审定日期，请核对' : undefined
}
