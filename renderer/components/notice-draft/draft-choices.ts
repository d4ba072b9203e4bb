import type { Cause, NoticeKind } from '#shared/domain/supervision.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'

/** A paper that a step would write, as `notices.propose` gives it. */
export interface Proposal<Subject> {
  readonly unit: { readonly unitId: string; readonly name: string }
  readonly kind: NoticeKind
  /** The proposed kind first. */
  readonly kinds: readonly NoticeKind[]
  readonly items: readonly {
    readonly subject: Subject
    readonly title: string
    readonly missed: string
    readonly cause: Cause
    readonly earlier: string
  }[]
  readonly note: string
}

/** The kind that the officer chose for a unit, by unit id; where none was chosen the proposed one stands. */
export type ChosenKinds = Readonly<Record<string, NoticeKind>>

/** The paper of a unit: what was chosen, as long as the proposal still allows it. */
export function kindFor<Subject>({ unit, kind, kinds }: Proposal<Subject>, chosen: ChosenKinds): NoticeKind {
  const own = chosen[unit.unitId]
  return own !== undefined && kinds.includes(own) ? own : kind
}

export interface NoticeOrder<Subject> {
  readonly unitId: string
  readonly kind: NoticeKind
  readonly subjects: Subject[]
  /** `2022-05-12` */
  readonly answerDueOn: string
}

/** What `notices.draft` is asked to write: one notice a unit with all its items (一单位一单、一事一号). */
export function noticeOrders<Subject>(
  proposals: readonly Proposal<Subject>[],
  chosen: ChosenKinds,
  answerDueOn: string,
): NoticeOrder<Subject>[] {
  return proposals.map((proposal) => ({
    unitId: proposal.unit.unitId,
    kind: kindFor(proposal, chosen),
    subjects: proposal.items.map((item) => item.subject),
    answerDueOn,
  }))
}

/** The verb of the button: 「起草督办单」 for one paper, 「起草 3 份文书」 for several. */
export function draftVerb<Subject>(proposals: readonly Proposal<Subject>[], chosen: ChosenKinds): string {
  const [only, ...others] = proposals
  if (only === undefined) return '起草'
  return others.length === 0 ? `起草${noticeKinds[kindFor(only, chosen)]}` : `起草 ${proposals.length} 份文书`
}
