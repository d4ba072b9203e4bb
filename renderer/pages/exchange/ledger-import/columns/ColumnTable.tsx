import { NativeSelect } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { OutputOf } from '#shared/api/contract.ts'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { mappingGrounds } from '#shared/ledgers/importing.ts'
import { columnLetters } from '../column-letters.ts'
import classes from '../Import.module.css'
import type { MappedColumn } from '../import-work.ts'

type Proposal = OutputOf<'imports.propose'>
type FileColumn = Proposal['columns'][number]

interface ColumnTableProps {
  readonly columns: Proposal['columns']
  readonly targets: Proposal['targets']
  readonly mapping: readonly MappedColumn[]
  onMap(at: number, target: string | null): void
}

const mostSamples = 2

/** The columns of the file: name, what stands in it, where it goes and why. */
export function ColumnTable({ columns, targets, mapping, onMap }: ColumnTableProps) {
  const chosen = new Map(mapping.map(({ at, target }) => [at, target]))
  const options = [
    { value: '', label: '不读入' },
    ...targets.map(({ target, label, isRequired }) => ({ value: target, label: isRequired ? `${label}（必填）` : label })),
  ]
  return (
    <PlainTable rows="controls" label="栏目对照">
      <thead>
        <tr>
          <th scope="col">列</th>
          <th scope="col">文件栏目</th>
          <th scope="col">内容示例</th>
          <th scope="col">台账栏目</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.at}>
            <td className={classes.letter}>{columnLetters(column.at)}</td>
            <td className={classes.nameCell}>
              <span className={classes.columnName}>
                {column.label === '' ? '（无栏名）' : column.label}
                {column.isHidden ? '（隐藏）' : ''}
              </span>
            </td>
            <td className={classes.sampleCell}>
              <span className={classes.samples}>
                {column.samples.length === 0 ? '空' : column.samples.slice(0, mostSamples).join('；')}
              </span>
            </td>
            <td className={classes.target}>
              <NativeSelect
                size="xs"
                aria-label={`“${column.label === '' ? `${columnLetters(column.at)}列` : column.label}”读入台账栏目`}
                rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}
                data={options}
                value={chosen.get(column.at) ?? ''}
                onChange={({ currentTarget: { value } }) => onMap(column.at, value === '' ? null : value)}
              />
            </td>
            <td className={classes.ground}>
              <Ground column={column} target={chosen.get(column.at) ?? null} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

/** Why a column is read into what it is: the program's ground, or the officer's choice. */
function Ground({ column, target }: { readonly column: FileColumn; readonly target: string | null }) {
  if (target !== column.target) return <StatusMark mark="stated">{target === null ? '改为不读入' : '经办人选定'}</StatusMark>
  if (column.problem !== null) return <StatusMark mark="dueSoon">{column.problem}</StatusMark>
  if (target === null) return <StatusMark mark="normal">没有相符的栏目</StatusMark>
  if (column.ground === null) return <StatusMark mark="done">与上次相同</StatusMark>
  return <StatusMark mark={column.ground === 'similar' ? 'dueSoon' : 'done'}>{mappingGrounds[column.ground]}</StatusMark>
}
