import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../Evidence.module.css'
import type { SizedUnit } from './send-words.ts'

type Figure = 'measures' | 'pieces' | 'files'

function figure(id: Figure, head: string): GridColumn<SizedUnit> {
  return {
    id,
    head,
    width: 104,
    align: 'end',
    cell: (unit) => <span className={unit[id] === 0 ? classes.faint : undefined}>{unit[id]}</span>,
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
    cell: ({ measures, withoutEvidence }) =>
      withoutEvidence === 0 ? (
        <StatusMark mark={measures === 0 ? 'normal' : 'done'}>{measures === 0 ? '无' : '均已附'}</StatusMark>
      ) : (
        <StatusMark mark="dueSoon">{withoutEvidence} 条</StatusMark>
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
