import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { noticeKinds } from '#shared/domain/supervision.ts'

export type Proposal = OutputOf<'notices.propose'>['proposals'][number]
export type Kind = Proposal['kind']

/** The kind that the officer chose for a unit, by unit id; where none was chosen the proposed one stands. */
export type ChosenKinds = Readonly<Record<string, Kind>>

/** The paper of a unit: what was chosen, as long as the proposal still allows it. */
export function kindFor(proposal: Proposal, chosen: ChosenKinds): Kind {
  const kind = chosen[proposal.unit.unitId]
  return kind !== undefined && proposal.kinds.includes(kind) ? kind : proposal.kind
}

/** What `notices.draft` is asked to write: one notice a unit with all its items (一单位一单). */
export function draftInput(proposals: readonly Proposal[], chosen: ChosenKinds, answerDueOn: string): InputOf<'notices.draft'> {
  return {
    notices: proposals.map((proposal) => ({
      unitId: proposal.unit.unitId,
      kind: kindFor(proposal, chosen),
      subjects: proposal.items.map((item) => item.subject),
      answerDueOn,
    })),
  }
}

/** The verb of the button: 「起草工作提示单」 for one paper, 「起草 3 份文书」 for several. */
export function draftVerb(proposals: readonly Proposal[], chosen: ChosenKinds): string {
  const [only] = proposals
  return proposals.length === 1 && only !== undefined ? `起草${noticeKinds[kindFor(only, chosen)]}` : `起草 ${proposals.length} 份文书`
}
