import type { ReactNode } from 'react'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import classes from './Programmes.module.css'

interface ProgrammesFrameProps {
  readonly label: string
  /** Rows of `ProgrammeCells`, the state and the buttons. */
  readonly children: ReactNode
}

/** The one shape of the tables of programmes, so that their columns stand in line. */
export function ProgrammesFrame({ label, children }: ProgrammesFrameProps) {
  return (
    <PlainTable rows="controls" isFixed label={label}>
      <thead>
        <tr>
          <th scope="col">工作方案</th>
          <th scope="col" className={classes.year}>
            年度
          </th>
          <th scope="col" className={classes.count} data-align="end">
            任务（项）
          </th>
          <th scope="col" className={classes.count} data-align="end">
            措施（条）
          </th>
          <th scope="col" className={classes.state}>
            状态
          </th>
          <th scope="col" className={classes.acts}>
            办理
          </th>
        </tr>
      </thead>
      <tbody className={classes.rows}>{children}</tbody>
    </PlainTable>
  )
}
