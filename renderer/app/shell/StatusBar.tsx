import { IconCheck } from '@tabler/icons-react'
import { clockInChina, whenInChina } from '#renderer/components/wording/china-time.ts'
import classes from './StatusBar.module.css'

interface StatusBarProps {
  /** Writes on their way. */
  readonly pending: number
  /** Instant of the last write; null before the first. */
  readonly savedAt: string | null
  readonly lastBackup: { readonly at: string; readonly isVerified: boolean } | null
  /** The day it is, `2022-04-21`. */
  readonly today: string
}

/** 26 px: saved when, the last backup, and what this program must never hold. */
export function StatusBar({ pending, savedAt, lastBackup, today }: StatusBarProps) {
  return (
    <footer className={classes.bar}>
      <span className={classes.saved} role="status">
        {savedWords(pending, savedAt)}
      </span>
      <span>{`最近备份　${backupWords(lastBackup, today)}`}</span>
      <span className={classes.secrecy}>本软件不得存储、处理涉密信息</span>
    </footer>
  )
}

function backupWords(backup: StatusBarProps['lastBackup'], today: string): string {
  if (backup === null) return '尚未备份'
  return `${whenInChina(backup.at, today)}，${backup.isVerified ? '已校验' : '待校验'}`
}

function savedWords(pending: number, savedAt: string | null) {
  if (pending > 0) return '正在保存'
  if (savedAt === null) return '内容自动保存'
  return (
    <>
      <IconCheck size="0.875rem" stroke={1.6} aria-hidden="true" />
      已保存 {clockInChina(savedAt)}
    </>
  )
}
