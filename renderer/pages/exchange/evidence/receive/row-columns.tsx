import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { evidenceKinds, readableSize } from '#shared/domain/evidence.ts'
import { fieldDate } from '#shared/text/official-dates.ts'
import classes from '../Evidence.module.css'
import type { PackRow } from './pack-rows.ts'
import { measuresOf, placeOf, standings } from './pack-rows.ts'

/** Each file: what becomes of it, where it lies, what it proves, and what will be registered. */
export const rowColumns: readonly GridColumn<PackRow>[] = [
  {
    id: 'standing',
    head: '判定',
    width: 104,
    isFrozen: true,
    cell: standingMark,
    text: ({ standing }) => standings[standing].word,
    sort: true,
  },
  { id: 'file', head: '文件', minWidth: 200, share: 1.4, cell: fileCell, text: ({ file }) => file.path, sort: true },
  { id: 'place', head: '单位、月份', width: 168, cell: placeOf, text: placeOf, sort: true },
  { id: 'measure', head: '对应措施', minWidth: 168, cell: measureCell, text: measureText, sort: true },
  { id: 'title', head: '材料名称', minWidth: 160, cell: titleOf, text: titleOf, sort: true },
  { id: 'kind', head: '类型', width: 80, cell: kindOf, text: kindOf, sort: true },
  { id: 'formedOn', head: '形成日期', width: 92, cell: dayCell, text: dayOf, sort: true },
  {
    id: 'size',
    head: '大小',
    width: 84,
    align: 'end',
    cell: ({ file }) => readableSize(file.size),
    text: ({ file }) => readableSize(file.size),
    sort: (one, other) => one.file.size - other.file.size,
  },
]

const none = <span className={classes.faint}>未注明</span>

function standingMark({ standing }: PackRow) {
  const { word, mark } = standings[standing]
  return <StatusMark mark={mark}>{word}</StatusMark>
}

function fileCell({ file: { name, path } }: PackRow) {
  const folder = path.slice(0, Math.max(0, path.length - name.length - 1))
  return (
    <>
      <span className={classes.name}>{name}</span>
      {folder === '' ? null : <span className={classes.second}>{folder.replaceAll('/', '／')}</span>}
    </>
  )
}

function measureText(row: PackRow): string {
  const { file, standing } = row
  if (standing === 'refused') return file.refusal ?? ''
  return standing === 'open' ? (file.problem ?? '') : measuresOf(row)
}

function measureCell(row: PackRow) {
  const { standing, file } = row
  if (standing === 'open' || standing === 'refused') return <span className={classes.soon}>{measureText(row)}</span>
  const title = file.held.piece?.title
  return (
    <>
      {measuresOf(row)}
      {title !== undefined && (standing === 'same' || standing === 'linked') ? (
        <span className={classes.second}>{`已有《${title.replaceAll(/[《》]/g, '')}》`}</span>
      ) : null}
    </>
  )
}

function titleOf({ file, decision, standing }: PackRow): string {
  return standing === 'refused' ? '' : (decision.title ?? file.about.title)
}

function kindOf({ file, decision, standing }: PackRow): string {
  return standing === 'refused' ? '' : evidenceKinds[decision.kind ?? file.about.kind]
}

function dayCell(row: PackRow) {
  return row.standing === 'refused' ? '' : dayOf(row) || none
}

function dayOf({ file, decision }: PackRow): string {
  const day = decision.formedOn ?? file.about.formedOn
  return day === null ? '' : fieldDate(day)
}
