import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { Questionnaire } from '../words.ts'
import { type DraftTable, draftOf, missingInTables, tablesFrom, tablesInput } from './content.ts'

type HeadField = 'title' | 'dueOn' | 'signedBy'

export type DraftForm = ReturnType<typeof useDraftForm>

/** The state of the editor: half-typed texts first, then the questionnaire as it was saved. */
export function useDraftForm(run: Questionnaire, onSaved: () => void) {
  const { questionnaireId } = run
  const draft = useDraft('questionnaire', questionnaireId)
  const save = useDeskCommand('questionnaires.save')
  const seen = seenRevision(draft, run.rev)
  const kept: Readonly<Record<HeadField, string>> = { title: run.title, dueOn: run.dueOn, signedBy: run.signedBy }
  const textOf = (field: HeadField): string => draft.fields[field] ?? kept[field]
  const tables = tablesFrom(draft.fields['tables']) ?? draftOf(run)
  const missing = missingInHead(textOf) ?? missingInTables(tables)
  const hasChanged = Object.keys(draft.fields).length > 0
  const submit = (): void => {
    if (missing !== undefined || !hasChanged || save.isPending) return
    const head = { title: textOf('title').trim(), dueOn: textOf('dueOn'), signedBy: textOf('signedBy').trim() }
    const done = (): void => {
      void draft.clear()
      onSaved()
    }
    save.mutate({ questionnaireId, rev: seen.rev, ...head, tables: tablesInput(tables) }, { onSuccess: done })
  }
  return {
    draft,
    save,
    textOf,
    set: (field: HeadField, text: string) => seen.set(field, text),
    tables,
    setTables: (next: readonly DraftTable[]) => seen.set('tables', JSON.stringify(next)),
    missing,
    hasChanged,
    submit,
    goOn: () => {
      seen.goOn()
      save.reset()
    },
  }
}

function missingInHead(textOf: (field: HeadField) => string): string | undefined {
  if (textOf('title').trim() === '') return '请填写问卷名称'
  if (textOf('dueOn') === '') return '请填写报送期限'
  return textOf('signedBy').trim() === '' ? '请填写签字人' : undefined
}
