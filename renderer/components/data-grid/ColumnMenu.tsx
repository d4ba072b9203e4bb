import { Button, Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-types.ts'

/** The columns that are shown, and the choice: `const { shown, hidden, toggle } = useColumns('tasks', columns)`; `atFirst` are hidden until somebody chooses. */
export function useColumns<Row>(keptAs: string, columns: readonly GridColumn<Row>[], atFirst: readonly string[] = []) {
  const key = `columns ${keptAs}`
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set((localStorage.getItem(key) ?? atFirst.join(' ')).split(' ').filter(Boolean)),
  )
  const toggle = (id: string): void => {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    setHidden(next)
    localStorage.setItem(key, [...next].join(' '))
  }
  // The same columns stay the same list: rows are drawn again only when it changes.
  const shown = useMemo(() => columns.filter((column) => column.isFrozen === true || !hidden.has(column.id)), [columns, hidden])
  return { shown, hidden, toggle }
}

interface ColumnMenuProps {
  readonly columns: readonly { readonly id: string; readonly head: string; readonly isFrozen?: boolean }[]
  readonly hidden: ReadonlySet<string>
  onToggle(id: string): void
}

/** The button 「列」: which columns a grid shows; frozen ones always stay. */
export function ColumnMenu({ columns, hidden, onToggle }: ColumnMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" leftSection={<IconColumns3 size="1rem" stroke={1.6} aria-hidden="true" />}>
          列
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.columnMenu}>
        {columns
          .filter((column) => column.isFrozen !== true)
          .map((column) => (
            <Menu.CheckboxItem
              key={column.id}
              checked={!hidden.has(column.id)}
              onChange={() => onToggle(column.id)}
              checkIcon={<IconCheck size="0.875rem" stroke={1.6} aria-hidden="true" />}
            >
              {column.head}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
