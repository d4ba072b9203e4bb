import classes from '../Import.module.css'
import { differing } from './differing.ts'
import type { PreviewRow } from './use-preview-rows.ts'

type Cell = PreviewRow['cells'][number]

/** What the file says of an entry: of a new one its cells in a line, of a known one each cell that differs, with what stands there now. */
export function RowChanges({ row }: { readonly row: PreviewRow }) {
  const { cells, entryId, outcome } = row
  if (cells.length === 0) return <span className={classes.faint}>{outcome === 'same' ? '与台账一致' : '无'}</span>
  const own = cells.filter((cell) => !isLine(cell, entryId))
  const lines = cells.filter((cell) => isLine(cell, entryId))
  return (
    <div className={classes.changes}>
      {lines.map((cell) => (
        <ChangeLine key={cell.columnId} cell={cell} />
      ))}
      {own.length === 0 ? null : (
        <p>
          {own.map(({ columnId, label, to }) => (
            <span key={columnId} className={classes.inline}>
              <span className={classes.cellLabel}>{label}</span>
              {to}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** A cell that says something beside its content has a line of its own. */
function isLine({ isConflict, problem }: Cell, entryId: string | null): boolean {
  return entryId !== null || isConflict || problem !== null
}

function ChangeLine({ cell }: { readonly cell: Cell }) {
  const { label, from, to, isConflict, problem } = cell
  if (isConflict) return <ConflictLine cell={cell} />
  return (
    <div>
      <span className={classes.cellLabel}>{label}</span>
      {from === '' ? null : (
        <>
          <span className={classes.from}>{from}</span>
          <span className={classes.arrow}> → </span>
        </>
      )}
      {to === '' ? (
        <span className={classes.faint}>{problem === null ? '清空' : '空'}</span>
      ) : from === '' ? (
        to
      ) : (
        <Differing from={from} to={to} />
      )}
      {problem === null ? null : <p className={classes.cellProblem}>{problem}</p>}
    </div>
  )
}

/** Both sides changed it: what each says stands below each other, the differing words underlined. */
function ConflictLine({ cell: { label, from, to, problem } }: { readonly cell: Cell }) {
  return (
    <div>
      <span className={classes.cellLabel}>{label}</span>
      <p className={classes.side}>
        <span className={classes.sideName}>文件</span>
        {to === '' ? <span className={classes.faint}>空</span> : <Differing from={from} to={to} />}
      </p>
      <p className={classes.side}>
        <span className={classes.sideName}>台账</span>
        {from === '' ? <span className={classes.faint}>空</span> : <Differing from={to} to={from} />}
      </p>
      {problem === null ? null : <p className={classes.cellProblem}>{problem}</p>}
    </div>
  )
}

function Differing({ from, to }: { readonly from: string; readonly to: string }) {
  const { before, words, after } = differing(from, to)
  return (
    <span>
      {before}
      {words === '' ? null : <span className={classes.differing}>{words}</span>}
      {after}
    </span>
  )
}

/** The cells as text, for copying. */
export function changesText({ cells }: PreviewRow): string {
  return cells
    .map(({ label, from, to, problem }) => `${label}：${from === '' ? '' : `${from} → `}${to}${problem === null ? '' : `（${problem}）`}`)
    .join('；')
}
