import type { NoticeKind } from '#shared/domain/supervision.ts'
import { causes, noticeKinds } from '#shared/domain/supervision.ts'
import { SelectField } from '../fields/SelectField.tsx'
import { SectionHead } from '../section-head/SectionHead.tsx'
import type { Proposal } from './draft-choices.ts'
import classes from './NoticeDraft.module.css'

interface ProposedPaperProps {
  readonly proposal: Proposal<unknown>
  readonly kind: NoticeKind
  onKind(kind: NoticeKind): void
}

/** One paper to be drafted: its unit, its kind (another may be chosen), its items, and why it is this kind. */
export function ProposedPaper({ proposal, kind, onKind }: ProposedPaperProps) {
  const { unit, kinds, items, note } = proposal
  return (
    <section aria-label={unit.name}>
      <SectionHead title={unit.name} note={`${items.length} 项`} />
      <SelectField
        label="文书种类"
        layout="side"
        options={kinds.map((each) => ({ value: each, label: noticeKinds[each] }))}
        value={kind}
        onChange={onKind}
      />
      <ol className={classes.items}>
        {items.map((item) => (
          <li key={JSON.stringify(item.subject)}>
            <b>{item.title}</b>
            <span className={classes.detail}>
              {[item.missed, `事由：${causes[item.cause].label}`, item.earlier].filter((part) => part !== '').join('；')}
            </span>
          </li>
        ))}
      </ol>
      {note === '' ? null : <p className={classes.note}>{note}</p>}
    </section>
  )
}
