import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import type { useRestore } from '#renderer/flows/restore/use-restore.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from './SafeMode.module.css'

interface OwnBackupsProps {
  readonly backups: OutputOf<'safeMode.state'>['backups']
  /** What the check said of each; undefined while it runs. */
  readonly checked: NonNullable<OutputOf<'safeMode.check'>['found']>['backups'] | undefined
  readonly today: string
  readonly restore: ReturnType<typeof useRestore>
}

/** The backups of this machine with what the check says of each, and those on a stick. */
export function OwnBackups({ backups, checked, today, restore }: OwnBackupsProps) {
  return (
    <section aria-label="从备份恢复">
      <div className={classes.row}>
        <Button size="xs" loading={restore.isChoosing} onClick={() => restore.find({ from: 'folder' })}>
          从备份文件夹恢复
        </Button>
        <Button size="xs" disabled={restore.isChoosing} onClick={() => restore.find({ from: 'file' })}>
          从备份文件恢复
        </Button>
      </div>
      {backups.length === 0 ? null : (
        <PlainTable rows="controls" label="备份">
          <thead>
            <tr>
              <th scope="col">时间</th>
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
            {backups.map(({ name, at, size }) => (
              <tr key={name}>
                <td>{whenInChina(at, today)}</td>
                <td>
                  <CheckMark isSound={checked?.find((each) => each.name === name)?.isSound} />
                </td>
                <td data-align="end">{readableSize(size)}</td>
                <td data-align="end">
                  <Button
                    size="xs"
                    variant="subtle"
                    disabled={restore.isChoosing || checked?.find((each) => each.name === name)?.isSound === false}
                    aria-label={`恢复${whenInChina(at, today)}的备份`}
                    onClick={() => restore.find({ from: 'list', name })}
                  >
                    恢复
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </section>
  )
}

function CheckMark({ isSound }: { readonly isSound: boolean | undefined }) {
  if (isSound === undefined) return <>正在校验</>
  return isSound ? <StatusMark mark="done">校验通过</StatusMark> : <StatusMark mark="dueSoon">未通过校验</StatusMark>
}
