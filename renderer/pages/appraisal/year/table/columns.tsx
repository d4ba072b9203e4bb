import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { MarkShape } from '#renderer/components/status-mark/MarkShape.tsx'
import type { CountyPart, YearTrace } from '../trace.ts'
import type { MonthWords } from '../words.ts'
import { monthWords } from '../words.ts'
import type { CountyYear, Year } from '../year.ts'
import { monthName } from '../year.ts'
import { YearNumber } from './YearNumber.tsx'
import classes from './YearTable.module.css'

interface YearColumns {
  readonly year: Pick<Year, 'months' | 'counties' | 'isProvisional'>
  readonly today: string
  onOpen(trace: YearTrace): void
}

/** The county's months, their average, the two parts of the year, the total and, where the programme ranks, the rank. */
export function yearColumns({ year, today, onOpen }: YearColumns): readonly GridColumn<CountyYear>[] {
  const { months, counties, isProvisional } = year
  const part = (id: CountyPart, head: string, width: number, value: (county: CountyYear) => string): GridColumn<CountyYear> => ({
    id,
    head,
    width,
    align: 'end',
    ...(id === 'average' ? { hasRule: true } : {}),
    cell: (county) => (
      <YearNumber trace={{ of: id, unitId: county.unit.unitId }} label={`${county.unit.name}${head} ${value(county)}`} onOpen={onOpen}>
        {id === 'total' ? <b>{value(county)}</b> : value(county)}
      </YearNumber>
    ),
    text: value,
    sort: true,
  })
  const isRanked = counties.some(({ rank }) => rank !== null)
  return [
    {
      id: 'unit',
      head: '单位',
      width: 96,
      isFrozen: true,
      cell: ({ unit }) => unit.name,
      text: ({ unit }) => unit.name,
      sort: true,
    },
    ...months.map((month, at) => monthColumn(month, at, today, onOpen)),
    part('average', '月均', 52, ({ average }) => average),
    part('taskCompletion', '任务完成', 64, ({ taskCompletion }) => taskCompletion),
    part('innovation', '创新举措', 64, ({ innovation }) => innovation),
    part('total', isProvisional ? '暂定合计' : '合计', 64, ({ total }) => total),
    ...(isRanked ? [part('rank', '名次', 44, ({ rank }) => (rank === null ? '' : String(rank)))] : []),
  ]
}

function monthColumn(month: string, at: number, today: string, onOpen: (trace: YearTrace) => void): GridColumn<CountyYear> {
  const wordsOf = (county: CountyYear) => {
    const own = county.months[at]
    return own === undefined ? null : monthWords(own, today)
  }
  return {
    id: month,
    head: monthName(month),
    width: 52,
    align: 'end',
    cell: (county) => {
      const words = wordsOf(county)
      if (words === null) return null
      const { unitId, name } = county.unit
      return (
        <YearNumber trace={{ of: 'month', unitId, month }} label={`${name}${monthName(month)}　${spoken(words)}`} onOpen={onOpen}>
          <span className={classes.month} data-state={words.state}>
            {words.figure === '' ? null : <span>{words.figure}</span>}
            {words.short === '' ? null : (
              <span className={classes.short}>
                {words.state === 'wanted' ? <MarkShape shape="diamond" /> : null}
                {words.short}
              </span>
            )}
          </span>
        </YearNumber>
      )
    },
    text: (county) => wordsOf(county)?.full ?? '',
  }
}

/** What the cell shows, and what a short word in it stands for. */
function spoken({ figure, short, full }: MonthWords): string {
  return short === '' || full === figure ? figure : `${figure}${short}　${full}`
}
