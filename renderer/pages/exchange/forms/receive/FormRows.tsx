import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { importChoices } from '#shared/ledgers/importing.ts'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { formOutcomes } from '#shared/domain/row-outcomes.ts'
import { formOrder, outcomeMarks } from '../../row-outcomes.ts'
import classes from '../Forms.module.css'
import type { Reading } from './FormReading.tsx'

type FormRow = Reading['rows'][number]

interface FormRowsProps {
  readonly rows: readonly FormRow[]
  readonly decided: ReadonlyMap<number, ImportChoice>
  onDecide(row: number, choice: ImportChoice): void
}

/** Row by row what receiving would change, the rows that change first; those that stay as they are can be shown. */
export function FormRows({ rows, decided, onDecide }: FormRowsProps) {
  const [isWhole, setIsWhole] = useState(false)
  const quiet = rows.filter(({ outcome, choices }) => (outcome === 'same' || outcome === 'blank') && choices.length === 0)
  const shown = isWhole ? rows : rows.filter((row) => !quiet.includes(row))
  const inOrder = shown.toSorted((one, other) => formOrder.indexOf(one.outcome) - formOrder.indexOf(other.outcome))
  return (
    <>
      <SectionHead level={2} title="登记内容" note={rows.length === quiet.length ? '没有会改动的内容' : '尚未写入任何数据'} />
      {inOrder.length === 0 ? null : (
        <PlainTable label="登记内容">
          <thead>
            <tr>
              <th scope="col">结果</th>
              <th scope="col">行</th>
              <th scope="col">事项</th>
              <th scope="col">内容</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((row) => (
              <Row key={row.row} row={row} decided={decided.get(row.row)} onDecide={(choice) => onDecide(row.row, choice)} />
            ))}
          </tbody>
        </PlainTable>
      )}
      {quiet.length === 0 ? null : (
        <Button size="xs" variant="subtle" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? '只看会改动的' : `显示${formOutcomes.same}和${formOutcomes.blank}的 ${quiet.length} 条`}
        </Button>
      )}
    </>
  )
}

interface RowProps {
  readonly row: FormRow
  readonly decided: ImportChoice | undefined
  onDecide(choice: ImportChoice): void
}

function Row({ row, decided, onDecide }: RowProps) {
  const { outcome, title, cells, notes, choices } = row
  return (
    <tr>
      <td className={classes.nowrap}>
        <StatusMark mark={outcomeMarks[outcome]}>{formOutcomes[outcome]}</StatusMark>
      </td>
      <td>{row.row}</td>
      <td className={classes.rowTitle}>{title}</td>
      <td>
        <ul className={classes.cells}>
          {cells.map((cell) => (
            <li key={cell.field}>
              <Cell cell={cell} />
            </li>
          ))}
        </ul>
        {notes.map((note) => (
          <span key={note} className={classes.second}>
            {note}
          </span>
        ))}
        {choices.length === 0 ? null : (
          <span className={classes.choices} role="group" aria-label={`第 ${row.row} 行的处理`}>
            {choices.map((choice) => (
              <Button key={choice} size="xs" aria-pressed={decided === choice} onClick={() => onDecide(choice)}>
                {importChoices[choice]}
              </Button>
            ))}
          </span>
        )}
      </td>
    </tr>
  )
}

function Cell({ cell: { label, from, to, problem } }: { readonly cell: FormRow['cells'][number] }) {
  return (
    <>
      <span className={classes.label}>{label}</span>
      {from === '' ? null : (
        <>
          <del className={classes.from}>{from}</del>
          {' → '}
        </>
      )}
      <span className={classes.name}>{to === '' ? '（清空）' : to}</span>
      {problem === null ? null : <span className={classes.soon}>　{problem}</span>}
    </>
  )
}
