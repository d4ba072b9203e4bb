import { scoreNumbers } from '#renderer/components/score-breakdown/score-numbers.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { roundedLinesNote } from '#shared/domain/appraisal-labels.ts'

/** The score of one county and month with its explanation. */
export type ScoreView = OutputOf<'scoring.preview'>

/** A county among those that it is ranked with. */
export interface Ranked {
  readonly unitId: string
  readonly name: string
  readonly score: string
  /** null: not ranked. */
  readonly rank: number | null
  readonly isProvisional: boolean
}

export interface Standing {
  /** 「暂列第 4 名」 */
  readonly words: string
  readonly ranked: readonly Ranked[]
}

export interface ScoreOriginView {
  readonly title: string
  readonly points: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sentences: readonly string[]
  /** null where no record is behind the number but other numbers. */
  readonly records: readonly { readonly id: string; readonly text: string }[] | null
  /** The line that the number belongs to, which opens from it. */
  readonly line?: Pick<ScoreView['lines'][number], 'part' | 'title' | 'points'>
}

export interface OriginContext {
  readonly standing?: Standing | null
  /** Published: what is missing can no longer be earned. */
  readonly isPast?: boolean
}

/** The number of the standing: 「第 4 名」. */
export const rankPart = 'rank'

/**
 * What stands behind a number of a score: a line with its clause, exact value, sentences and records; the sum, the whole, an
 * interpretation, what would still earn points, the rank. null where the score has no such number.
 */
export function originOf(score: ScoreView, part: string, { standing = null, isPast = false }: OriginContext = {}): ScoreOriginView | null {
  const line = score.lines.find((each) => each.part === part)
  if (line !== undefined) return lineOrigin(line)
  if (part === scoreNumbers.score) return wholeOrigin(score)
  if (part === scoreNumbers.total) return totalOrigin(score)
  if (part === rankPart) return standing === null ? null : rankOrigin(score, standing)
  const reading = score.readings.find((each) => scoreNumbers.reading(each.id) === part)
  if (reading !== undefined) return readingOrigin(score, reading)
  const missing = score.missing.find((_, at) => scoreNumbers.missing(at) === part)
  return missing === undefined ? null : missingOrigin(score, missing, isPast)
}

function lineOrigin(line: ScoreView['lines'][number]): ScoreOriginView {
  return {
    title: line.title,
    points: line.points.replace('-', '−'),
    facts: [
      { label: '依据', value: line.clause },
      ...(line.full === '' ? [] : [{ label: '满分', value: line.full }]),
      { label: '精确值', value: exactWords(line.exact) },
    ],
    sentences: line.sentences,
    records: line.facts,
  }
}

function wholeOrigin(score: ScoreView): ScoreOriginView {
  return {
    title: '月度考评得分',
    points: score.score,
    facts: [
      { label: '口径', value: score.interpretation.name },
      { label: '折算', value: `合计 ${score.total} × ${score.interpretation.factor}` },
      { label: '精确值', value: exactWords(score.exactScore) },
    ],
    sentences: score.lines.map(lineWords),
    records: score.lines.flatMap((each) => each.facts),
  }
}

function totalOrigin(score: ScoreView): ScoreOriginView {
  return {
    title: '合计',
    points: score.total,
    facts: [{ label: '构成', value: '各分项得分相加，减去减分项' }],
    sentences: [...score.lines.map(lineWords), ...(score.roundingShows ? [`${roundedLinesNote}，与合计尾数可能不一致。`] : [])],
    records: score.lines.flatMap((each) => each.facts),
  }
}

function readingOrigin(score: ScoreView, { name, score: points, isChosen }: ScoreView['readings'][number]): ScoreOriginView {
  const chosen = score.interpretation
  return {
    title: name,
    points,
    facts: [
      { label: '合计', value: score.total },
      { label: '采用', value: isChosen ? `本月采用此口径，折算 ${chosen.factor}` : `本月未采用，采用的是“${chosen.name}”` },
    ],
    sentences: [`同一合计按“${name}”折算，月度考评得分为 ${points}。`],
    records: null,
  }
}

function missingOrigin({ lines }: ScoreView, { part, text, points }: ScoreView['missing'][number], isPast: boolean): ScoreOriginView {
  const line = lines.find((each) => each.part === part)
  return {
    title: isPast ? '未得分值' : '还可得分',
    points,
    facts: [
      { label: '条件', value: text },
      { label: isPast ? '分值' : '可得', value: `${points} 分，计入合计，未折算` },
    ],
    sentences: [],
    records: null,
    ...(line === undefined ? {} : { line: { part, title: line.title, points: line.points.replace('-', '−') } }),
  }
}

function rankOrigin(score: ScoreView, { words, ranked }: Standing): ScoreOriginView {
  const order = ranked.filter(({ rank }) => rank !== null).toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
  return {
    title: '名次',
    points: words,
    facts: [
      { label: '得分', value: score.score },
      { label: '排法', value: '按月度考评得分从高到低，得分相同的名次并列' },
    ],
    sentences: order.map(
      ({ name, rank, score: points, isProvisional }) => `第 ${rank} 名　${name}　${points}${isProvisional ? '（暂定）' : ''}`,
    ),
    records: null,
  }
}

function lineWords({ title, points }: ScoreView['lines'][number]): string {
  return `${title}　${points.replace('-', '−')}`
}

/** 「1120/29」; a whole number without its denominator. */
function exactWords(exact: string): string {
  return exact.replace(/\/1$/, '')
}
