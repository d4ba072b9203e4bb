import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May } from '#renderer/api/use-may.tsx'
import type { useColumns } from '#renderer/components/data-grid/ColumnMenu.tsx'
import { ColumnMenu } from '#renderer/components/data-grid/ColumnMenu.tsx'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { LedgersHead } from '../LedgersHead.tsx'
import { registerPlace } from '../place.ts'
import type { GoTo, LedgerView } from '../view-props.ts'
import type { SheetRow } from './sheet-row.ts'

interface SheetHeadProps {
  readonly view: LedgerView
  readonly goTo: GoTo
  readonly columns: readonly GridColumn<SheetRow>[]
  readonly choice: ReturnType<typeof useColumns<SheetRow>>
  /** The panel has the filled button. */
  readonly isPanelOpen: boolean
  onAdd(): void
  onPrint(): void
}

/** The buttons of a ledger: 列, 打印, 登记, and for one that the office declared itself 修改台账 and 停用. */
export function SheetHead({ view, goTo, columns, choice, isPanelOpen, onAdd, onPrint }: SheetHeadProps) {
  return (
    <LedgersHead view="register" goTo={goTo}>
      <ColumnMenu columns={columns} hidden={choice.hidden} onToggle={choice.toggle} />
      <Button size="xs" leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />} onClick={onPrint}>
        打印
      </Button>
      {view.isOwn && view.rev !== null ? (
        <May to="ledgers.define">
          <OwnMenu view={view} rev={view.rev} goTo={goTo} />
        </May>
      ) : null}
      {view.canWrite ? (
        <Button size="xs" variant={isPanelOpen ? 'default' : 'filled'} aria-keyshortcuts="Control+N" onClick={onAdd}>
          登记
        </Button>
      ) : null}
    </LedgersHead>
  )
}

function OwnMenu({ view, rev, goTo }: { readonly view: LedgerView; readonly rev: number; readonly goTo: GoTo }) {
  const retire = useDeskCommand('ledgers.retire')
  const say = useUndoToast()
  const ledgerId = view.ledger.id
  const onRetire = (): void => {
    const done = (): void => {
      say({ message: `《${view.ledger.title}》已停用，已登记的条目保留` })
      goTo(registerPlace())
    }
    retire.mutate({ ledgerId, rev }, { onSuccess: done, onError: (error) => say({ message: error.message }) })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}>
          更多
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => goTo({ view: 'define', ledgerId })}>修改台账</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={retire.isPending} onClick={onRetire}>
          停用台账
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
