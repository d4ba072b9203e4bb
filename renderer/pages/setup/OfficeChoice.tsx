import { Radio } from '@mantine/core'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import type { Choice, OfferedProgramme } from './choice.ts'
import classes from './Setup.module.css'

interface ProgrammeChoiceProps {
  readonly programmes: readonly OfferedProgramme[]
  readonly value: string | null
  onChange(programmeId: string): void
}

/** The year's programme that this office works by. */
export function ProgrammeChoice({ programmes, value, onChange }: ProgrammeChoiceProps) {
  return (
    <Radio.Group aria-label="工作方案" value={value} onChange={onChange}>
      <div className={classes.cards}>
        {programmes.map((programme) => (
          <ChoiceCard key={programme.id} value={programme.id} title={programme.title} detail={programme.officeName} />
        ))}
      </div>
    </Radio.Group>
  )
}

interface OfficeChoiceProps {
  readonly choice: Choice
  readonly programme: OfferedProgramme | undefined
  onChange(part: Partial<Choice>): void
}

/** City or county office; a county office names its county. */
export function OfficeChoice({ choice, programme, onChange }: OfficeChoiceProps) {
  return (
    <>
      <Radio.Group aria-label="本机所在单位" value={choice.profile} onChange={(profile) => onChange({ profile })}>
        <div className={classes.cards} data-columns="2">
          <ChoiceCard value="city" title="市专班办公室" detail="下达任务、提醒督办、复核定分、通报" />
          <ChoiceCard value="county" title="县（市、区）专班办公室" detail="登记进展和佐证、月度报送、自查自评" />
        </div>
      </Radio.Group>
      {choice.profile === 'county' ? (
        <SelectField
          label="县（市、区）"
          options={(programme?.counties ?? []).map((county) => ({ value: county.unitId, label: county.name }))}
          value={choice.unitId}
          onChange={(unitId) => onChange({ unitId })}
        />
      ) : null}
    </>
  )
}

function ChoiceCard({ value, title, detail }: { readonly value: string; readonly title: string; readonly detail: string }) {
  return (
    <Radio.Card className={classes.card ?? ''} value={value}>
      <Radio.Indicator />
      <span>
        <b className={classes.cardTitle}>{title}</b>
        <span className={classes.cardDetail}>{detail}</span>
      </span>
    </Radio.Card>
  )
}
