import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ShownList } from '#renderer/components/table-export/taken-list.ts'
import { takenList } from '#renderer/components/table-export/taken-list.ts'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import type { Innovation } from './innovation.ts'
import classes from './PrintInnovations.module.css'

interface PrintInnovationsProps extends ShownList<Innovation> {
  readonly title: string
  /** 「截至：2022年12月28日」 and what the list is narrowed to. */
  readonly notes: readonly string[]
}

/** 打印: the list as it stands, on a sheet of its own with the feet that every ledger has (office.md «Documents»); Ctrl+P does the same. */
export function PrintInnovations({ title, notes, ...list }: PrintInnovationsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const isEmpty = (list.rows ?? []).length === 0
  usePrintKey(isEmpty ? null : () => setIsOpen(true))
  return (
    <>
      <Button disabled={isEmpty} {...(isEmpty ? { title: '没有可打印的条目' } : {})} onClick={() => setIsOpen(true)}>
        打印
      </Button>
      {isOpen ? <PrintedSheet title={title} notes={notes} list={list} onEnd={() => setIsOpen(false)} /> : null}
    </>
  )
}

interface PrintedSheetProps {
  readonly title: string
  readonly notes: readonly string[]
  readonly list: ShownList<Innovation>
  onEnd(): void
}

/** Drawn for the printer alone, and printed at once. */
function PrintedSheet({ title, notes, list, onEnd }: PrintedSheetProps) {
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
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
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
      <p className={classes.foot}>单位负责人：　　　　　　审核人：　　　　　　填报人：　　　　　　联系电话：　　　　　　填报日期：</p>
    </div>,
    document.body,
  )
}

function usePrintKey(print: (() => void) | null): void {
  const act = useLatest(print)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p' || act.current === null) return
      event.preventDefault()
      act.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [act])
}
