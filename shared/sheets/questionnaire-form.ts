import { answerText } from '#shared/domain/questionnaire-answers.ts'
import type { Answer, Question, QuestionTable } from '#shared/domain/questionnaire.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { fullWidthPunctuation } from '#shared/text/punctuation.ts'
import type { WorkbookColumn, WorkbookModel, WorkbookSheet } from './workbook.ts'

/** 调查问卷填报表 in Excel (M-071): one unit's questions, a sheet a table, hidden question ids, 是 and 否 to choose from. */

/** What the form is known again by. */
export const questionnaireFormKind = 'questionnaireForm'

export interface QuestionnaireSheetForm {
  readonly questionnaireId: string
  readonly title: string
  readonly formVersion: number
  readonly dueOn: string
  /** 分管领导: who signs. */
  readonly signedBy: string
  readonly unit: { readonly unitId: string; readonly name: string }
  /** The unit's own questions alone. */
  readonly tables: readonly QuestionTable[]
  /** 责任单位 as printed, by question. */
  readonly unitWords: Readonly<Record<string, string>>
  /** What the unit answered before, where it is sent again; empty for a blank form. */
  readonly answers: readonly Answer[]
}

/** Heads of the form's columns; the reader finds them by these words. */
export const formHeads = {
  id: '题目标识',
  number: '序号',
  text: '问题',
  units: '责任单位',
  choice: '选项（是/否）',
  words: '情况说明（叙述或数值）',
} as const

/** The form of one unit: everything but the answers is protected, 选项 is chosen and not typed. */
export function questionnaireWorkbook(form: QuestionnaireSheetForm): WorkbookModel {
  return {
    sheets: form.tables.map((table) => tableSheet(form, table)),
    identity: {
      kind: questionnaireFormKind,
      questionnaireId: form.questionnaireId,
      title: form.title,
      formVersion: String(form.formVersion),
      unitId: form.unit.unitId,
      unitName: form.unit.name,
    },
  }
}

const fixed: readonly WorkbookColumn[] = [
  { widthMm: 30, isHidden: true },
  { widthMm: 12, align: 'center' },
  { widthMm: 85 },
  { widthMm: 28, align: 'center' },
]
const filled: readonly WorkbookColumn[] = [
  { widthMm: 22, align: 'center', isUnlocked: true, choices: ['是', '否'], choiceMessage: '请从列表中选择“是”或“否”' },
  { widthMm: 55, isUnlocked: true },
  { widthMm: 45, isUnlocked: true },
]

function tableSheet(form: QuestionnaireSheetForm, table: QuestionTable): WorkbookSheet {
  const answers = new Map(form.answers.map((answer) => [answer.questionId, answer]))
  return {
    name: table.title,
    paper: 'A4',
    orientation: 'landscape',
    columns: [...fixed, ...filled],
    titles: [form.title, table.title],
    headLine: [`填报单位（盖章）：${form.unit.name}`, `报送期限：${officialDate(form.dueOn)}前`],
    headRows: [[...Object.values(formHeads), table.evidenceHead]],
    rows: table.questions.map((question) => questionRow(form, question, answers.get(question.id))),
    notes: ['注：“选项”栏从列表中选择“是”或“否”；标“——”的题目请在“情况说明”栏填写。佐证材料逐条列出，原件附后。'],
    footLine: [`${form.signedBy}（签字）：`, '填报人：', '联系电话：', '填报日期：'],
    isProtected: true,
  }
}

function questionRow(form: QuestionnaireSheetForm, { id, number, text, answer: kind }: Question, answer: Answer | undefined): string[] {
  const value = answerText(kind, answer?.value ?? null)
  const [choice, words] = kind === 'yesNo' ? [value, answer?.note ?? ''] : ['——', value]
  return [id, String(number), fullWidthPunctuation(text), form.unitWords[id] ?? '', choice, words, answer?.materials ?? '']
}
