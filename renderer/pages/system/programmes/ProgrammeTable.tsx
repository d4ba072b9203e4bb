import { Button } from '@mantine/core'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { Programme } from './programme-words.ts'
import { programmeStanding } from './programme-words.ts'
import { ProgrammeCells } from './ProgrammeCells.tsx'
import classes from './Programmes.module.css'
import { ProgrammesFrame } from './ProgrammesFrame.tsx'

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
    <ProgrammesFrame label="已载入的工作方案">
      {programmes.map((programme) => {
        const { programmeId, title, isCurrent, closedOn } = programme
        const { mark, word } = programmeStanding(programme)
        return (
          <tr key={programmeId}>
            <ProgrammeCells programme={programme} />
            <td>
              <StatusMark mark={mark}>{word}</StatusMark>
            </td>
            <td>
              <span className={classes.buttons}>
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
    </ProgrammesFrame>
  )
}
