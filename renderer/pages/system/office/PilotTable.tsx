import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'

export type County = OutputOf<'units.list'>['units'][number]

interface PilotTableProps {
  readonly counties: readonly County[]
  /** False in a county office. */
  readonly canSet: boolean
  onSet(unitId: string): void
}

/** 试点 or not, a county a row; changing it needs a ground. */
export function PilotTable({ counties, canSet, onSet }: PilotTableProps) {
  return (
    <PlainTable rows="controls" label="试点地区">
      <thead>
        <tr>
          <th scope="col">县（市、区）</th>
          <th scope="col">试点</th>
          {canSet ? <th scope="col">办理</th> : null}
        </tr>
      </thead>
      <tbody>
        {counties.map((county) => (
          <tr key={county.unitId}>
            <td>{county.name}</td>
            <td>{county.pilot ? <StatusMark mark="done">试点地区</StatusMark> : <StatusMark mark="notStarted">尚未试点</StatusMark>}</td>
            {canSet ? (
              <td>
                <Button
                  size="xs"
                  aria-label={`${county.pilot ? '取消试点' : '列为试点'}：${county.name}`}
                  onClick={() => onSet(county.unitId)}
                >
                  {county.pilot ? '取消试点' : '列为试点'}
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
