import { useState } from 'react'
import { useLocation } from 'wouter'
import type { InputOf } from '#shared/api/contract.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { addDays } from '#shared/domain/period.ts'
import type { ChosenKinds, Kind } from './draft-choices.ts'
import { draftInput } from './draft-choices.ts'

export type Request = InputOf<'notices.propose'>

/** Days to answer that the form starts with; the officer changes them. */
const usualDays = 7

/** Proposes the papers of a step, takes the officer's choices, drafts them, and goes to the first. `today` is `2022-05-05`. */
export function useDrafting(request: Request, today: string) {
  const proposed = useDeskQuery('notices.propose', request)
  const draft = useDeskCommand('notices.draft')
  const { client } = useDesk()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<ChosenKinds>({})
  const [answerDueOn, setAnswerDueOn] = useState<string | null>(addDays(today, usualDays))
  const proposals = proposed.isPlaceholderData ? [] : (proposed.data?.proposals ?? [])
  const write = async (): Promise<void> => {
    if (answerDueOn === null || proposals.length === 0) return
    const { notices } = await draft.mutateAsync(draftInput(proposals, chosen, answerDueOn))
    const [first] = notices
    if (first !== undefined) navigate(`/supervision/${first.noticeId}`)
  }
  return {
    proposed,
    proposals,
    chosen,
    choose: (unitId: string, kind: Kind) => setChosen((before) => ({ ...before, [unitId]: kind })),
    answerDueOn,
    setAnswerDueOn,
    draft,
    /** The short message about the same subjects, one line a unit. */
    compose: async () => (await client.call('messages.compose', { subjects: request.subjects })).text,
    write: () => void write().catch(() => undefined),
  }
}
