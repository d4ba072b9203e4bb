import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { causeWords } from './backup-words.ts'

interface BackupTableProps {
  readonly backups: OutputOf<'backups.list'>['backups']
  readonly today: string
  readonly isBusy: boolean
  onRestore(name: string): void
}

/** The backups of this machine, the newest first; each that verified can be restored. */
export function BackupTable({ backups, today, isBusy, onRestore }: BackupTableProps) {
  if (backups.length === 0) return <EmptyState>还没有备份。每天首次启动时自动备份，也可以随时立即备份。</EmptyState>
  return (
    <PlainTable rows="controls" label="备份">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">缘由</th>
          <th scope="col">校验</th>
          <th scope="col" data-align="end">
            大小
          </th>
          <th scope="col" data-align="end">
            操作
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map(({ name, at, cause, isVerified, size }) => (
          <tr key={name}>
            <td>{whenInChina(at, today)}</td>
            <td>{causeWords(cause)}</td>
            <td>{isVerified ? <StatusMark mark="done">校验通过</StatusMark> : <StatusMark mark="dueSoon">未通过校验</StatusMark>}</td>
            <td data-align="end">{readableSize(size)}</td>
            <td data-align="end">
              {isVerified ? (
                <Button
                  size="xs"
                  variant="subtle"
                  disabled={isBusy}
                  aria-label={`恢复${whenInChina(at, today)}的备份`}
                  onClick={() => onRestore(name)}
                >
                  恢复
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
