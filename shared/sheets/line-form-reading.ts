import { longestNote, noteOf, readVerdict } from '#shared/domain/fill-in-form.ts'
import { verdicts } from '#shared/domain/plan.ts'
import { type FormTableRow, formTable } from './form-table.ts'
import { type LineMatch, matchLines } from './line-form-matching.ts'
import { type FormLine, type LineFormKind, lineFormColumns } from './line-form.ts'
import { type Sheet, type SheetCell, doubtWords } from './model.ts'

/** A 月报 or 自评 form that came back: what was written at which measure, and what is wrong, cell by cell. */

export interface FormProblem {
  /** Row of the file, from 1; null for the form as a whole. */
  readonly row: number | null
  readonly field: string | null
  /** 「第5行“自评”」. */
  readonly place: string
  /** What stands there. */
  readonly text: string
  readonly problem: string
}

export interface ReadLine {
  readonly row: number
  readonly line: FormLine
  /** Cells that could be read, by field; '' where nothing was written. A cell with a problem is left out. */
  readonly texts: Readonly<Record<string, string>>
  /** All cells as they were typed, for a form that is sent back. */
  readonly typed: Readonly<Record<string, string>>
}

export interface LineFormReading {
  /** Why nothing of the form is taken; null where it may be. */
  readonly refusal: string | null
  readonly notices: readonly string[]
  readonly lines: readonly ReadLine[]
  readonly problems: readonly FormProblem[]
  /** Measures of the list that the form does not have. */
  readonly missing: readonly FormLine[]
}

/** Reads a returned form against the unit's list as it stands now. */
export function readLineForm(kind: LineFormKind, sheets: readonly Sheet[], lines: readonly FormLine[]): LineFormReading {
  const columns = lineFormColumns[kind]
  const table = formTable(sheets, columns)
  if (table === null) return refused('没有找到填报表的表头，请核对是否为本程序制作的填报表')
  const lost = new Set(table.lost)
  if (lost.has('id') && lost.has('code')) return refused('表头被改动，“措施编号”一栏已不在，不能确定各行对应的措施')
  const matches = matchLines(table.rows, lines)
  if (!matches.some((match) => match.line !== null)) return refused('表中的措施与该单位本月清单不符，请核对是否为该单位本月的填报表')
  const read = matches.map((match) => readRow(kind, match))
  const seen = new Set(matches.flatMap(({ line }) => line?.lineId ?? []))
  const missing = lines.filter((line) => !seen.has(line.lineId))
  return {
    refusal: null,
    notices: [
      ...matches.flatMap(({ notice }) => notice ?? []),
      ...(missing.length === 0 ? [] : [`表中缺少本月清单内的${missing.length}项措施：${missing.map(({ code }) => code).join('、')}`]),
    ],
    lines: read.flatMap(({ line }) => line ?? []),
    problems: [...headProblems(kind, lost), ...read.flatMap(({ problems }) => problems)],
    missing,
  }
}

function refused(refusal: string): LineFormReading {
  return { refusal, notices: [], lines: [], problems: [], missing: [] }
}

function headProblems(kind: LineFormKind, lost: ReadonlySet<string>): FormProblem[] {
  return lineFormColumns[kind]
    .filter(({ field, isAnswer }) => isAnswer === true && lost.has(field))
    .map(({ field, head }) => ({ row: null, field, place: '表头', text: '', problem: `“${head}”一栏被删除或改名，该栏未读入` }))
}

function readRow(kind: LineFormKind, match: LineMatch): { readonly line: ReadLine | null; readonly problems: readonly FormProblem[] } {
  const { row, line } = match
  if (match.problem !== null) return { line: null, problems: [faultAt(row, match.at, match.problem)] }
  if (line === null) return { line: null, problems: [] }
  const problems: FormProblem[] = []
  const [texts, typed]: [Record<string, string>, Record<string, string>] = [{}, {}]
  for (const column of lineFormColumns[kind]) {
    const cell = column.isAnswer === true ? row.cells[column.field] : undefined
    if (cell === undefined) continue
    typed[column.field] = cell.text
    const problem = cellProblem(column.field, cell)
    if (problem === null) texts[column.field] = answerText(column.field, cell.text)
    else problems.push(faultAt(row, column, problem))
  }
  problems.push(...(kind === 'selfAssessment' ? noteProblems(row, texts) : []))
  return { line: { row: row.row, line, texts, typed }, problems }
}

function faultAt(row: FormTableRow, { field, head }: { readonly field: string; readonly head: string }, problem: string): FormProblem {
  return { row: row.row, field, place: `第${row.row}行“${head}”`, text: (row.cells[field]?.text ?? '').slice(0, 100), problem }
}

const longestText = 20_000
/** Words that say something only beside the row above or another paper. */
const hollow = /^(?:同上|同前|同上月|见附件|详见附件|见材料|略)[。.]?$/

function cellProblem(field: string, { text, doubt }: SheetCell): string | null {
  if (doubt !== undefined) return doubtWords[doubt]
  if (text.length > longestText) return `超过${longestText}字，请精简后填写`
  if (field !== 'verdict') return hollow.test(text.trim()) ? `只写“${text.trim()}”，汇总时不能单独成文，请写明内容` : null
  const verdict = readVerdict(text)
  if (verdict === null) return `没有填写，应为${verdictChoices}`
  return verdict === undefined ? `填写有误，应为${verdictChoices}` : null
}

const verdictChoices = `“${verdicts.done}”“${verdicts.notDone}”或“${verdicts.notApplicable}”`

function noteProblems(row: FormTableRow, texts: Record<string, string>): FormProblem[] {
  if (noteOf(texts['note'] ?? '', texts['materials'] ?? '').length <= longestNote) return []
  delete texts['note']
  delete texts['materials']
  return [faultAt(row, { field: 'note', head: '说明' }, `说明和佐证材料清单合计超过${longestNote}字，请精简后填写`)]
}

/** Lines without blanks at their ends; a dash or 「无」 in a column of words says that there is nothing. */
function answerText(field: string, text: string): string {
  const tidy = text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
  if (field === 'verdict') return readVerdict(tidy) ?? ''
  return field !== 'content' && isNothing(tidy) ? '' : tidy
}

function isNothing(text: string): boolean {
  return /^(?:无|暂无|没有|[-—－–/／]+)[。.]?$/.test(text)
}
