import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { Verdict } from '#shared/domain/plan.ts'

export type SelfAssessment = OutputOf<'selfAssessments.get'>
export type SelfLine = SelfAssessment['lines'][number]
export type Judgement = InputOf<'selfAssessments.judge'>['judgements'][number]

/** Judgements on their way to the store, by line id. */
export type Pending = ReadonlyMap<string, Judgement>

/** The line as the officer sees it: what is on its way stands before what is stored. */
export function withPending(line: SelfLine, pending: Pending): SelfLine {
  const judgement = pending.get(line.lineId)
  return judgement === undefined ? line : { ...line, verdict: judgement.verdict, note: judgement.note }
}

/** Adds judgements; a later one of the same line replaces the earlier. */
export function added(pending: Pending, judgements: readonly Judgement[]): Pending {
  return new Map([...pending, ...judgements.map((judgement) => [judgement.lineId, judgement] as const)])
}

/** Takes out what was stored, unless the officer has judged the line again meanwhile. */
export function settled(pending: Pending, judgements: readonly Judgement[]): Pending {
  return new Map([...pending].filter(([, judgement]) => !judgements.includes(judgement)))
}

export const selfFilters = { unjudged: '未自评', notDone: '未完成', unproven: '缺佐证' } as const
export type SelfFilter = keyof typeof selfFilters

export function passes(line: SelfLine, filter: SelfFilter | null): boolean {
  if (filter === 'unjudged') return line.verdict === null
  if (filter === 'notDone') return line.verdict === 'notDone'
  return filter === null || (line.verdict === 'done' && line.evidence.length === 0)
}

/** One verdict for many lines, each with the note that it has. */
export function judgementsFor(lines: readonly SelfLine[], verdict: Verdict, noteOf: (line: SelfLine) => string): readonly Judgement[] {
  return lines.map((line) => ({ lineId: line.lineId, verdict, note: noteOf(line) }))
}
