/** 调查问卷 (M-071): its form, what a unit answered, and how far the collecting has come. Pure. */

/** What a question asks for; 表彰情况 is told in words though the column says 是/否. */
export const answerKinds = { yesNo: '是/否', narrative: '叙述', number: '数值' } as const
export type AnswerKind = keyof typeof answerKinds

export interface Question {
  readonly id: string
  /** 序号 within its table, as printed. */
  readonly number: number
  readonly text: string
  readonly answer: AnswerKind
}

export interface QuestionTable {
  readonly id: string
  readonly title: string
  /** Head of the last column as printed: 佐证材料 or 附件. */
  readonly evidenceHead: string
  readonly questions: readonly Question[]
}

/** 责任单位 of a question: `word` is how the form prints the unit (政府办). */
export interface QuestionUnit {
  readonly questionId: string
  readonly unitId: string
  readonly word: string
}

/** One unit's answer to one question; `value` is `yes`, `no`, a decimal or a text, null where it was left blank. */
export interface Answer {
  readonly questionId: string
  readonly value: string | null
  /** 佐证材料 as the unit listed them. */
  readonly materials: string
  readonly note: string
}

/** What the store keeps; what lies between 下发 and 签批 is seen from the sheets that came. */
export const questionnaireStates = ['draft', 'issued', 'signed', 'closed'] as const
export type QuestionnaireState = (typeof questionnaireStates)[number]

export const questionnaireStatuses = {
  draft: '待下发',
  issued: '已下发',
  partly: '部分收回',
  collected: '已收齐',
  summarised: '已汇总',
  signed: '已签批',
  closed: '已办结',
} as const
export type QuestionnaireStatus = keyof typeof questionnaireStatuses

export interface CollectingFacts {
  readonly state: QuestionnaireState
  /** Units that have a question. */
  readonly expected: number
  /** Units whose sheet is in and was not sent back. */
  readonly received: number
  /** Questions without a single answer in force: conflicting, or left blank by somebody. */
  readonly open: number
}

/** How a questionnaire stands: 已收齐 when every sheet is in, 已汇总 once every question also has its one answer. */
export function questionnaireStatus({ state, expected, received, open }: CollectingFacts): QuestionnaireStatus {
  if (state !== 'issued') return state
  if (received === 0) return 'issued'
  if (received < expected) return 'partly'
  return open === 0 ? 'summarised' : 'collected'
}

/** All questions in the order of the form. */
export function questionsOf(tables: readonly QuestionTable[]): readonly Question[] {
  return tables.flatMap((table) => table.questions)
}

/** The tables with a unit's own questions alone, under their printed numbers; tables without one are left out. */
export function tablesFor(tables: readonly QuestionTable[], units: readonly QuestionUnit[], unitId: string): QuestionTable[] {
  const own = new Set(units.filter((each) => each.unitId === unitId).map((each) => each.questionId))
  return tables
    .map((table) => ({ ...table, questions: table.questions.filter((question) => own.has(question.id)) }))
    .filter((table) => table.questions.length > 0)
}

/** What is wrong with a form before it goes out; empty where it may. */
export function formFaults(tables: readonly QuestionTable[], units: readonly QuestionUnit[]): string[] {
  const asked = new Set(units.map((each) => each.questionId))
  const places = tables.flatMap((table) =>
    table.questions.map((question) => ({ question, place: `《${table.title}》第${question.number}题` })),
  )
  return [
    ...(places.length === 0 ? ['问卷没有题目'] : []),
    ...tables.filter((table) => table.questions.length === 0).map((table) => `《${table.title}》没有题目`),
    ...places.filter(({ question }) => !asked.has(question.id)).map(({ place }) => `${place}没有责任单位`),
  ]
}
