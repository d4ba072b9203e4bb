import type { FormTableRow } from './form-table.ts'
import { comparableLabel } from './head-text.ts'
import type { FormLine } from './line-form.ts'

/** Which measure of the list each row of a returned form is about. */

export interface LineMatch {
  readonly row: FormTableRow
  /** Null where the row is about none, or has nothing to say. */
  readonly line: FormLine | null
  /** Why the row is not read, and the cell that shows it. */
  readonly problem: string | null
  readonly at: { readonly field: string; readonly head: string }
  readonly notice: string | null
}

const codeCell = { field: 'code', head: '措施编号' }

/** By the hidden id, else by 措施编号; a second row for a measure, a foreign one and one whose number was changed are problems. */
export function matchLines(rows: readonly FormTableRow[], lines: readonly FormLine[]): LineMatch[] {
  const byId = new Map(lines.map((line) => [line.lineId, line]))
  const byCode = new Map(lines.map((line) => [codeOf(line.code), line]))
  const firstRows = new Map<string, number>()
  return rows.flatMap((row): LineMatch | [] => {
    const [id, code] = [textOf(row, 'id'), codeOf(textOf(row, 'code'))]
    const named = id === '' ? byCode.get(code) : byId.get(id)
    const fault = (problem: string): LineMatch => ({ row, line: null, problem, at: codeCell, notice: null })
    if (named === undefined) {
      if (!isFilled(row)) return []
      return fault(id === '' ? '该行为自行增加，不是本月清单内的措施，未读入' : '该措施已不在该单位本月清单内，未读入')
    }
    if (code !== '' && code !== codeOf(named.code)) return fault(`措施编号与本行不符（本行应为${named.code}），行的内容可能错位，未读入`)
    const first = firstRows.get(named.lineId)
    if (first !== undefined) return isFilled(row) ? fault(`与第${first}行为同一措施，以第${first}行为准，本行未读入`) : []
    firstRows.set(named.lineId, row.row)
    const measure = textOf(row, 'measure')
    const isChanged = measure !== '' && comparableLabel(measure) !== comparableLabel(named.measureText)
    const notice = isChanged ? `第${row.row}行的措施文字被改动，按措施${named.code}读入` : null
    return { row, line: named, problem: null, at: codeCell, notice }
  })
}

function textOf(row: FormTableRow, field: string): string {
  return row.cells[field]?.text.trim() ?? ''
}

/** `7-3` however its dash and digits were typed. */
function codeOf(code: string): string {
  return code
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[—–−－_]/g, '-')
}

const printed = new Set(['id', 'number', 'code', 'item', 'measure', 'goal', 'folder'])

function isFilled(row: FormTableRow): boolean {
  const isEmpty = (field: string): boolean => textOf(row, field) === '' && row.cells[field]?.doubt === undefined
  return Object.keys(row.cells).some((field) => !isEmpty(field) && (!printed.has(field) || textOf(row, 'id') === ''))
}
