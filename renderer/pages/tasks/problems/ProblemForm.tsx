import { Button } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { Problem } from './problem.ts'
import { problemFacts } from './problem.ts'
import { useProblemForm } from './use-problem-form.ts'

interface ProblemFormProps {
  readonly problem: Problem | null
  readonly desk: DeskStatus
  onSaved(problemId: string): void
}

/** A problem of 一清单: what is wrong, whose it is, where it was found, by when it is put right, and how. */
export function ProblemForm({ problem, desk, onSaved }: ProblemFormProps) {
  const { draft, save, valueOf, set, goOn, missing, hasChanged, submit } = useProblemForm(problem, desk, onSaved)
  const units = (useDeskQuery('units.list', {}).data?.units ?? []).filter((unit) => unit.reports)
  const tasksRead = useDeskQuery('tasks.register', {}).data?.tasks ?? []
  if (!draft.isReady) return null
  const year = desk.programme.year
  const day = (field: 'foundOn' | 'dueOn'): string | null => (valueOf(field) === '' ? null : valueOf(field))
  return (
    <PanelForm label="问题" isSave onSubmit={submit}>
      <SaveRefusal error={save.error} onGoOn={goOn}>
        {problem === null ? null : <FactList facts={[{ label: '责任单位', value: problem.unit.name }, ...problemFacts(problem)]} />}
      </SaveRefusal>
      <TextArea label="存在的问题" value={valueOf('content')} onChange={(text) => set('content', text)} />
      <UnitSelect
        label="责任单位"
        layout="side"
        units={units}
        value={valueOf('unitId') === '' ? null : valueOf('unitId')}
        onChange={(unitId) => set('unitId', unitId ?? '')}
        isDisabled={desk.profile === 'county'}
      />
      <SelectField
        label="对应措施"
        layout="side"
        options={[
          { value: '', label: '不对应具体措施' },
          ...tasksRead.flatMap((task) =>
            task.measures.map((measure) => ({ value: measure.measureId, label: `${measure.code} ${measure.shortTitle}` })),
          ),
        ]}
        value={valueOf('measureId')}
        onChange={(measureId) => set('measureId', measureId)}
      />
      <TextField
        label="问题来源"
        layout="side"
        placeholder="月调度、督导检查、考评复核"
        value={valueOf('origin')}
        onChange={(text) => set('origin', text)}
      />
      <DateField label="发现日期" layout="side" year={year} value={day('foundOn')} onChange={(on) => set('foundOn', on ?? '')} />
      <DateField label="整改期限" layout="side" year={year} value={day('dueOn')} onChange={(on) => set('dueOn', on ?? '')} />
      <TextArea label="整改措施" value={valueOf('measuresTaken')} onChange={(text) => set('measuresTaken', text)} />
      <FormActions reason={missing}>
        <Button size="xs" variant="filled" type="submit" disabled={missing !== undefined || !hasChanged} loading={save.isPending}>
          保存问题
        </Button>
      </FormActions>
    </PanelForm>
  )
}
