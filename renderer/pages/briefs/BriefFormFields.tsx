import { Checkbox } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { UnitSelect } from '#renderer/components/fields/UnitSelect.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import type { BriefFields } from './brief.ts'
import type { BriefDesk } from './brief-desk.ts'

interface BriefFormFieldsProps {
  /** The id by which the button of the panel sends the form. */
  readonly formId: string
  readonly fields: BriefFields
  readonly desk: BriefDesk
  readonly isNew: boolean
  onChange(name: keyof BriefFields, text: string): void
  onSubmit(): void
}

/** What came from whom; below it what the city alone decides: quality, recommendation, adoption (M-066, A-34). */
export function BriefFormFields({ formId, fields, desk, isNew, onChange, onSubmit }: BriefFormFieldsProps) {
  const units = useDeskQuery('units.list', {}).data?.units.filter((unit) => unit.reports) ?? []
  const year = Number(desk.today.slice(0, 4))
  const check = (day: string): string | undefined => (day > desk.today ? '日期晚于今天，请核对' : undefined)
  return (
    <PanelForm id={formId} label="工作信息" isSave onSubmit={onSubmit}>
      {desk.isCity ? (
        <UnitSelect
          label="报送单位"
          isRequired
          isDisabled={!isNew}
          units={units}
          value={fields.unitId === '' ? null : fields.unitId}
          onChange={(unitId) => onChange('unitId', unitId ?? '')}
        />
      ) : null}
      <TextArea label="信息标题" isRequired rows={2} value={fields.title} onChange={(text) => onChange('title', text)} />
      <DateField
        label="收到日期"
        help="质量分计入收到当月。"
        year={year}
        check={check}
        value={fields.receivedOn === '' ? null : fields.receivedOn}
        onChange={(day) => onChange('receivedOn', day ?? '')}
      />
      {desk.isCity ? <CityJudgement fields={fields} year={year} check={check} onChange={onChange} /> : null}
    </PanelForm>
  )
}

interface CityJudgementProps extends Pick<BriefFormFieldsProps, 'fields' | 'onChange'> {
  readonly year: number
  check(day: string): string | undefined
}

function CityJudgement({ fields, year, check, onChange }: CityJudgementProps) {
  return (
    <>
      <SectionHead title="质量认定" />
      <Checkbox
        label="高质量信息"
        checked={fields.isHighQuality !== ''}
        onChange={(event) => onChange('isHighQuality', event.currentTarget.checked ? 'yes' : '')}
      />
      {fields.isHighQuality === '' ? null : (
        <TextArea label="认定理由" isRequired rows={2} value={fields.qualityGround} onChange={(text) => onChange('qualityGround', text)} />
      )}
      <SectionHead title="推荐和编发" />
      <Checkbox
        label="经市专班推荐"
        description="经市专班推荐并被编发采用的，采用分计入编发当月。"
        checked={fields.isRecommended !== ''}
        onChange={(event) => onChange('isRecommended', event.currentTarget.checked ? 'yes' : '')}
      />
      <DateField
        label="编发日期"
        help="未编发的留空。"
        year={year}
        check={check}
        value={fields.adoptedOn === '' ? null : fields.adoptedOn}
        onChange={(day) => onChange('adoptedOn', day ?? '')}
      />
      <TextField label="编发刊物" value={fields.adoptedIn} onChange={(text) => onChange('adoptedIn', text)} />
    </>
  )
}
