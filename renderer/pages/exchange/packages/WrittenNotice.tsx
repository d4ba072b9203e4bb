import { Button } from '@mantine/core'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { SentPackage } from './package-words.ts'
import classes from './Packages.module.css'

interface WrittenNoticeProps {
  /** Where the files were written, as the host calls it. */
  readonly folder: string
  readonly packages: readonly SentPackage[]
  onClose(): void
}

/** After files were written and read back: pull the stick out safely. */
export function WrittenNotice({ folder, packages, onClose }: WrittenNoticeProps) {
  const files = packages.flatMap(({ written }) => written.map(({ fileName }) => fileName))
  return (
    <div className={classes.written} role="status">
      <StatusMark mark="done">写入并校验完成，请先安全弹出U盘再拔出</StatusMark>
      <span className={classes.quiet}>
        <code className={classes.code}>{`${folder}：${files.join('、')}`}</code>
      </span>
      <Button size="xs" variant="subtle" onClick={onClose}>
        知道了
      </Button>
    </div>
  )
}
