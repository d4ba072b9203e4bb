import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { importOutcomes, notImported } from '#shared/domain/row-outcomes.ts'
import classes from '../Import.module.css'
import { ledgerAddress } from '../addresses.ts'
import type { KeptImport } from './use-import-history.ts'

interface HistoryTableProps {
  readonly imports: readonly KeptImport[]
  readonly today: string
  /** The block that is being taken back. */
  readonly undoing: string | null
  onUndo(blockId: string): void
}

/** Imports as rows, the newest first. */
export function HistoryTable({ imports, today, undoing, onUndo }: HistoryTableProps) {
  return (
    <PlainTable rows="controls" label="导入记录">
      <thead>
        <tr>
          <th scope="col">导入时间</th>
          <th scope="col">台账</th>
          <th scope="col">文件</th>
          {[importOutcomes.new, importOutcomes.changed, importOutcomes.same, notImported].map((head) => (
            <th key={head} scope="col" data-align="end">
              {head}
            </th>
          ))}
          <th scope="col">经办人</th>
          <th scope="col">撤销</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((each) => (
          <tr key={each.importId}>
            <td className={classes.nowrap}>{whenInChina(each.at, today)}</td>
            <td>
              <Link className={classes.link} href={ledgerAddress(each.ledgerId)}>
                {each.ledgerTitle}
              </Link>
            </td>
            <td className={classes.fileCell}>
              {each.fileName}
              <span className={classes.sheetName}>{each.sheetName}</span>
            </td>
            <Count value={each.added} />
            <Count value={each.changed} />
            <Count value={each.same} />
            <Count value={each.leftOut} />
            <td className={classes.nowrap}>{each.officerName}</td>
            <td className={classes.nowrap}>
              <Undo each={each} today={today} isBusy={undoing === each.blockId} onUndo={onUndo} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

interface UndoProps {
  readonly each: KeptImport
  readonly today: string
  readonly isBusy: boolean
  onUndo(blockId: string): void
}

function Undo({ each, today, isBusy, onUndo }: UndoProps) {
  if (each.undoneAt !== null) return <StatusMark mark="exempt">{whenInChina(each.undoneAt, today)}撤销</StatusMark>
  return (
    <Button size="xs" loading={isBusy} onClick={() => onUndo(each.blockId)} aria-label={`撤销整次导入　${each.fileName}`}>
      撤销整次导入
    </Button>
  )
}

function Count({ value }: { readonly value: number }) {
  return (
    <td data-align="end" data-nothing={value === 0 || undefined} className={classes.count}>
      {value}
    </td>
  )
}
