import { scoreParts } from '#shared/domain/appraisal-labels.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { add, decimalText, zero } from '#shared/domain/fraction.ts'
import type { PartScore, ScoreLine } from './score.ts'

/** A part as the table shows it before there are points, and which lines belong to it. */
export interface PartFrame extends Omit<PartScore, 'points'> {
  readonly lines: readonly number[]
}

/** Lines of the same part together, in the order of the rules. */
export function framesOf(lines: readonly Omit<ScoreLine, 'points'>[]): PartFrame[] {
  const names = [...new Set(lines.map((line) => line.part))]
  return names.map((part) => {
    const own = lines.filter((line) => line.part === part)
    return {
      part,
      title: partTitle(part, own),
      full: own.flatMap((line) => (line.full === null ? [] : [plainText(line.full)])).join(' + '),
      isDeduction: own.every((line) => line.isDeduction),
      lines: lines.flatMap((line, at) => (line.part === part ? [at] : [])),
    }
  })
}

/** The frames filled with the points of their lines. */
export function fillParts(frames: readonly PartFrame[], lines: readonly ScoreLine[]): PartScore[] {
  return frames.map(({ lines: own, part, title, full, isDeduction }) => {
    const points = own.reduce((total, at) => add(total, lines[at]?.points ?? zero), zero)
    return { part, title, full, isDeduction, points }
  })
}

/** 「工作完成情况」; a part that only the pack knows bears the titles of its rules. */
function partTitle(part: string, lines: readonly Omit<ScoreLine, 'points'>[]): string {
  if (Object.hasOwn(scoreParts, part)) return scoreParts[part as keyof typeof scoreParts]
  return lines.map((line) => line.rule.title).join('、')
}

/** An amount of the rules as people write it: `40`, `2.5`. */
export function plainText(value: Fraction): string {
  return decimalText(value, 4).replace(/\.?0+$/, '')
}
