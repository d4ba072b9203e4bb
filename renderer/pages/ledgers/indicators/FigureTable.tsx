import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Ledgers.module.css'
import type { Indicator } from './indicator-words.ts'
import { fractionWords } from './indicator-words.ts'

interface FigureRow {
  readonly id: string
  readonly name: string
  readonly figure: Pick<Indicator['months'][number], 'numerator' | 'denominator' | 'value' | 'isMet'>
  /** Where the figure was entered by hand: from which source. */
  readonly source?: string
  readonly target?: string
}

interface FigureTableProps {
  /** What the rows are, for readers of the screen. */
  readonly label: string
  /** Head of the first column. */
  readonly of: string
  readonly rows: readonly FigureRow[]
  /** Each row has a target of its own. */
  readonly hasTargets?: boolean
}

/** Figures of one indicator below each other: numerator and denominator, value, and whether it meets its target. */
export function FigureTable({ label, of, rows, hasTargets = false }: FigureTableProps) {
  return (
    <PlainTable label={label}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" data-align="end">
            分子/分母
          </th>
          <th scope="col" data-align="end">
            现值
          </th>
          {hasTargets ? <th scope="col">当月目标</th> : null}
          <th scope="col">完成情况</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, figure, source = '', target }) => (
          <tr key={id}>
            <td>{name}</td>
            <td data-align="end">{fractionWords(figure)}</td>
            <td data-align="end">{figure.value}</td>
            {hasTargets ? <td>{target}</td> : null}
            <td>
              <MetMark isMet={figure.isMet} />
              {source === '' ? null : <div className={classes.quiet}>{source}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

/** Whether a figure meets its target. */
function MetMark({ isMet }: { readonly isMet: boolean | null }) {
  if (isMet === null) return <StatusMark mark="notStarted">暂无数据</StatusMark>
  return isMet ? <StatusMark mark="done">已达到</StatusMark> : <StatusMark mark="underway">未达到</StatusMark>
}
