import { lineFormColumns } from '#shared/sheets/line-form.ts'
import type { FormProblem } from '#shared/sheets/line-form-reading.ts'
import { mergedCells } from '#shared/sheets/cells.ts'
import { type ReturnedRow, returnedWorkbook } from '#shared/sheets/returned-form.ts'
import type { WorkbookModel } from '#shared/sheets/workbook.ts'
import type { AnyPlan } from './form-planning.ts'
import type { LedgerPlan } from './form-ledger.ts'
import type { ReportPlan } from './form-report.ts'
import type { SelfPlan } from './form-self-assessment.ts'

/** The rows of a form that is sent back, as they were filled in. `form` is the unit's form as it would be made now. */
export function returnedForm(form: WorkbookModel, plan: AnyPlan, reason: string): WorkbookModel {
  const rows = plan.kind === 'ledger' ? ledgerRows(form, plan) : lineRows(form, plan)
  const known = new Set(plan.kind === 'ledger' ? plan.job.table.head.rows.map((row) => row + 1) : plan.reading.lines.map(({ row }) => row))
  return returnedWorkbook(form, rows, { reason, remarks: remarksOf(plan.problems, known) })
}

/** What concerns rows that are not in the form, or the form as a whole. */
function remarksOf(problems: readonly FormProblem[], known: ReadonlySet<number>): string[] {
  return problems
    .filter(({ row }) => row === null || !known.has(row))
    .map(({ place, text, problem }) => `${place}${text === '' ? '' : `（${text}）`}：${problem}`)
}

/** Every measure of the list; what could be matched says what was typed. */
function lineRows(form: WorkbookModel, { kind, reading }: ReportPlan | SelfPlan): ReturnedRow[] {
  const columns = lineFormColumns[kind]
  const read = new Map(reading.lines.map((line) => [line.line.lineId, line]))
  return (form.sheets[0]?.rows ?? []).map((cells): ReturnedRow => {
    const [id] = cells
    const line = read.get(typeof id === 'string' ? id : '')
    if (line === undefined) return { cells, marked: [], reasons: [] }
    const problems = reading.problems.filter(({ row }) => row === line.row)
    const typed = columns.map(({ field, isAnswer }, at) => (isAnswer === true ? (line.typed[field] ?? cells[at] ?? '') : (cells[at] ?? '')))
    const marked = columns.flatMap(({ field }, at) => (problems.some((problem) => problem.field === field) ? [at] : []))
    const headOf = (field: string | null) => columns.find((column) => column.field === field)?.head ?? ''
    return { cells: typed, marked, reasons: problems.map(({ field, problem }) => `“${headOf(field)}”${problem}`) }
  })
}

/** Entries as they came, their cells as texts; the ids stand in the last two columns. */
function ledgerRows(form: WorkbookModel, { job, plan, problems }: LedgerPlan): ReturnedRow[] {
  const { ledger, table } = job
  const fields = ['', '@unit', ...ledger.columns.map(({ id }) => id), '@status', '@entry', '@rev']
  const places = fields.map((field) => job.job.mapping.find(({ target }) => target === field)?.at ?? -1)
  const cells = mergedCells(table.sheet)
  const width = form.sheets[0]?.columns.length ?? fields.length
  return table.head.rows.map((row, at): ReturnedRow => {
    const texts = places.map((place, column) => (column === 0 ? String(at + 1) : place === -1 ? '' : cells.at(row, place).text))
    const own = problems.filter((problem) => problem.row === row + 1)
    const marked = fields.slice(0, width).flatMap((field, column) => (own.some((problem) => problem.field === field) ? [column] : []))
    const notes = plan.rows.find((each) => each.row === row + 1)?.notes ?? []
    const labelOf = (field: string | null) =>
      plan.rows.flatMap((each) => each.cells).find(({ columnId }) => columnId === field)?.label ?? ''
    const reasons = own.map(({ field, problem }) => (field === null ? problem : `“${labelOf(field)}”${problem}`))
    return { cells: texts.slice(0, width), marked, reasons: own.length === 0 ? [] : [...new Set([...reasons, ...notes])] }
  })
}
