import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { RepeatedBasis } from '../claims/RepeatedBasis.tsx'
import type { InnovationCategory, InnovationFields } from './innovation.ts'
import { categoryClause, categoryOptions } from './innovation.ts'
import type { InnovationDesk } from './innovation-desk.ts'

interface InnovationFormFieldsProps {
  /** The id by which the button of the panel sends the form. */
  readonly formId: string
  readonly fields: InnovationFields
  readonly categories: readonly InnovationCategory[]
  readonly desk: InnovationDesk
  /** Null for a new one. */
  readonly claimId: string | null
  onChange(name: keyof InnovationFields, text: string): void
  onSubmit(): void
}

/** 申报单位、情形、事项、内容、依据文件、日期. */
export function InnovationFormFields({ formId, fields, categories, desk, claimId, onChange, onSubmit }: InnovationFormFieldsProps) {
  const chosen = categories.find(({ category }) => String(category) === fields.category)
  const counties = useDeskQuery('units.list', {}).data?.units.filter((unit) => unit.scored) ?? []
  return (
    <PanelForm id={formId} label="创新举措申报" isSave onSubmit={onSubmit}>
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
        {...(chosen === undefined ? {} : { help: categoryClause(chosen) })}
        options={categoryOptions(categories)}
        value={fields.category === '' ? null : fields.category}
        onChange={(category) => onChange('category', category)}
      />
      <TextArea label="申报事项" isRequired rows={2} value={fields.title} onChange={(text) => onChange('title', text)} />
      <TextArea label="主要内容" rows={4} value={fields.content} onChange={(text) => onChange('content', text)} />
      <TextField label="依据文件" isRequired value={fields.basis} onChange={(text) => onChange('basis', text)} placeholder="文号和标题" />
      <RepeatedBasis unitId={fields.unitId} basis={fields.basis} claimId={claimId} />
      <DateField
        label="申报日期"
        isRequired
        year={Number(desk.today.slice(0, 4))}
        check={(day) => (day > desk.today ? '申报日期晚于今天，请核对' : undefined)}
        value={fields.claimedOn === '' ? null : fields.claimedOn}
        onChange={(day) => onChange('claimedOn', day ?? '')}
      />
    </PanelForm>
  )
}
