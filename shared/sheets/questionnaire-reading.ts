import { readAnswer } from '#shared/domain/questionnaire-answers.ts'
import { type Answer, type Question, questionsOf, tablesFor } from '#shared/domain/questionnaire.ts'
import { comparableLabel } from './head-text.ts'
import { type ExpectedForm, type FormUnit, type ReturnedForm, formUnit } from './questionnaire-form-unit.ts'
import { formHeads } from './questionnaire-form.ts'
import { type FormRow, type MatchedRow, formRows, matchRows } from './questionnaire-rows.ts'
import { isOwnSheet } from './workbook.ts'

/** A 问卷 that came back, from Excel or Word: whose it is, what was answered, and what is wrong, cell by cell (M-071). */

export interface CellProblem {
  readonly questionId: string | null
  /** 「商务诚信调查表」第5行“选项”. */
  readonly place: string
  readonly text: string
  readonly problem: string
}

export interface FormReading {
  /** Why nothing of the form is taken; null where it may be. */
  readonly refusal: string | null
  readonly unitId: string | null
  /** What a person should know though the form may be taken. */
  readonly notices: readonly string[]
  /** Every question of the unit once, in the order of the form; cells with problems are left blank. */
  readonly answers: readonly Answer[]
  readonly problems: readonly CellProblem[]
  /** Questions whose answer stands there and could not be read. */
  readonly unread: readonly string[]
}

/** Reads a returned form; `unitId` is whose form it is said to be, null to let the form say it. */
export function readQuestionnaireForm(form: ReturnedForm, expected: ExpectedForm, unitId: string | null): FormReading {
  const unit = formUnit(form, expected, unitId)
  if ('refusal' in unit) return refused(unit.refusal, null)
  const rows = form.sheets.filter((sheet) => !isOwnSheet(sheet.name)).flatMap(formRows)
  if (rows.length === 0) return refused('没有找到问卷表格，表头应有“序号、问题、责任单位、选项（是/否）、佐证材料”', unit.unitId)
  const own = questionsOf(tablesFor(expected.tables, expected.units, unit.unitId))
  const matched = matchRows(rows, questionsOf(expected.tables))
  if (matched.length === 0) return refused('表中的题目与本问卷不符，请核对是否为本问卷的填报表', unit.unitId)
  const version = versionWords(unit, expected, matched, own)
  if (version.refusal !== null) return refused(version.refusal, unit.unitId)
  return readRows(unit.unitId, rows, matched, own, version.notices)
}

function refused(refusal: string, unitId: string | null): FormReading {
  return { refusal, unitId, notices: [], answers: [], problems: [], unread: [] }
}

/** An older form is taken where the unit's questions are still the same. */
function versionWords(
  unit: Extract<FormUnit, { unitId: string }>,
  expected: ExpectedForm,
  matched: readonly MatchedRow[],
  own: readonly Question[],
): { readonly refusal: string | null; readonly notices: string[] } {
  const { formVersion } = unit
  if (formVersion === null || formVersion === expected.formVersion) return { refusal: null, notices: [] }
  if (formVersion > expected.formVersion) {
    return { refusal: `该表为第${formVersion}版，本机只有第${expected.formVersion}版，请核对问卷`, notices: [] }
  }
  const [asked, wanted] = [new Set(matched.map(({ question }) => question.id)), new Set(own.map((question) => question.id))]
  const [added, dropped] = [wanted.difference(asked).size, asked.difference(wanted).size]
  if (added === 0 && dropped === 0) return { refusal: null, notices: [`该表为第${formVersion}版，该单位题目未变，照常读入`] }
  const change = [added > 0 ? `增加${added}题` : '', dropped > 0 ? `减少${dropped}题` : ''].filter((each) => each !== '').join('、')
  return {
    refusal: `该表为第${formVersion}版，现为第${expected.formVersion}版，该单位题目已${change}，请按现版填报`,
    notices: [],
  }
}

/** Answers and faults of a form whose unit and version are right. */
function readRows(
  unitId: string,
  rows: readonly FormRow[],
  matched: readonly MatchedRow[],
  own: readonly Question[],
  notices: readonly string[],
): FormReading {
  const ownIds = new Set(own.map((question) => question.id))
  const known = new Set(matched.map(({ row }) => row))
  const problems: CellProblem[] = rows
    .filter((row) => !known.has(row) && isFilled(row))
    .map((row) => faultIn(row, formHeads.text, null, row.text, '不是本问卷的题目，未读入'))
  const answers = new Map<string, RowReading>()
  for (const { row, question } of matched) {
    if (!ownIds.has(question.id)) {
      if (isFilled(row)) problems.push(faultIn(row, formHeads.text, question.id, row.text, '不是该单位负责的题目，未读入'))
    } else if (answers.has(question.id)) {
      problems.push(faultIn(row, formHeads.text, question.id, row.text, '同一题目出现两次，以前一行为准'))
    } else {
      const reading = readRow(row, question)
      answers.set(question.id, reading)
      problems.push(...reading.problems)
    }
  }
  const lost = own.filter((question) => !answers.has(question.id))
  return {
    refusal: null,
    unitId,
    notices: [...notices, ...(lost.length === 0 ? [] : [`表中缺少该单位的${lost.length}道题目，未读入`])],
    answers: own.map(({ id }) => answers.get(id)?.answer ?? { questionId: id, value: null, materials: '', note: '' }),
    problems,
    unread: own.flatMap(({ id }) => (answers.get(id)?.isRead === true ? [] : [id])),
  }
}

function faultIn(row: FormRow, head: string, questionId: string | null, text: string, problem: string): CellProblem {
  return { questionId, place: `《${row.sheet}》第${row.row}行“${head}”`, text, problem }
}

/** Boxes that nobody ticked are printed there. */
function isFilled(row: FormRow): boolean {
  const choice = readAnswer('yesNo', dashless(row.choice))
  return !choice.ok || choice.value !== null || dashless(row.words ?? '') !== '' || row.materials !== ''
}

/** 「——」 stands where nothing is to be filled in. */
function dashless(text: string): string {
  return /^[—\-－]+$/.test(text) ? '' : text
}

interface RowReading {
  readonly answer: Answer
  readonly isRead: boolean
  readonly problems: readonly CellProblem[]
}

const mostMaterials = 2_000

/** A form of the program has a column of its own for words; others have the narrative in 选项. */
function readRow(row: FormRow, question: Question): RowReading {
  const problems: CellProblem[] = []
  const fault = (head: string, text: string, problem: string): void => void problems.push(faultIn(row, head, question.id, text, problem))
  if (row.id !== '' && comparableLabel(row.text) !== comparableLabel(question.text)) {
    fault(formHeads.text, row.text, '题目文字被改动，按原题读入')
  }
  const isChoice = question.answer === 'yesNo' || row.words === null
  const [head, text] = isChoice ? ['选项', row.choice] : ['情况说明', row.words ?? '']
  const reading = readAnswer(question.answer, dashless(text))
  if (!reading.ok) fault(head, text.slice(0, 100), reading.problem)
  const note = question.answer === 'yesNo' ? dashless(row.words ?? '') : ''
  for (const [column, words] of [['佐证材料', row.materials] as const, ['情况说明', note] as const]) {
    if (words.length > mostMaterials) fault(column, words.slice(0, 100), `超过${mostMaterials}字，只读入前${mostMaterials}字`)
  }
  const answer = {
    questionId: question.id,
    value: reading.ok ? reading.value : null,
    materials: row.materials.slice(0, mostMaterials),
    note: note.slice(0, mostMaterials),
  }
  return { answer, isRead: reading.ok, problems }
}
