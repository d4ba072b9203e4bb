import { Radio } from '@mantine/core'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { namesOf } from '#renderer/components/breakdown/programme-values.ts'
import type { Choice, OfferedProgramme, OwnProgramme } from './choice.ts'
import classes from './Setup.module.css'

interface ProgrammeChoiceProps {
  readonly programmes: readonly OfferedProgramme[]
  readonly choice: Pick<Choice, 'programmeId' | 'isFromFile'>
  onProgramme(programmeId: string): void
  onFile(): void
}

const fromFile = 'from-file'

/** The year's programme that this office works by: one of those built in, or one from a file. */
export function ProgrammeChoice({ programmes, choice, onProgramme, onFile }: ProgrammeChoiceProps) {
  return (
    <Radio.Group
      aria-label="工作方案"
      value={choice.isFromFile ? fromFile : choice.programmeId}
      onChange={(value) => (value === fromFile ? onFile() : onProgramme(value))}
    >
      <div className={classes.cards}>
        {programmes.map((programme) => (
          <ChoiceCard key={programme.id} value={programme.id} title={programme.title} detail={programme.officeName} />
        ))}
        <ChoiceCard value={fromFile} title="从文件新建" detail="由印发的重点任务分解表（Word、Excel）新建本市、本年度的工作方案" />
      </div>
    </Radio.Group>
  )
}

interface OfficeChoiceProps {
  readonly choice: Choice
  readonly programme: OfferedProgramme | undefined
  /** The programme from a file, once it was read. */
  readonly own: OwnProgramme | null
  onChange(part: Partial<Choice>): void
}

/** City or county office; a county office names its county. */
export function OfficeChoice({ choice, programme, own, onChange }: OfficeChoiceProps) {
  const { isFromFile, unitId, county } = choice
  const counties = isFromFile
    ? namesOf(own?.values.territories ?? '').map((name) => ({ value: name, label: name }))
    : (programme?.counties ?? []).map((each) => ({ value: each.unitId, label: each.name }))
  const chosen = isFromFile ? county : unitId
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
          options={counties}
          value={counties.some(({ value }) => value === chosen) ? chosen : null}
          onChange={(value) => onChange(isFromFile ? { county: value } : { unitId: value })}
        />
      ) : null}
    </>
  )
}

/** One of the answers to a question: its name and what it means. */
export function ChoiceCard({ value, title, detail }: { readonly value: string; readonly title: string; readonly detail: string }) {
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
