import type { OutputOf } from '#shared/api/contract.ts'

/** The score of one county and month with its explanation. */
export type ScoreView = OutputOf<'scoring.preview'>

export interface ScoreOriginView {
  readonly title: string
  readonly points: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sentences: readonly string[]
  readonly records: readonly { readonly id: string; readonly text: string }[]
}

/** What stands behind one line of a score, or behind the whole (`score`): clause, exact value, sentences, records. */
export function originOf(score: ScoreView, part: string): ScoreOriginView {
  const line = score.lines.find((each) => each.part === part)
  if (line === undefined) {
    return {
      title: '月度考评得分',
      points: score.score,
      facts: [
        { label: '口径', value: score.interpretation.name },
        { label: '折算', value: `合计 ${score.total} × ${score.interpretation.factor}` },
        { label: '精确值', value: exactWords(score.exactScore) },
      ],
      sentences: score.lines.map((each) => `${each.title}　${each.points}`),
      records: score.lines.flatMap((each) => each.facts),
    }
  }
  return {
    title: line.title,
    points: line.points,
    facts: [
      { label: '依据', value: line.clause },
      ...(line.full === '' ? [] : [{ label: '满分', value: line.full }]),
      { label: '精确值', value: exactWords(line.exact) },
    ],
    sentences: line.sentences,
    records: line.facts,
  }
}

/** 「1120/29」; a whole number without its denominator. */
function exactWords(exact: string): string {
  return exact.replace(/\/1$/, '')
}
