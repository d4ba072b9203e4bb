import { readRecoveryWords } from '#shared/exchange/recovery-words.ts'
import { askedWords, groupCount, groupLength, groupsToType, typedDigits } from './code-entry.ts'

/** 恢复口令: all six groups, from paper. */
export const recoveryPlaces = groupsToType('paper', [])

/** The thirty digits as the core takes them. */
export function recoveryDigits(groups: readonly string[]): string {
  return typedDigits(groups, 'paper', [])
}

/** Why they cannot open a 密钥恢复文件 yet, a mistyped group by its check digit; undefined where they may. */
export function recoveryProblem(groups: readonly string[]): string | undefined {
  const short = recoveryPlaces.filter((place) => (groups[place] ?? '').length < groupLength)
  if (short.length === groupCount) return '请录入恢复口令'
  if (short.length > 0) return short.length > 2 ? '请录全六组口令' : `${askedWords(short)}不足五位`
  const read = readRecoveryWords(recoveryDigits(groups))
  return read.state === 'group' ? `第${read.group}组有误，请核对` : undefined
}
