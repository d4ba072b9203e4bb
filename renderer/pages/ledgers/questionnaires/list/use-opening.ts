import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { InputOf } from '#shared/api/contract.ts'
import type { Offered } from '../words.ts'

/** The form of a new questionnaire. `source` is `empty`, `programme ORIGIN` or `copy ID`. */
export function useOpening(offered: readonly Offered[], onOpened: (questionnaireId: string) => void) {
  const [source, setSource] = useState('empty')
  const draft = useDraft('questionnaire-opening', 'new')
  const open = useDeskCommand('questionnaires.open')
  const title = draft.fields['title'] ?? ''
  const declared = offered.find(({ origin }) => source === `programme ${origin}`)
  const typed = draft.fields['dueOn'] ?? declared?.dueOn ?? ''
  const dueOn = typed === '' ? null : typed
  const missing = source === 'empty' && title.trim() === '' ? '请填写问卷名称' : dueOn === null ? '请填写报送期限' : undefined
  const submit = (): void => {
    if (missing !== undefined || dueOn === null || open.isPending) return
    const done = ({ questionnaireId }: { questionnaireId: string }): void => {
      void draft.clear()
      onOpened(questionnaireId)
    }
    open.mutate({ from: fromOf(source, title.trim()), dueOn }, { onSuccess: done })
  }
  return { source, setSource, draft, title, dueOn, missing, open, submit }
}

function fromOf(source: string, title: string): InputOf<'questionnaires.open'>['from'] {
  const [kind = '', id = ''] = source.split(' ')
  if (kind === 'programme') return { kind, origin: id }
  return kind === 'copy' ? { kind, questionnaireId: id } : { kind: 'empty', title }
}
