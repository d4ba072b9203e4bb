import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { FieldProps } from '#renderer/components/fields/Field.tsx'
import { Field } from '#renderer/components/fields/Field.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../Ledgers.module.css'
import { ChosenEvidence } from './ChosenEvidence.tsx'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { withIds } from './evidence-words.ts'

interface EvidenceFieldProps extends FieldProps {
  readonly names: Readonly<Record<string, string>>
  readonly unitId: string
  /** `2022-05-05` */
  readonly today: string
  readonly value: readonly string[]
  onChange(evidenceIds: readonly string[]): void
  /** Whether files wait that are not evidence yet. */
  onWaiting(isWaiting: boolean): void
}

/** 佐证材料 of an entry: files added here, and what its unit added elsewhere in the month. */
export function EvidenceField({ names, unitId, today, value, onChange, onWaiting, ...field }: EvidenceFieldProps) {
  const remove = (evidenceId: string): void => onChange(value.filter((each) => each !== evidenceId))
  const add = (evidenceIds: readonly string[]): void => onChange(withIds(value, evidenceIds))
  return (
    <Field {...field}>
      {(ids) => (
        <div className={classes.evidence} role="group" id={ids.id} aria-label={field.label}>
          <ChosenEvidence label={field.label} evidenceIds={value} names={names} onRemove={remove} />
          <EvidenceFiles unitId={unitId} today={today} onAdded={add} onWaiting={onWaiting} />
          <KnownEvidence unitId={unitId} value={value} onAdd={(id) => add([id])} onRemove={remove} />
        </div>
      )}
    </Field>
  )
}

interface KnownEvidenceProps {
  readonly unitId: string
  readonly value: readonly string[]
  onAdd(evidenceId: string): void
  onRemove(evidenceId: string): void
}

/** What the unit added in the month already: of a measure, or of another entry. */
function KnownEvidence({ unitId, value, onAdd, onRemove }: KnownEvidenceProps) {
  const { month } = useMonth()
  const [isOpen, setIsOpen] = useState(false)
  const list = useDeskQuery('evidence.list', { unitId, month }, { isEnabled: isOpen && unitId !== '' })
  const offered = list.data?.evidence ?? []
  return (
    <>
      <Button size="xs" variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        从已有佐证中选择
      </Button>
      {isOpen && list.data !== undefined && offered.length === 0 ? (
        <p className={classes.quiet}>该单位{officialMonth(month)}还没有佐证材料。</p>
      ) : null}
      {isOpen
        ? offered.map(({ evidenceId, title }) => (
            <Checkbox
              key={evidenceId}
              size="xs"
              label={title}
              checked={value.includes(evidenceId)}
              onChange={(event) => (event.currentTarget.checked ? onAdd(evidenceId) : onRemove(evidenceId))}
            />
          ))
        : null}
    </>
  )
}
