import { Button } from '@mantine/core'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import type { DutyCardFields } from '#shared/domain/duty-card.ts'
import { dutyCardParts } from '#shared/domain/duty-card.ts'
import type { Assignment } from './measure.ts'

const parts = ['leaderInCharge', 'responsibleSection', 'workPlan', 'contactPerson'] as const

interface DutyCardFormProps {
  readonly assignment: Assignment
  onDone(): void
}

/** The four parts that the unit names; an incomplete card may be saved. */
export function DutyCardForm({ assignment, onDone }: DutyCardFormProps) {
  const { assignmentId, dutyCard } = assignment
  const draft = useDraft('dutyCard', assignmentId)
  const save = useDeskCommand('dutyCards.save')
  if (!draft.isReady) return null
  const seen = seenRevision(draft, dutyCard.rev)
  const valueOf = (part: (typeof parts)[number]): string => draft.fields[part] ?? dutyCard[part]
  const submit = (): void => {
    const fields = Object.fromEntries(parts.map((part) => [part, valueOf(part)])) as Record<keyof DutyCardFields, string>
    const done = (): void => {
      void draft.clear()
      onDone()
    }
    save.mutate({ assignmentId, rev: seen.rev, ...fields }, { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  const cancel = (): void => {
    void draft.clear()
    onDone()
  }
  return (
    <PanelForm label="六个一" isSave onSubmit={submit}>
      <SaveRefusal error={save.error} onGoOn={goOn}>
        <FactList facts={parts.map((part) => ({ label: dutyCardParts[part], value: dutyCard[part] === '' ? '未填' : dutyCard[part] }))} />
      </SaveRefusal>
      {parts.map((part) => (
        <TextField key={part} label={dutyCardParts[part]} value={valueOf(part)} onChange={(text) => seen.set(part, text)} />
      ))}
      <FormActions>
        <Button size="xs" onClick={cancel}>
          取消
        </Button>
        <Button size="xs" type="submit" loading={save.isPending}>
          保存六个一
        </Button>
      </FormActions>
    </PanelForm>
  )
}
