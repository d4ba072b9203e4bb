import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import type { EntryText, ProgressEntry } from './line.ts'
import { entryTexts } from './line.ts'

/** The state of an entry being written or changed; half-typed texts first, then the entry's own. */
export function useProgressForm(lineId: string, entry: ProgressEntry | null, today: string, onDone: () => void) {
  const draft = useDraft('progress', entry?.entryId ?? lineId)
  const save = useDeskCommand('progress.save')
  // The revision at opening: a text field hands its words over a moment later, and another window may save in between.
  const newest = entry?.rev ?? null
  const [opened, setOpened] = useState(newest)
  const seen = seenRevision(draft, opened)
  const goOn = (): void => {
    setOpened(newest)
    seenRevision(draft, newest).goOn()
    save.reset()
  }
  const textOf = (name: EntryText): string => draft.fields[name] ?? entry?.[name] ?? ''
  const recordedOn = draft.fields['recordedOn'] ?? entry?.recordedOn ?? today
  const isEmpty = entryTexts.every((name) => textOf(name).trim() === '')
  const missing = recordedOn === '' ? '请填写日期' : isEmpty ? '至少填写一项' : undefined
  const leave = (): void => {
    void draft.clear()
    onDone()
  }
  const submit = (): void => {
    if (missing !== undefined) return
    const texts = { content: textOf('content'), outcome: textOf('outcome'), problem: textOf('problem'), nextPlan: textOf('nextPlan') }
    save.mutate({ lineId, entryId: entry?.entryId ?? null, rev: seen.rev, recordedOn, ...texts }, { onSuccess: leave })
  }
  return { draft, save, set: seen.set, goOn, textOf, recordedOn, missing, leave, submit }
}
