import { useState } from 'react'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useStagedFiles } from '#renderer/api/use-staged-files.ts'
import type { FormTopic } from '../form-topic.ts'

export type LookedFile = OutputOf<'forms.look'>['files'][number]
export type Expected = NonNullable<InputOf<'forms.look'>['expected']>
export type Pile = ReturnType<typeof usePile>

/** Files may be of any form that this office made, unless they are one unit's. */
export function expectedOf(topic: FormTopic | null, unitId: string | null): Expected {
  if (topic === null || unitId === null) return { kind: null, month: null, ledgerId: null, unitId: null }
  return { ...topic, unitId }
}

/** The files that came back, each recognised or refused, and the one that is looked at: the first that is a form until another is chosen. */
export function usePile(expected: Expected) {
  const staged = useStagedFiles()
  const [chosen, setChosen] = useState<string | null>(null)
  const tokens = staged.files.map(({ token }) => token)
  const look = useDeskQuery('forms.look', { tokens, expected }, { isEnabled: tokens.length > 0 })
  const known = new Map((look.data?.files ?? []).map((file) => [file.token, file]))
  const files = staged.files.map(({ token, name }) => ({ token, name, looked: known.get(token) }))
  const forms = files.flatMap(({ looked }) => (looked === undefined || looked.form === null || looked.refusal !== null ? [] : [looked]))
  const current = forms.find(({ token }) => token === chosen) ?? forms[0]
  return { staged, look, files, current, choose: setChosen }
}
