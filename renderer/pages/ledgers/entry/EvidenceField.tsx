import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { FieldProps } from '#renderer/components/fields/Field.tsx'
import { Field } from '#renderer/components/fields/Field.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../Ledgers.module.css'

interface EvidenceFieldProps extends FieldProps {
  readonly names: Readonly<Record<string, string>>
  readonly unitId: string
  readonly value: readonly string[]
  onChange(evidenceIds: readonly string[]): void
}

/** 佐证材料 of an entry, chosen among what its unit added in the month. */
export function EvidenceField({ names, unitId, value, onChange, ...field }: EvidenceFieldProps) {
  const { month } = useMonth()
  const [isOpen, setIsOpen] = useState(false)
  const list = useDeskQuery('evidence.list', { unitId, month }, { isEnabled: isOpen && unitId !== '' })
  const offered = list.data?.evidence ?? []
  const titles = new Map(offered.map(({ evidenceId, title }) => [evidenceId, title]))
  const toggle = (evidenceId: string): void =>
    onChange(value.includes(evidenceId) ? value.filter((each) => each !== evidenceId) : [...value, evidenceId])
  return (
    <Field {...field}>
      {(ids) => (
        <div className={classes.evidence}>
          <ul aria-label={field.label}>
            {value.map((evidenceId) => (
              <li key={evidenceId} className={classes.listLine}>
                <span>{titles.get(evidenceId) ?? names[evidenceId] ?? '佐证材料'}</span>
                <Button size="xs" variant="subtle" onClick={() => toggle(evidenceId)}>
                  移除
                </Button>
              </li>
            ))}
          </ul>
          <Button {...ids} size="xs" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            选择佐证
          </Button>
          {isOpen && list.data !== undefined && offered.length === 0 ? (
            <p className={classes.quiet}>该单位{officialMonth(month)}还没有佐证材料，可先在任务台账的一表中添加。</p>
          ) : null}
          {isOpen
            ? offered.map(({ evidenceId, title }) => (
                <Checkbox
                  key={evidenceId}
                  size="xs"
                  label={title}
                  checked={value.includes(evidenceId)}
                  onChange={() => toggle(evidenceId)}
                />
              ))
            : null}
        </div>
      )}
    </Field>
  )
}
