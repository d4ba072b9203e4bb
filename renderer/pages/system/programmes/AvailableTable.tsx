import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from './Programmes.module.css'
import { ProgrammesFrame } from './ProgrammesFrame.tsx'
import { ProgrammeCells } from './ProgrammeCells.tsx'

type Available = OutputOf<'programmes.list'>['available'][number]

interface AvailableTableProps {
  readonly programmes: readonly Available[]
  readonly isBusy: boolean
  onLoad(programme: Available): void
}

/** The built-in programmes that this data folder does not have yet. */
export function AvailableTable({ programmes, isBusy, onLoad }: AvailableTableProps) {
  return (
    <ProgrammesFrame label="可载入的工作方案">
      {programmes.map((programme) => (
        <tr key={programme.programmeId}>
          <ProgrammeCells programme={programme} />
          <td>
            <StatusMark mark="exempt">未载入</StatusMark>
          </td>
          <td>
            <span className={classes.buttons}>
              <Button size="xs" aria-label={`载入${programme.title}`} disabled={isBusy} onClick={() => onLoad(programme)}>
                载入
              </Button>
            </span>
          </td>
        </tr>
      ))}
    </ProgrammesFrame>
  )
}
