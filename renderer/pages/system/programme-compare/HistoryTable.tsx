import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import classes from './Compare.module.css'

export type KeptComparison = OutputOf<'breakdowns.history'>['imports'][number]

interface HistoryTableProps {
  readonly imports: readonly KeptComparison[]
  readonly openedId: string | null
  onOpen(importId: string): void
}

/** Files that were compared, the newest first. */
export function HistoryTable({ imports, openedId, onOpen }: HistoryTableProps) {
  return (
    <PlainTable rows="controls" isFixed label="比对记录">
      <thead>
        <tr>
          <th scope="col" className={classes.day}>
            核定日期
          </th>
          <th scope="col">依据文件</th>
          <th scope="col">比对的文件</th>
          {['采用文件', '保留方案', '方案版本'].map((head) => (
            <th key={head} scope="col" className={classes.number} data-align="end">
              {head}
            </th>
          ))}
          <th scope="col" className={classes.officer}>
            经办人
          </th>
          <th scope="col" className={classes.view}>
            决定
          </th>
        </tr>
      </thead>
      <tbody className={classes.history}>
        {imports.map((each) => (
          <tr key={each.importId}>
            <td>{officialDate(each.decidedOn)}</td>
            <td>
              {each.title}
              {each.number === '' ? null : `（${each.number}）`}
            </td>
            <td>{each.fileName}</td>
            <td data-align="end">{countOf(each, 'document')}</td>
            <td data-align="end">{countOf(each, 'programme')}</td>
            <td data-align="end">{each.version === null ? '未改动' : `第${each.version}版`}</td>
            <td>{each.officer}</td>
            <td>
              <Button
                size="xs"
                aria-label={`查看${officialDate(each.decidedOn)}的决定　${each.fileName}`}
                aria-expanded={each.importId === openedId}
                onClick={() => onOpen(each.importId)}
              >
                查看
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

function countOf({ decisions }: KeptComparison, choice: KeptComparison['decisions'][number]['choice']): number {
  return decisions.filter((each) => each.choice === choice).length
}
