import type { z } from 'zod'
import type { PackFault } from './places.ts'
import { pathText } from './places.ts'
import { packSchema } from './schema.ts'

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
}

/** What is wrong with the shape of a value that should be a pack: missing and unknown keys, types, formats, dates that do not exist. */
export function shapeFaults(value: unknown): PackFault[] {
  const result = packSchema.safeParse(value, { error: chineseProblem, reportInput: true })
  return result.success ? [] : result.error.issues.flatMap(faultsOf)
}

function faultsOf(issue: z.core.$ZodIssue): PackFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: pathText([...issue.path, name]), problem: '方案包格式中没有此项' }))
  }
  return [{ path: pathText(issue.path), problem: issue.message }]
}

/** Used where the schema gives no sentence of its own. */
function chineseProblem(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少此项' : `类型不符，应为${typeNames[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `取值不在允许范围内，应为：${issue.values.map(String).join('、')}`
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big':
      return `不能大于 ${String(issue.maximum)}`
    case 'invalid_union':
      return issue.discriminator === undefined ? '应为不小于 0 的数' : '类型不在允许范围内'
    default:
      return '格式不符合要求'
  }
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return '不能为空'
  return origin === 'array' ? `至少应有 ${minimum} 项` : `不能小于 ${minimum}`
}
