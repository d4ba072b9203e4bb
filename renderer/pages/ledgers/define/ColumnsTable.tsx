import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import type { ColumnKind } from '#shared/ledgers/schema.ts'
import { columnKindNames, columnKinds } from '#shared/ledgers/schema.ts'
import classes from './Define.module.css'
import type { DraftColumn, DraftDefinition } from './definition.ts'
import { moved, without } from './definition.ts'
import type { LedgerName } from './KindSetting.tsx'
import { KindSetting } from './KindSetting.tsx'

interface ColumnsTableProps {
  readonly definition: DraftDefinition
  /** Ledgers that a link can point to. */
  readonly ledgers: readonly LedgerName[]
  onChange(definition: DraftDefinition): void
}

/** The columns of a declaration, one a row; a written column keeps its kind and is never taken away. */
export function ColumnsTable({ definition, ledgers, onChange }: ColumnsTableProps) {
  const put = (at: number, part: Partial<DraftColumn>): void => {
    const column = definition.columns[at]
    if (column !== undefined) onChange({ ...definition, columns: definition.columns.with(at, { ...column, ...part }) })
  }
  return (
    <PlainTable rows="controls" label="栏目">
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">名称</th>
          <th scope="col">类型</th>
          <th scope="col">选项、单位或关联</th>
          <th scope="col">设置</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {definition.columns.map((column, at) => (
          <ColumnLine
            key={at}
            column={column}
            at={at}
            isLast={at === definition.columns.length - 1}
            ledgers={ledgers}
            onChange={(part) => put(at, part)}
            onMove={(by) => onChange(moved(definition, at, by))}
            onRemove={() => onChange(without(definition, at))}
            canRemove={column.id === '' && definition.columns.length > 1}
          />
        ))}
      </tbody>
    </PlainTable>
  )
}

interface ColumnLineProps {
  readonly column: DraftColumn
  readonly at: number
  readonly isLast: boolean
  readonly canRemove: boolean
  readonly ledgers: readonly LedgerName[]
  onChange(part: Partial<DraftColumn>): void
  onMove(by: 1 | -1): void
  onRemove(): void
}

function ColumnLine({ column, at, isLast, canRemove, ledgers, onChange, onMove, onRemove }: ColumnLineProps) {
  const of = `第${at + 1}栏`
  return (
    <tr>
      <td>{at + 1}</td>
      <td>
        <TextInput
          size="xs"
          aria-label={`${of}名称`}
          value={column.label}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={`${of}类型`}
          disabled={column.id !== ''}
          data={columnKinds.map((kind) => ({ value: kind, label: columnKindNames[kind] }))}
          value={column.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as ColumnKind })}
        />
      </td>
      <td>
        <KindSetting column={column} of={of} ledgers={ledgers} onChange={onChange} />
      </td>
      <td>
        <div className={classes.checks}>
          <Checkbox
            size="xs"
            classNames={{ body: classes.check ?? '' }}
            label="必填"
            checked={column.required}
            onChange={(event) => onChange({ required: event.currentTarget.checked })}
          />
          <Checkbox
            size="xs"
            classNames={{ body: classes.check ?? '' }}
            label="列出"
            checked={column.isListed}
            onChange={(event) => onChange({ isListed: event.currentTarget.checked })}
          />
          <Checkbox
            size="xs"
            classNames={{ body: classes.check ?? '' }}
            label="个人信息"
            checked={column.isPrivate}
            onChange={(event) => onChange({ isPrivate: event.currentTarget.checked })}
          />
        </div>
      </td>
      <td className={classes.acts}>
        {at === 0 ? null : (
          <Button size="xs" variant="subtle" aria-label={`${of}上移`} onClick={() => onMove(-1)}>
            上移
          </Button>
        )}
        {isLast ? null : (
          <Button size="xs" variant="subtle" aria-label={`${of}下移`} onClick={() => onMove(1)}>
            下移
          </Button>
        )}
        {canRemove ? (
          <Button size="xs" variant="subtle" aria-label={`移除${of}`} onClick={onRemove}>
            移除
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
