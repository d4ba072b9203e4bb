import { useLocation } from 'wouter'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../Evidence.module.css'
import type { SizedUnit } from './send-words.ts'

type Figure = 'measures' | 'pieces' | 'files'

/** A number of a unit's month, the way to its measures. */
function UnitNumber({ line, id, label, children }: UnitNumberProps) {
  const [, navigate] = useLocation()
  const { unitId, name } = line.unit
  const open = (): void => navigate(`/tasks?view=progress&unit=${encodeURIComponent(unitId)}`)
  return (
    <TraceNumber trace={`${id}:${unitId}`} label={`${name} ${label}`} onOpen={open}>
      {children}
    </TraceNumber>
  )
}

interface UnitNumberProps {
  readonly line: SizedUnit
  readonly id: Figure | 'withoutEvidence'
  readonly label: string
  readonly children: number
}

function figure(id: Figure, head: string): GridColumn<SizedUnit> {
  return {
    id,
    head,
    width: 104,
    align: 'end',
    cell: (line) => (
      <UnitNumber line={line} id={id} label={`${head} ${line[id]}`}>
        {line[id]}
      </UnitNumber>
    ),
    text: (unit) => String(unit[id]),
    sort: (one, other) => one[id] - other[id],
  }
}

/** What a unit's month holds and would take; the measures that nothing proves are named by their count. */
export const unitColumns: readonly GridColumn<SizedUnit>[] = [
  {
    id: 'unit',
    head: '单位',
    minWidth: 200,
    maxWidth: 360,
    isFrozen: true,
    cell: ({ unit }) => unit.name,
    text: ({ unit }) => unit.name,
    sort: true,
  },
  figure('measures', '台账措施'),
  {
    id: 'withoutEvidence',
    head: '未附佐证',
    width: 128,
    cell: (line) =>
      line.withoutEvidence === 0 ? (
        <StatusMark mark={line.measures === 0 ? 'normal' : 'done'}>{line.measures === 0 ? '无' : '均已附'}</StatusMark>
      ) : (
        <StatusMark mark="dueSoon">
          <UnitNumber line={line} id="withoutEvidence" label={`未附佐证 ${line.withoutEvidence} 条`}>
            {line.withoutEvidence}
          </UnitNumber>{' '}
          条
        </StatusMark>
      ),
    text: ({ withoutEvidence }) => String(withoutEvidence),
    sort: (one, other) => one.withoutEvidence - other.withoutEvidence,
  },
  figure('pieces', '佐证材料（份）'),
  figure('files', '文件'),
  {
    id: 'bytes',
    head: '大小',
    width: 104,
    align: 'end',
    cell: ({ bytes, files }) => <span className={files === 0 ? classes.faint : undefined}>{files === 0 ? '无' : readableSize(bytes)}</span>,
    text: ({ bytes }) => readableSize(bytes),
    sort: (one, other) => one.bytes - other.bytes,
  },
]
