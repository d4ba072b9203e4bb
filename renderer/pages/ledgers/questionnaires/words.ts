import type { OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import type { MergedState } from '#shared/domain/questionnaire-merging.ts'
import type { AnswerKind, QuestionnaireStatus } from '#shared/domain/questionnaire.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { receiptWays } from '#shared/domain/submission.ts'

export type Questionnaire = OutputOf<'questionnaires.get'>
export type Summary = OutputOf<'questionnaires.list'>['questionnaires'][number]
export type Offered = OutputOf<'questionnaires.list'>['offered'][number]
export type UnitLine = Questionnaire['unitLines'][number]
export type MergedTable = Questionnaire['tables'][number]
export type MergedQuestion = MergedTable['questions'][number]
export type Sheet = OutputOf<'questionnaires.sheet'>
export type SheetQuestion = Sheet['tables'][number]['questions'][number]
export type Reading = OutputOf<'questionnaires.readForm'>

export const runMarks: Readonly<Record<QuestionnaireStatus, MarkName>> = {
  draft: 'notStarted',
  issued: 'underway',
  partly: 'underway',
  collected: 'claimed',
  summarised: 'claimed',
  signed: 'done',
  closed: 'done',
}

export const answerMarks: Readonly<Record<MergedState, MarkName>> = {
  unanswered: 'notStarted',
  partial: 'underway',
  agreed: 'done',
  conflicting: 'conflict',
  decided: 'done',
}

export const ways = (Object.keys(receiptWays) as ReceiptWay[]).map((value) => ({ value, label: receiptWays[value] }))

/** What an answer of a kind is written in. */
export const answerHelp: Readonly<Record<AnswerKind, string>> = { yesNo: '选填“是”或“否”', narrative: '填写情况', number: '填写数字' }

/** Names as the form prints them: 「财政局、税务局」. */
export function wordsOf(units: readonly { readonly word: string }[]): string {
  return units.map((unit) => unit.word).join('、')
}

/** Answers come in and may still change: it was issued, and neither signed nor closed. */
export function isCollecting({ status }: Pick<Summary, 'status'>): boolean {
  return status === 'issued' || status === 'partly' || status === 'collected' || status === 'summarised'
}
