import type { InputOf } from '#shared/api/contract.ts'
import { settledValue } from '#shared/domain/questionnaire-answers.ts'
import type { Sheet, SheetQuestion } from '../words.ts'

type AnswerInput = InputOf<'questionnaires.record'>['answers'][number]

/** A question's answer while it is written; `value` is '' for none. */
export interface WrittenAnswer {
  readonly value: string
  readonly materials: string
  readonly note: string
  readonly evidenceIds: readonly string[]
}

/** The recorded answer as the texts of its fields. */
export function writtenOf({ value, materials, note, evidence }: SheetQuestion): WrittenAnswer {
  return { value: value ?? '', materials, note, evidenceIds: evidence.map(({ evidenceId }) => evidenceId) }
}

/** The half-typed answer that a draft kept, else the recorded one. */
export function answerFrom(text: string | undefined, question: SheetQuestion): WrittenAnswer {
  if (text === undefined) return writtenOf(question)
  try {
    return JSON.parse(text) as WrittenAnswer
  } catch {
    return writtenOf(question)
  }
}

/** What is wrong with an answer as it is written; undefined where it may be kept. */
export function problemOf({ answer }: SheetQuestion, { value }: WrittenAnswer): string | undefined {
  if (value.trim() === '' || settledValue(answer, value) !== null) return undefined
  return answer === 'number' ? '应填数字' : '文字过长'
}

export function answerInput({ questionId }: SheetQuestion, { value, materials, note, evidenceIds }: WrittenAnswer): AnswerInput {
  return { questionId, value: value.trim() === '' ? null : value.trim(), materials, note, evidenceIds: [...evidenceIds] }
}

export function questionsOf({ tables }: Sheet): readonly SheetQuestion[] {
  return tables.flatMap((table) => table.questions)
}
