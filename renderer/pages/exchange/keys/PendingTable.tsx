import { Button } from '@mantine/core'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import type { KeyDialog } from './key-dialog.ts'
import type { KnownKey } from './key-words.ts'
import classes from './Keys.module.css'

interface PendingTableProps {
  readonly keys: readonly KnownKey[]
  readonly today: string
  readonly mayKeep: boolean
  onDialog(dialog: KeyDialog): void
}

/** Keys that wait for their telephone call, and how many packages wait with them. */
export function PendingTable({ keys, today, mayKeep, onDialog }: PendingTableProps) {
  return (
    <section aria-label="待核验">
      <SectionHead level={2} title="待核验" tone="soon" note={`${keys.length} 个，电话核对后登记`} />
      <PlainTable rows="controls" label="待核验的校验码">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">首次收到</th>
            <th scope="col" data-align="end">
              收存的数据包
            </th>
            {mayKeep ? (
              <th scope="col" className={classes.actsColumn}>
                办理
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {keys.map((known) => (
            <tr key={known.signKey}>
              <td>{known.unit.name}</td>
              <td>{known.firstSeenAt === null ? '' : whenInChina(known.firstSeenAt, today)}</td>
              <td data-align="end">{known.held}</td>
              {mayKeep ? (
                <td>
                  <span className={classes.acts}>
                    <Button size="xs" aria-label={`电话核对：${known.unit.name}`} onClick={() => onDialog({ kind: 'check', known })}>
                      电话核对
                    </Button>
                    <Button
                      size="xs"
                      variant="subtle"
                      aria-label={`不予登记：${known.unit.name}`}
                      onClick={() => onDialog({ kind: 'refuse', known })}
                    >
                      不予登记
                    </Button>
                  </span>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}
