import { Checkbox } from '@mantine/core'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { LateWords } from '#renderer/components/status-mark/StatusMark.tsx'
import { causes } from '#shared/domain/supervision.ts'
import classes from './Notice.module.css'
import type { NoticeItem } from './notice.ts'
import { missedParts } from './notice.ts'

interface MatterListProps {
  readonly items: readonly NoticeItem[]
  /** Ids of the items that are on the notice. */
  readonly included: ReadonlySet<string>
  /** Subject ids of the words that were clicked on the paper. */
  readonly traced: ReadonlySet<string>
  /** For its addressee there is nothing to choose among. */
  readonly isPlain?: boolean
  /** Absent once the notice is signed. */
  readonly onToggle?: ((itemId: string) => void) | undefined
}

/** 并入本单的事项 (一单位一单、一事一号): each with what was missed, since when, and what was sent before. */
export function MatterList({ items, included, traced, isPlain = false, onToggle }: MatterListProps) {
  return (
    <>
      <SectionHead isFirst level={2} title="并入本单的事项" note="一单位一单" />
      <ul className={classes.matters}>
        {items.map((item) => (
          <li key={item.itemId} className={classes.matter} data-traced={isTraced(item, traced) || undefined}>
            {isPlain ? (
              <MatterWords item={item} isIncluded />
            ) : (
              <Checkbox
                label={<MatterWords item={item} isIncluded={included.has(item.itemId)} />}
                checked={included.has(item.itemId)}
                disabled={onToggle === undefined}
                classNames={{ labelWrapper: classes.matterLabel ?? '', label: classes.matterWords ?? '' }}
                onChange={() => onToggle?.(item.itemId)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function MatterWords({ item, isIncluded }: { readonly item: NoticeItem; readonly isIncluded: boolean }) {
  const { due, late } = missedParts(item.missed)
  return (
    <>
      <span className={classes.matterTitle} data-out={!isIncluded || undefined}>
        {item.title}
      </span>
      <span className={classes.quiet}>
        {due}
        {late === '' ? null : <LateWords>{late}</LateWords>}
      </span>
      <span className={classes.quiet}>
        {[causes[item.cause].label, item.earlier, isIncluded ? '' : '不并入本单'].filter((part) => part !== '').join('　')}
      </span>
    </>
  )
}

function isTraced({ subject }: NoticeItem, traced: ReadonlySet<string>): boolean {
  switch (subject.kind) {
    case 'milestone':
      return traced.has(subject.assignmentId)
    case 'obligation':
      return traced.has(subject.obligationId)
    case 'problem':
      return traced.has(subject.problemId)
  }
}
