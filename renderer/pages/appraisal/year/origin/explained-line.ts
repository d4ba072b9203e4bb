import type { ExplainedYear } from '../year.ts'

export type ExplainedLine = ExplainedYear['score']['lines'][number]

/** The line of a part, by the name that packs give it; by its place where a pack names its parts otherwise. */
export function lineOf({ score }: Pick<ExplainedYear, 'score'>, part: 'taskCompletion' | 'innovation'): ExplainedLine | undefined {
  return score.lines.find((line) => line.part === part) ?? score.lines[part === 'taskCompletion' ? 0 : 1]
}

/** 「1120/29」; a whole number without its denominator. */
export function exactWords(exact: string): string {
  return exact.replace(/\/1$/, '')
}
