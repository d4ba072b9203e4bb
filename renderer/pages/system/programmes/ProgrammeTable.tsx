import { Button } from '@mantine/core'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../System.module.css'
import type { Programme } from './programme-words.ts'
import { programmeStanding } from './programme-words.ts'

interface ProgrammeTableProps {
  readonly programmes: readonly Programme[]
  readonly isBusy: boolean
  onSwitch(programme: Programme): void
  onClose(programme: Programme): void
  onReopen(programme: Programme): void
  onContinue(programme: Programme): void
}

/** The programmes of this data folder, one a row, with what can be done with each. */
export function ProgrammeTable({ programmes, isBusy, onSwitch, onClose, onReopen, onContinue }: ProgrammeTableProps) {
  return (
    <PlainTable rows="controls" label="已载入的工作方案">
      <thead>
        <tr>
          <th scope="col">工作方案</th>
          <th scope="col">年度</th>
          <th scope="col">任务、措施</th>
          <th scope="col">状态</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {programmes.map((programme) => {
          const { programmeId, title, year, tasks, measures, isCurrent, closedOn } = programme
          const { mark, word } = programmeStanding(programme)
          return (
            <tr key={programmeId}>
              <td>{title}</td>
              <td className={classes.nowrap}>{year}年</td>
              <td className={classes.nowrap}>
                {tasks} 项，{measures} 条
              </td>
              <td>
                <StatusMark mark={mark}>{word}</StatusMark>
              </td>
              <td className={classes.nowrap}>
                <span className={classes.acts}>
                  {isCurrent ? null : (
                    <Button size="xs" disabled={isBusy} aria-label={`切换到${title}`} onClick={() => onSwitch(programme)}>
                      切换
                    </Button>
                  )}
                  {closedOn === null ? (
                    <Button size="xs" disabled={isBusy} aria-label={`年度封存${title}`} onClick={() => onClose(programme)}>
                      年度封存
                    </Button>
                  ) : (
                    <Button size="xs" disabled={isBusy} aria-label={`解除封存${title}`} onClick={() => onReopen(programme)}>
                      解除封存
                    </Button>
                  )}
                  <Button size="xs" variant="subtle" aria-label={`由${title}起草新年度方案`} onClick={() => onContinue(programme)}>
                    起草新年度方案
                  </Button>
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </PlainTable>
  )
}
