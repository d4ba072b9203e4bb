import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { noticeKinds } from '#shared/domain/supervision.ts'
import classes from '../Submissions.module.css'
import type { ChosenKinds, Kind, Proposal } from './draft-choices.ts'
import { kindFor } from './draft-choices.ts'

interface ProposedPaperProps {
  readonly proposal: Proposal
  readonly chosen: ChosenKinds
  onChoose(unitId: string, kind: Kind): void
}

/** One paper to be drafted: its unit, its kind (another may be chosen), its items, and why it is this kind. */
export function ProposedPaper({ proposal, chosen, onChoose }: ProposedPaperProps) {
  const { unit, kinds, items, note } = proposal
  return (
    <section aria-label={unit.name}>
      <SectionHead title={unit.name} note={`${items.length} 项`} />
      <SelectField
        label="文书种类"
        layout="side"
        options={kinds.map((kind) => ({ value: kind, label: noticeKinds[kind] }))}
        value={kindFor(proposal, chosen)}
        onChange={(kind) => onChoose(unit.unitId, kind)}
      />
      <ol className={classes.items}>
        {items.map((item) => (
          <li key={JSON.stringify(item.subject)}>
            <b>{item.title}</b>
            <span className={classes.detail}>{[item.missed, item.earlier].filter((part) => part !== '').join('；')}</span>
          </li>
        ))}
      </ol>
      {note === '' ? null : <p className={classes.quiet}>{note}</p>}
    </section>
  )
}
