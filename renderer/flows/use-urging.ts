import type { InputOf } from '#shared/api/contract.ts'
import type { UrgeEntry } from '#renderer/components/urge-form/urge-entry.ts'
import { urgeEntry } from '#renderer/components/urge-form/urge-entry.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import type { Draft } from '#renderer/api/use-draft.ts'
import { useDraft } from '#renderer/api/use-draft.ts'

type Subjects = InputOf<'urges.record'>['subjects']

interface Urging {
  /** What the half-typed text belongs to. */
  readonly key: string
  /** What is urged, or how the draft's texts name it. */
  readonly subjects: Subjects | ((fields: Draft['fields']) => Subjects)
  /** `2022-05-05` */
  readonly today: string
  onRecorded(entry: UrgeEntry): void
}

/** A 催办记录 of some subjects as `UrgeForm` shows it; half-typed text is kept until it is recorded. */
export function useUrging({ key, subjects, today, onRecorded }: Urging) {
  const draft = useDraft('urge', key)
  const record = useDeskCommand('urges.record')
  const entry = urgeEntry(draft.fields, today)
  const onSubmit = (): void => {
    const onSuccess = (): void => {
      void draft.clear()
      onRecorded(entry)
    }
    record.mutate(
      { subjects: typeof subjects === 'function' ? subjects(draft.fields) : subjects, ...entry, content: entry.content.trim() },
      { onSuccess },
    )
  }
  const form = { entry, today, isBusy: record.isPending, error: record.error, onField: draft.set, onSubmit }
  return { isReady: draft.isReady, fields: draft.fields, set: draft.set, form }
}
