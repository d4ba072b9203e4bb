import { type Question } from '#shared/domain/questionnaire.ts'
import { bareLabel, comparableLabel, isFoot, isNote } from './head-text.ts'
import { type Sheet, mergeAt, textAt } from './model.ts'
import { formHeads } from './questionnaire-form.ts'

/** The rows of a returned 问卷 under their heads, and the question that each is about. */

export interface FormRow {
  readonly sheet: string
  /** As spreadsheets count, from 1. */
  readonly row: number
  readonly id: string
  readonly text: string
  readonly choice: string
  readonly words: string | null
  readonly materials: string
}

export interface MatchedRow {
  readonly row: FormRow
  readonly question: Question
}

const mostHeadRows = 30

/** The rows under the head of a sheet; none where it has no such head. */
export function formRows(sheet: Sheet): FormRow[] {
  const rows: FormRow[] = []
  for (let top = 0; top < Math.min(sheet.rows.length, mostHeadRows); top += 1) {
    const columns = columnsAt(sheet, top)
    if (columns === null) continue
    for (let row = top + 1; row < sheet.rows.length; row += 1) {
      const cell = (column: number): string => (column === -1 ? '' : textAt(sheet, row, column).trim())
      if (cell(columns.text) === '' || isBeside(sheet, row, columns.text)) continue
      rows.push({
        sheet: sheet.name,
        row: row + 1,
        id: cell(columns.id),
        text: cell(columns.text),
        choice: cell(columns.choice),
        words: columns.words === -1 ? null : cell(columns.words),
        materials: cell(columns.materials),
      })
    }
    return rows
  }
  return rows
}

/** Notes, signatures and titles stand over several columns, or say what they are. */
function isBeside(sheet: Sheet, row: number, column: number): boolean {
  const area = mergeAt(sheet, row, column)
  const text = textAt(sheet, row, column)
  return (area !== null && area.right > area.left) || isNote(text) || isFoot(text)
}

/** Where the head's columns stand; null where the row is no head. */
function columnsAt(sheet: Sheet, row: number) {
  const labels = (sheet.rows[row] ?? []).map((_, column) => bareLabel(textAt(sheet, row, column)))
  const at = (...names: readonly string[]): number => labels.findIndex((label) => names.includes(label))
  const columns = {
    id: at(formHeads.id),
    text: at(formHeads.text, '题目', '调查内容'),
    choice: at(bareLabel(formHeads.choice), '选项', '答复', '是否'),
    words: at(bareLabel(formHeads.words), '情况说明'),
    materials: at('佐证材料', '附件', '佐证材料清单'),
  }
  return columns.text === -1 || columns.choice === -1 ? null : columns
}

/** Rows with the question that each is about: by its hidden id, else by its text. */
export function matchRows(rows: readonly FormRow[], questions: readonly Question[]): MatchedRow[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const byText = new Map(questions.map((question) => [comparableLabel(question.text), question]))
  return rows.flatMap((row) => {
    const question = row.id === '' ? byText.get(comparableLabel(row.text)) : byId.get(row.id)
    return question === undefined ? [] : [{ row, question }]
  })
}
