import type { InputOf } from '#shared/api/contract.ts'
import type { AnswerKind } from '#shared/domain/questionnaire.ts'
import type { Questionnaire } from '../words.ts'

type TableInput = InputOf<'questionnaires.save'>['tables'][number]

/** A question while it is written. `words` are units as the form prints them, by id. */
export interface DraftQuestion {
  readonly questionId: string | null
  readonly text: string
  readonly answer: AnswerKind
  readonly unitIds: readonly string[]
  readonly words: Readonly<Record<string, string>>
}

export interface DraftTable {
  readonly tableId: string | null
  readonly title: string
  readonly evidenceHead: string
  readonly questions: readonly DraftQuestion[]
}

export const emptyQuestion: DraftQuestion = { questionId: null, text: '', answer: 'yesNo', unitIds: [], words: {} }

export const emptyTable: DraftTable = { tableId: null, title: '', evidenceHead: '佐证材料', questions: [emptyQuestion] }

/** The kept tables as the texts of their form. */
export function draftOf({ tables }: Questionnaire): readonly DraftTable[] {
  return tables.map(({ tableId, title, evidenceHead, questions }) => ({
    tableId,
    title,
    evidenceHead,
    questions: questions.map(({ questionId, text, answer, units }) => ({
      questionId,
      text,
      answer,
      unitIds: units.map((unit) => unit.unitId),
      words: Object.fromEntries(units.map((unit) => [unit.unitId, unit.word])),
    })),
  }))
}

/** Half-typed tables from the text that a draft kept; null where there is none. */
export function tablesFrom(text: string | undefined): readonly DraftTable[] | null {
  if (text === undefined) return null
  try {
    return JSON.parse(text) as readonly DraftTable[]
  } catch {
    return null
  }
}

export function tablesInput(tables: readonly DraftTable[]): TableInput[] {
  return tables.map(({ tableId, title, evidenceHead, questions }) => ({
    tableId,
    title: title.trim(),
    evidenceHead: evidenceHead.trim(),
    questions: questions.map(({ questionId, text, answer, unitIds, words }) => ({
      questionId,
      text: text.trim(),
      answer,
      units: unitIds.map((unitId) => ({ unitId, word: words[unitId] ?? '' })),
    })),
  }))
}

/** The first thing without which the tables cannot be saved; a question without a unit may wait until 下发. */
export function missingInTables(tables: readonly DraftTable[]): string | undefined {
  for (const [at, { title, evidenceHead, questions }] of tables.entries()) {
    if (title.trim() === '') return `请填写第${at + 1}张表的表名`
    if (evidenceHead.trim() === '') return `请填写《${title.trim()}》的佐证栏名称`
    const empty = questions.findIndex((question) => question.text.trim().length < 2)
    if (empty !== -1) return `请填写《${title.trim()}》第${empty + 1}题`
  }
  return undefined
}

/** A list with one part put in place of another; null takes it out. */
export function withPart<Part>(parts: readonly Part[], at: number, part: Part | null): readonly Part[] {
  return part === null ? parts.filter((_, each) => each !== at) : parts.map((before, each) => (each === at ? part : before))
}

/** A list with a part moved one place up or down; at the ends it stays. */
export function moved<Part>(parts: readonly Part[], at: number, by: 1 | -1): readonly Part[] {
  const [part, other] = [parts[at], parts[at + by]]
  if (part === undefined || other === undefined) return parts
  return parts.map((each, place) => (place === at ? other : place === at + by ? part : each))
}
