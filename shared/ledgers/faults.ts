import type { z } from 'zod'
import type { Ledger, LedgerColumn } from './schema.ts'

/** What is wrong at a place of a declaration (`columns[2].options`); `problem` is half a sentence in Chinese. */
export interface LedgerFault {
  readonly path: string
  readonly problem: string
}

/** The word by which conditions and print layouts mean an entry's status; no column may take it. */
export const statusReference = 'status'

/** `pathText(['columns', 0, 'label'])` is `columns[0].label`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`)).join('')
}

export function columnOf(ledger: Ledger, id: string): LedgerColumn | undefined {
  return ledger.columns.find((column) => column.id === id)
}

/** The fault that a reference is when no column has its id, or none. */
export function missingColumn(ledger: Ledger, id: string, path: string): LedgerFault[] {
  return columnOf(ledger, id) ? [] : [{ path, problem: `没有标识为“${id}”的栏目` }]
}

/** One fault for each value that an earlier one already has. */
export function repeatedValues(values: readonly string[], pathAt: (index: number) => string, what: string): LedgerFault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [{ path: pathAt(index), problem: `${what}“${value}”重复` }],
  )
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
}

/** The faults of shape that the schema found, in Chinese. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[]): LedgerFault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ path: pathText([...issue.path, name]), problem: '台账声明中没有此项' }))
      : [{ path: pathText(issue.path), problem: issue.message }],
  )
}

/** Used where the schema gives no sentence of its own. */
export function chineseProblem(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少此项' : `类型不符，应为${typeNames[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `取值不在允许范围内，应为：${issue.values.map(String).join('、')}`
    case 'too_small':
      if (issue.origin === 'string') return '不能为空'
      return issue.origin === 'array' ? `至少应有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`
    case 'too_big':
      return `不能大于 ${issue.maximum}`
    case 'invalid_union':
      return '条件应写明栏目，并在“属于”“不属于”“是否已填”中选一项'
    default:
      return '格式不符合要求'
  }
}
