import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import ledgers from '../Ledgers.module.css'
import type { Indicator } from './indicator-words.ts'
import { figureStanding, fractionWords } from './indicator-words.ts'
import classes from './Indicators.module.css'

interface FigureRow {
  readonly id: string
  readonly name: string
  readonly figure: Pick<Indicator['months'][number], 'numerator' | 'denominator' | 'value' | 'isMet'>
  /** Where the figure was entered by hand: from which source. */
  readonly source?: string
  readonly target?: string
  /** The target names a number: without one the figure is watched only. */
  readonly hasNumber: boolean
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
    <div className={classes.figures}>
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
            {hasTargets ? <th scope="col">目标</th> : null}
            <th scope="col">完成情况</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figure, source = '', target, hasNumber }) => (
            <tr key={id}>
              <td>{name}</td>
              <td data-align="end">{breakable(fractionWords(figure))}</td>
              <td data-align="end">{figure.value}</td>
              {hasTargets ? <td>{target}</td> : null}
              <td>
                <FigureMark figure={figure} hasNumber={hasNumber} />
                {source === '' ? null : <div className={ledgers.quiet}>{source}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  )
}

/** Long numbers may part behind their stroke. */
function breakable(fraction: string) {
  const [numerator, denominator] = fraction.split('/')
  return denominator === undefined ? (
    fraction
  ) : (
    <>
      {numerator}/<wbr />
      {denominator}
    </>
  )
}

/** Whether a figure meets its target. */
function FigureMark({ figure, hasNumber }: Pick<FigureRow, 'figure' | 'hasNumber'>) {
  const { mark, word } = figureStanding(figure, hasNumber)
  return <StatusMark mark={mark}>{word}</StatusMark>
}
