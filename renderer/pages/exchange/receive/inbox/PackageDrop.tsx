import { Button } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import type { PackageOpening } from '../use-package-opening.ts'
import classes from './Inbox.module.css'

interface PackageDropProps {
  readonly opening: PackageOpening
  /** A file hovers over the page. */
  readonly isOver: boolean
}

/** A package: dropped anywhere on the page, pasted, or chosen in the host's own dialog. */
export function PackageDrop({ opening, isOver }: PackageDropProps) {
  return (
    <section className={classes.drop} data-over={isOver || undefined} aria-label="导入数据包">
      <IconPackageImport size="1.5rem" stroke={1.6} aria-hidden="true" />
      <div className={classes.dropWords}>
        <p>将数据包（.sxb 或者 .zip）拖到本页，或者复制文件后按 Ctrl+V。</p>
        <p className={classes.quiet}>先校验签名和内容，逐条预览，确认后才写入。U盘只读取，不写入。</p>
      </div>
      <Button variant="filled" loading={opening.isChoosing || opening.isStaging} onClick={opening.choose}>
        选择数据包
      </Button>
    </section>
  )
}
