import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import classes from '../Ledgers.module.css'
import type { IndicatorRow } from './indicator-words.ts'
import { bindingWord, noDenominator, notReported, standing, targetSpan, valueWords } from './indicator-words.ts'

type RowsPart = 'numerator' | 'denominator' | 'open'

/** What stands where a number is not to be said: the indicator has none, or nobody reported it. */
function absentWords(row: IndicatorRow, part: RowsPart): string {
  if (titleOf(row, part) === null) return part === 'denominator' ? noDenominator : ''
  return part === 'open' ? '' : notReported
}

function numberWords(row: IndicatorRow, part: RowsPart): string {
  return titleOf(row, part) === null || row[part] === '' ? absentWords(row, part) : row[part]
}

/** What a number counts; null where the indicator is no ratio. */
function titleOf(row: IndicatorRow, part: RowsPart): string | null {
  if (part === 'numerator') return row.numeratorTitle
  return part === 'open' && row.denominatorTitle !== null ? `${row.title}未完成数` : row.denominatorTitle
}

/**
 * The columns of 指标; numerator, denominator and what is open between them open their rows: `onRows` is given `integrity-pledge:pledged`, or
 * null where the panel says what is behind the number.
 */
export function indicatorColumns(
  today: string,
  onRows: (row: IndicatorRow, figure: string | null) => void,
): readonly GridColumn<IndicatorRow>[] {
  const number = (row: IndicatorRow, part: RowsPart) => {
    const title = titleOf(row, part)
    const text = row[part]
    if (title === null || text === '') return <span className={classes.faint}>{absentWords(row, part)}</span>
    const figure = row.rows?.[part] ?? null
    return (
      <TraceNumber trace={figure ?? `${row.indicatorId}:${part}`} label={`${title} ${text}`} onOpen={() => onRows(row, figure)}>
        {text}
      </TraceNumber>
    )
  }
  return [
    { id: 'title', head: '指标', minWidth: 190, isFrozen: true, cell: (row) => row.title, text: (row) => row.title },
    {
      id: 'task',
      head: '任务',
      width: 48,
      align: 'end',
      cell: (row) => row.taskNumber,
      text: (row) => String(row.taskNumber),
      sort: (one, other) => one.taskNumber - other.taskNumber,
    },
    {
      id: 'numerator',
      head: '分子',
      width: 84,
      align: 'end',
      cell: (row) => number(row, 'numerator'),
      text: (row) => numberWords(row, 'numerator'),
    },
    {
      id: 'denominator',
      head: '分母',
      width: 84,
      align: 'end',
      cell: (row) => number(row, 'denominator'),
      text: (row) => numberWords(row, 'denominator'),
    },
    { id: 'open', head: '未完成数', width: 84, align: 'end', cell: (row) => number(row, 'open'), text: (row) => numberWords(row, 'open') },
    {
      id: 'value',
      head: '现值',
      width: 92,
      align: 'end',
      cell: (row) => (row.value === '' ? <span className={classes.faint}>{valueWords(row)}</span> : <b>{row.value}</b>),
      text: valueWords,
    },
    {
      id: 'target',
      head: '目标',
      width: 208,
      cell: (row) => (
        <>
          <div>
            {row.target.printed}　<span className={classes.quiet}>{bindingWord(row.target)}</span>
          </div>
          <div className={classes.quiet}>{targetSpan(row.target)}</div>
        </>
      ),
      text: (row) => `${row.target.printed}　${bindingWord(row.target)}，${targetSpan(row.target)}`,
    },
    {
      id: 'standing',
      head: '完成情况',
      width: 108,
      cell: (row) => {
        const { mark, word } = standing(row, today)
        return <StatusMark mark={mark}>{word}</StatusMark>
      },
      text: (row) => standing(row, today).word,
      sort: true,
    },
    {
      id: 'gap',
      head: '差距',
      minWidth: 150,
      maxWidth: 400,
      // Where nothing is judged there is no gap to speak of.
      cell: (row) => (row.isMet === true ? <span className={classes.faint}>无</span> : row.gap),
      text: (row) => (row.isMet === true ? '无' : row.gap),
    },
    { id: 'basis', head: '依据', width: 220, cell: (row) => row.target.basis, text: (row) => row.target.basis },
  ]
}
