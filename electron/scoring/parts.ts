import { scoreParts } from '#shared/domain/appraisal.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { add, decimalText } from '#shared/domain/fraction.ts'
import type { PartScore, ScoreLine } from './score.ts'

/** Lines of the same part together, in the order of the rules. */
export function groupParts(lines: readonly ScoreLine[]): PartScore[] {
  const names = [...new Set(lines.map((line) => line.part))]
  return names.map((part) => {
    const own = lines.filter((line) => line.part === part)
    return {
      part,
      title: partTitle(part, own),
      full: own.flatMap((line) => (line.full === null ? [] : [plainText(line.full)])).join(' + '),
      points: own.map((line) => line.points).reduce(add),
      isDeduction: own.every((line) => line.isDeduction),
    }
  })
}

/** 「工作完成情况」; a part that only the pack knows bears the titles of its rules. */
function partTitle(part: string, lines: readonly ScoreLine[]): string {
  if (Object.hasOwn(scoreParts, part)) return scoreParts[part as keyof typeof scoreParts]
  return lines.map((line) => line.rule.title).join('、')
}

/** An amount of the rules as people write it: `40`, `2.5`. */
export function plainText(value: Fraction): string {
  return decimalText(value, 4).replace(/\.?0+$/, '')
}
