import { MultiSelect } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { Field } from '#renderer/components/fields/Field.tsx'
import type { LineProgress } from './line.ts'

interface EvidenceLinesProps {
  readonly line: LineProgress
  /** Ids of the lines that the evidence proves. */
  readonly value: readonly string[]
  onChange(lineIds: readonly string[]): void
}

/** One piece of evidence for many measures: the lines of the same unit and month. */
export function EvidenceLines({ line, value, onChange }: EvidenceLinesProps) {
  const own = { value: line.line.lineId, label: `${line.line.code} ${line.line.shortTitle}` }
  const rows = useDeskQuery('tasks.progressTable', { month: line.month, unitId: line.unit.unitId }).data?.rows ?? []
  const options = rows.map((row) => ({ value: row.lineId, label: `${row.code} ${row.shortTitle}` }))
  return (
    <Field label="对应措施" layout="side">
      {(ids) => (
        <MultiSelect
          {...ids}
          size="xs"
          searchable
          hidePickedOptions
          data={options.length === 0 ? [own] : options}
          value={[...value]}
          onChange={onChange}
          nothingFoundMessage="没有找到该措施"
        />
      )}
    </Field>
  )
}
