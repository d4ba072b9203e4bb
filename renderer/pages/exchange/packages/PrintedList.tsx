import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ShownList } from '#renderer/components/table-export/taken-list.ts'
import { takenList } from '#renderer/components/table-export/taken-list.ts'
import { PrintedPaper } from './PrintedPaper.tsx'

interface PrintListProps<Row> extends ShownList<Row> {
  readonly title: string
  /** Sentences over the table. */
  readonly notes: readonly string[]
  readonly label?: string
}

/** 「打印清单」: the whole list with its sentences as a sheet of paper, drawn for the printer alone. */
export function PrintList<Row>({ title, notes, label = '打印清单', ...list }: PrintListProps<Row>) {
  const [sheet, setSheet] = useState({ number: 0, isOpen: false })
  return (
    <>
      <Button onClick={() => setSheet({ number: sheet.number + 1, isOpen: true })}>{label}</Button>
      {sheet.isOpen ? (
        <PrintedSheet key={sheet.number} title={title} notes={notes} list={list} onEnd={() => setSheet({ ...sheet, isOpen: false })} />
      ) : null}
    </>
  )
}

interface PrintedSheetProps<Row> {
  readonly title: string
  readonly notes: readonly string[]
  readonly list: ShownList<Row>
  onEnd(): void
}

function PrintedSheet<Row>({ title, notes, list, onEnd }: PrintedSheetProps<Row>) {
  const { columns, rows } = takenList(list)
  return (
    <PrintedPaper title={title} notes={notes} onEnd={onEnd}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, column) => (
                <td key={columns[column]?.head}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintedPaper>
  )
}
