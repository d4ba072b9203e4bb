import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import type { ShownList } from '#renderer/components/table-export/taken-list.ts'
import { takenList } from '#renderer/components/table-export/taken-list.ts'
import type { CountyYear, Year } from '../year.ts'
import type { PrintedTable } from './printed-year.ts'
import { printedReadings, printedStanding } from './printed-year.ts'
import classes from './PrintYear.module.css'

interface PrintYearProps {
  readonly title: string
  readonly year: Year
  readonly today: string
  readonly list: ShownList<CountyYear>
}

/** 打印: the year as it stands on the screen, with its 口径 lines and the interpretations beside each other; Ctrl+P does the same. */
export function PrintYear({ title, year, today, list }: PrintYearProps) {
  const [isOpen, setIsOpen] = useState(false)
  usePrintKey(() => setIsOpen(true))
  return (
    <>
      <Button leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />} onClick={() => setIsOpen(true)}>
        打印
      </Button>
      {isOpen ? <PrintedYear title={title} year={year} today={today} list={list} onEnd={() => setIsOpen(false)} /> : null}
    </>
  )
}

/** Drawn for the printer alone, and printed at once. */
function PrintedYear({ title, year, today, list, onEnd }: PrintYearProps & { onEnd(): void }) {
  const end = useLatest(onEnd)
  useEffect(() => {
    const close = (): void => end.current()
    window.addEventListener('afterprint', close, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', close)
  }, [end])
  const { columns, rows } = takenList(list)
  return createPortal(
    <div className={classes.sheet} aria-hidden="true">
      <p className={classes.title}>{title}</p>
      {printedStanding(year, today).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <SheetTable table={{ title, head: columns.map(({ head }) => head), rows }} />
      <p>口径对照</p>
      <SheetTable table={printedReadings(year)} isWords />
      {year.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>,
    document.body,
  )
}

/** `isWords`: its cells hold more than a figure, and stand at the left. */
function SheetTable({ table, isWords = false }: { readonly table: PrintedTable; readonly isWords?: boolean }) {
  return (
    <table className={isWords ? (classes.words ?? '') : ''}>
      <thead>
        <tr>
          {table.head.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell, at) => (
              <td key={table.head[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function usePrintKey(print: () => void): void {
  const act = useLatest(print)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [act])
}
