import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import type { Claimable, ClaimFields, ClaimList } from './claim.ts'
import type { ClaimDesk } from './claim-desk.ts'
import { RepeatedBasis } from './RepeatedBasis.tsx'

interface ClaimFormFieldsProps {
  /** The id by which the button of the panel sends the form. */
  readonly formId: string
  readonly fields: ClaimFields
  readonly kinds: ClaimList['kinds']
  readonly desk: ClaimDesk
  /** Null for a new one. */
  readonly claimId: string | null
  /** Those that may claim what is ready; null for every county. */
  readonly units: Claimable['units'] | null
  onChange(name: keyof ClaimFields, text: string): void
  onSubmit(): void
}

/** 申报单位、情形、事项、依据文件、日期. */
export function ClaimFormFields({ formId, fields, kinds, desk, claimId, units, onChange, onSubmit }: ClaimFormFieldsProps) {
  const scored = useDeskQuery('units.list', {}).data?.units.filter((unit) => unit.scored) ?? []
  const counties = units ?? scored
  return (
    <PanelForm id={formId} label="申报" isSave onSubmit={onSubmit}>
      {desk.isCity ? (
        <SelectField
          label="申报单位"
          isRequired
          isDisabled={claimId !== null}
          options={counties.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          value={fields.unitId === '' ? null : fields.unitId}
          onChange={(unitId) => onChange('unitId', unitId)}
        />
      ) : null}
      <SelectField
        label="申报情形"
        isRequired
        options={kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
        value={fields.kind === '' ? null : fields.kind}
        onChange={(kind) => onChange('kind', kind)}
      />
      <TextArea label="申报事项" isRequired rows={2} value={fields.title} onChange={(text) => onChange('title', text)} />
      <TextField label="依据文件" isRequired value={fields.basis} onChange={(text) => onChange('basis', text)} placeholder="文号或标题" />
      <RepeatedBasis unitId={fields.unitId} basis={fields.basis} claimId={claimId} />
      <DateField
        label="申报日期"
        year={Number(desk.today.slice(0, 4))}
        check={(day) => (day > desk.today ? '申报日期晚于今天，请核对' : undefined)}
        value={fields.claimedOn === '' ? null : fields.claimedOn}
        onChange={(day) => onChange('claimedOn', day ?? '')}
      />
    </PanelForm>
  )
}
