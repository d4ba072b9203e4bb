import { Button } from '@mantine/core'
import { useState } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { IncomingStep } from '#shared/domain/incoming-document.ts'
import { incomingSteps } from '#shared/domain/incoming-document.ts'
import { EntryFormFields } from './EntryFormFields.tsx'
import { entryAsInput, entryFields, entryInput, entryProblem } from './handling.ts'
import type { IncomingEntryRow, IncomingRow } from './incoming.ts'
import { incomingFacts } from './incoming.ts'

interface HandlingFormProps {
  readonly row: IncomingRow
  /** The entry that is changed; null for a new one. */
  readonly entry: IncomingEntryRow | null
  /** Steps that may be entered; the one that is changed alone where there is one. */
  readonly steps: readonly IncomingStep[]
  readonly first: IncomingStep
  readonly today: string
  readonly officer: string
  /** The change is given up or kept. */
  onEnd(): void
}

/** One place of the 《文件处理单》: chosen, filled in from the paper, kept with 撤销. */
export function HandlingForm({ row, entry, steps, first, today, officer, onEnd }: HandlingFormProps) {
  const { incomingId } = row
  const [chosen, setChosen] = useState<IncomingStep | null>(null)
  const step = entry?.step ?? (chosen !== null && steps.includes(chosen) ? chosen : first)
  const draft = useDraft('incoming-entry', `${incomingId}:${entry?.seq ?? step}`)
  const enter = useDeskCommand('incomingDocuments.enter')
  const takeOut = useDeskCommand('incomingDocuments.takeOut')
  const say = useUndoToast()
  const seen = seenRevision(draft, row.rev)
  const fields = { ...entryFields(step, entry, { officer, today }), ...draft.fields }
  const problem = entryProblem(step, fields)
  const submit = (): void => {
    if (problem !== undefined || enter.isPending) return
    const input = { incomingId, rev: seen.rev, seq: entry?.seq ?? null, entry: entryInput(step, fields) }
    const done = ({ seq, rev }: { readonly seq: number; readonly rev: number }): void => {
      void draft.clear()
      const undo = (): Promise<unknown> =>
        entry === null
          ? takeOut.mutateAsync({ incomingId, rev, seq })
          : enter.mutateAsync({ incomingId, rev, seq, entry: entryAsInput(entry) })
      say({ message: `已登记${incomingSteps[step]}：${row.title}`, undo })
      setChosen(null)
      onEnd()
    }
    enter.mutate(input, { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    enter.reset()
  }
  if (!draft.isReady) return null
  return (
    <PanelForm label={`登记${incomingSteps[step]}`} onSubmit={submit}>
      <SaveRefusal error={enter.error} onGoOn={goOn}>
        <FactList facts={incomingFacts(row)} />
      </SaveRefusal>
      {entry === null ? (
        <SelectField
          label="登记事项"
          layout="side"
          options={steps.map((value) => ({ value, label: incomingSteps[value] }))}
          value={step}
          onChange={setChosen}
        />
      ) : null}
      <EntryFormFields step={step} fields={fields} receivedOn={row.receivedOn} today={today} onChange={seen.set} />
      <FormActions reason={problem}>
        {entry === null ? null : <Button onClick={onEnd}>取消</Button>}
        <Button type="submit" disabled={problem !== undefined} loading={enter.isPending}>
          {entry === null ? `登记${incomingSteps[step]}` : '保存修改'}
        </Button>
      </FormActions>
    </PanelForm>
  )
}
