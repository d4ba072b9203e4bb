import type { z } from 'zod'

/** What is wrong with an input, said for a person: where, and what would be right. */
export interface Fault {
  /** `lines[3].dueOn`; `内容` where the whole input is meant. */
  readonly place: string
  readonly problem: string
}

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/** The first fault of a refused input; of a union's branches, the one that came furthest. */
export function firstFault(error: { readonly issues: readonly Issue[] }): Fault {
  const found = error.issues[0]
  if (!found) return { place: '内容', problem: '不符合要求' }
  const { path, problem } = deepest(found, [])
  return { place: placeOf(path), problem }
}

function deepest(issue: Issue, above: readonly PropertyKey[]): { path: readonly PropertyKey[]; problem: string } {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return { path, problem: issue.message }
  const branches = issue.errors.flatMap((branch) => branch.slice(0, 1)).map((one) => deepest(one, path))
  return (
    branches.toSorted((one, other) => other.path.length - one.path.length).find((one) => one.path.length > path.length) ?? {
      path,
      problem: issue.message,
    }
  )
}

function placeOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return text === '' ? '内容' : text.replace(/^\./, '')
}

const kindNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
  null: '空值',
}

/** Zod's faults in the office's words, for schemas that bring no sentence of their own: `schema.safeParse(x, { error: officialSentence })`. */
export function officialSentence(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return '未填写'
      return `应为${kindNames[issue.expected] ?? '其他类型的内容'}`
    case 'invalid_value':
      return issue.input === undefined || issue.input === null ? '未填写' : '不在可选范围内'
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return '格式不正确'
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`
    case 'unrecognized_keys':
      return `含有不认识的项目（${issue.keys.join('、')}）`
    default:
      return '不符合要求'
  }
}

function tooSmall(issue: { readonly origin: string; readonly minimum: number | bigint }): string {
  if (issue.origin === 'string') return Number(issue.minimum) <= 1 ? '未填写' : `不得少于 ${issue.minimum} 个字`
  if (issue.origin === 'array') return Number(issue.minimum) <= 1 ? '至少填写一项' : `不得少于 ${issue.minimum} 项`
  return `不得小于 ${issue.minimum}`
}

function tooBig(issue: { readonly origin: string; readonly maximum: number | bigint }): string {
  if (issue.origin === 'string') return `不得超过 ${issue.maximum} 个字`
  if (issue.origin === 'array') return `不得超过 ${issue.maximum} 项`
  return `不得大于 ${issue.maximum}`
}
