import { Button, Checkbox, TextInput } from '@mantine/core'
import classes from './Define.module.css'
import type { DraftDefinition, DraftStatus } from './definition.ts'

interface StatusesTableProps {
  readonly definition: DraftDefinition
  onChange(definition: DraftDefinition): void
}

/** The statuses an entry goes through, and with which of them work is still to be done. */
export function StatusesTable({ definition, onChange }: StatusesTableProps) {
  const { statuses } = definition
  const put = (at: number, part: Partial<DraftStatus>): void => {
    const status = statuses[at]
    if (status !== undefined) onChange({ ...definition, statuses: statuses.with(at, { ...status, ...part }) })
  }
  return (
    <>
      <ul className={classes.statuses}>
        {statuses.map((status, at) => (
          <li key={at} className={classes.status}>
            <TextInput
              size="xs"
              aria-label={`第${at + 1}个状态`}
              value={status.label}
              onChange={(event) => put(at, { label: event.currentTarget.value })}
            />
            <Checkbox
              size="xs"
              classNames={{ body: classes.check ?? '' }}
              label="仍需办理"
              checked={status.isOpen}
              onChange={(event) => put(at, { isOpen: event.currentTarget.checked })}
            />
            {status.id === '' && statuses.length > 1 ? (
              <Button
                size="xs"
                variant="subtle"
                aria-label={`移除第${at + 1}个状态`}
                onClick={() => onChange({ ...definition, statuses: statuses.toSpliced(at, 1) })}
              >
                移除
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div>
        <Button size="xs" onClick={() => onChange({ ...definition, statuses: [...statuses, { id: '', label: '', isOpen: true }] })}>
          添加状态
        </Button>
      </div>
    </>
  )
}
