import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { InputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May, useMay } from '#renderer/api/use-may.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { LedgerView } from '../view-props.ts'
import classes from './ExcelTools.module.css'
import { type FilterInput, filterInput, noFilters, noPlaceFilter } from './filters.ts'

type Copy = InputOf<'ledgers.export'>['copy']

interface ExcelToolsProps {
  readonly view: LedgerView
  /** What the sheet is filtered by, and how many entries that leaves; null while it shows the whole ledger. */
  readonly filtered: { readonly filter: FilterInput; readonly rows: number } | null
}

const wholeLedger = filterInput(noFilters, noPlaceFilter)

/** The ledger out to Excel and in from it: the whole of it, what the filters leave, a copy to hand over, a blank form. */
export function ExcelTools({ view, filtered }: ExcelToolsProps) {
  const { ledger } = view
  const exporting = useDeskCommand('ledgers.export')
  const mayImport = useMay('imports.apply')
  const say = useUndoToast()
  const save = (copy: Copy, filter: FilterInput = wholeLedger): void => {
    const input = { ledgerId: ledger.id, filter, unitId: null, copy, way: 'saveCopy' } as const
    exporting.mutate(input, {
      onSuccess: ({ savedAs, rows }) => {
        if (savedAs !== null) say({ message: copy === 'form' ? `空白填报表已保存为 ${savedAs}` : `已导出为 ${savedAs}，共 ${rows} 条` })
      },
      onError: (error) => say({ message: error.message }),
    })
  }
  return (
    <span className={classes.tools}>
      {view.canWrite && mayImport ? (
        <Button size="xs" component={Link} href={`/exchange/ledger-import?ledger=${encodeURIComponent(ledger.id)}`}>
          导入
        </Button>
      ) : null}
      <May to="ledgers.export">
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" loading={exporting.isPending} rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}>
              导出 Excel
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {filtered === null ? null : (
              <Menu.Item disabled={filtered.rows === 0} onClick={() => save('full', filtered.filter)}>
                筛选出的 {filtered.rows} 条（可修改后再导入）
              </Menu.Item>
            )}
            <Menu.Item onClick={() => save('full')}>完整台账（可修改后再导入）</Menu.Item>
            {ledger.handOver === null ? null : <Menu.Item onClick={() => save('handOver')}>交被诉单位（不含投诉举报人信息）</Menu.Item>}
            <Menu.Item onClick={() => save('form')}>空白填报表</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </May>
    </span>
  )
}
