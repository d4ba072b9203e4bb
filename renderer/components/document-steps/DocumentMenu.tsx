import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileText, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface DocumentMenuProps {
  /** Draws up the 发文稿纸; absent on a 发文稿纸 itself. */
  readonly onSigningSheet?: (() => void) | undefined
  onOpen(isPreprinted: boolean): void
  /** Absent for who may not take a copy along. */
  readonly onSaveCopy?: ((isPreprinted: boolean) => void) | undefined
  /** 另存 Excel in 更多; absent where the document has no table. */
  readonly onSaveSheets?: (() => void) | undefined
  onPrint(): void
  /** 撤回 in 更多; absent where nothing can be withdrawn. */
  readonly onWithdraw?: (() => void) | undefined
  /** True once the file is frozen: 套打 is for drafts only. */
  readonly isFrozen: boolean
  readonly isBusy: boolean
  /** More lines of 更多. */
  readonly children?: ReactNode
}

/** The buttons of a document's head: 发文稿纸, 用 WPS 打开打印, 另存, and 更多. */
export function DocumentMenu(props: DocumentMenuProps) {
  const { onSigningSheet, onOpen, onSaveCopy, onSaveSheets, onPrint, onWithdraw, isFrozen, isBusy, children } = props
  return (
    <>
      {onSigningSheet === undefined ? null : (
        <Button leftSection={<IconFileText size="1rem" stroke={1.6} aria-hidden="true" />} disabled={isBusy} onClick={onSigningSheet}>
          发文稿纸
        </Button>
      )}
      <Button leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden="true" />} disabled={isBusy} onClick={() => onOpen(false)}>
        用 WPS 打开打印
      </Button>
      {onSaveCopy === undefined ? null : (
        <Button disabled={isBusy} onClick={() => onSaveCopy(false)}>
          另存
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconChevronDown size="1rem" stroke={1.6} aria-hidden="true" />}>更多</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          {onSaveSheets === undefined ? null : <Menu.Item onClick={onSaveSheets}>另存 Excel</Menu.Item>}
          <Menu.Item disabled={isFrozen} onClick={() => onOpen(true)}>
            打开套打稿（预印红头纸）
          </Menu.Item>
          {onSaveCopy === undefined ? null : (
            <Menu.Item disabled={isFrozen} onClick={() => onSaveCopy(true)}>
              另存套打稿
            </Menu.Item>
          )}
          <Menu.Item onClick={onPrint}>直接打印</Menu.Item>
          {onWithdraw === undefined ? null : (
            <>
              <Menu.Divider />
              <Menu.Item onClick={onWithdraw}>撤回</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
