import { Button } from '@mantine/core'
import { May } from '#renderer/api/use-may.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import type { YearTrace } from '../trace.ts'
import { traceText } from '../trace.ts'
import { rankChange, rankWords } from '../words.ts'
import type { CountyReading, CountyYear, Year, YearReading } from '../year.ts'
import { formulaOf } from './choosing.ts'
import classes from './Readings.module.css'

interface ReadingsTableProps {
  readonly year: Year
  /** Chooses an interpretation; null where it is not to be chosen any more. */
  readonly onChoose: ((reading: string) => void) | null
  onOpen(trace: YearTrace): void
}

/** The interpretations side by side: what is possible at best, each county's total and rank, and how the rank would change. */
export function ReadingsTable({ year, onChoose, onOpen }: ReadingsTableProps) {
  return (
    <div className={classes.table}>
      <PlainTable label="口径对照" isFixed>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              单位
            </th>
            {year.readings.map((reading) => (
              <th key={reading.id} scope="col" data-chosen={reading.isChosen || undefined}>
                <ReadingHead reading={reading} isDecided={year.chosen !== null} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <BestRow readings={year.readings} onOpen={onOpen} />
          {year.counties.map((county) => (
            <CountyRow key={county.unit.unitId} county={county} readings={year.readings} onOpen={onOpen} />
          ))}
          {onChoose === null ? null : <ChoiceRow year={year} onChoose={onChoose} />}
        </tbody>
      </PlainTable>
    </div>
  )
}

function ReadingHead({ reading, isDecided }: { readonly reading: YearReading; readonly isDecided: boolean }) {
  const words = [reading.isChosen ? (isDecided ? '已选定' : '暂按此口径') : '', reading.isRecommended ? '建议' : '']
  const tag = words.filter((each) => each !== '').join('，')
  return (
    <>
      <b className={classes.reading}>{reading.name}</b>
      {tag === '' ? null : <span className={classes.tag}>{tag}</span>}
      <span className={classes.sentence}>{formulaOf(reading)}</span>
    </>
  )
}

function BestRow({ readings, onOpen }: Pick<ReadingsTableProps, 'onOpen'> & { readonly readings: readonly YearReading[] }) {
  return (
    <tr>
      <th scope="row">最高可得</th>
      {readings.map(({ id, name, best, isChosen }) => {
        const trace = { of: 'best', reading: id } as const
        return (
          <td key={id} data-chosen={isChosen || undefined}>
            <TraceNumber trace={traceText(trace)} label={`${name}最高可得 ${best.total}`} onOpen={() => onOpen(trace)}>
              <span className={classes.total}>{best.total}</span>
            </TraceNumber>
            <span className={classes.of}>{`任务 ${best.taskCompletion}＋创新 ${best.innovation}`}</span>
          </td>
        )
      })}
    </tr>
  )
}

interface CountyRowProps extends Pick<ReadingsTableProps, 'onOpen'> {
  readonly county: CountyYear
  readonly readings: readonly YearReading[]
}

function CountyRow({ county, readings, onOpen }: CountyRowProps) {
  const inUse = county.readings.find(({ isChosen }) => isChosen)?.rank ?? null
  return (
    <tr>
      <th scope="row">{county.unit.name}</th>
      {readings.map(({ id, isChosen }) => {
        const own = county.readings.find((each) => each.id === id)
        return (
          <td key={id} data-chosen={isChosen || undefined}>
            {own === undefined ? null : <Standing county={county} reading={own} inUse={inUse} onOpen={onOpen} />}
          </td>
        )
      })}
    </tr>
  )
}

interface StandingProps extends Pick<CountyRowProps, 'county' | 'onOpen'> {
  readonly reading: CountyReading
  readonly inUse: number | null
}

/** 「54.30　第3名」, and where the rank is another one 「↑ 由第4名升至第3名」. */
function Standing({ county, reading, inUse, onOpen }: StandingProps) {
  const trace = { of: 'reading', unitId: county.unit.unitId, reading: reading.id } as const
  const change = rankChange(reading, inUse)
  const label = [county.unit.name, `${reading.name}合计 ${reading.total}`, rankWords(reading.rank), change?.words ?? ''].filter(
    (each) => each !== '',
  )
  return (
    <TraceNumber trace={traceText(trace)} label={label.join('　')} onOpen={() => onOpen(trace)}>
      <span className={classes.standing}>
        <span className={classes.total}>{reading.total}</span>
        <span>{rankWords(reading.rank)}</span>
        {change === null ? null : (
          <b className={classes.change}>
            {change.sign} {change.words}
          </b>
        )}
      </span>
    </TraceNumber>
  )
}

function ChoiceRow({ year, onChoose }: { readonly year: Year; onChoose(reading: string): void }) {
  return (
    <May to="appraisals.chooseInterpretation">
      <tr className={classes.choices}>
        <th scope="row">
          <span className={classes.hidden}>选定口径</span>
        </th>
        {year.readings.map(({ id, name }) => (
          <td key={id}>
            <Button size="xs" aria-label={`${year.chosen?.id === id ? '重新登记' : '选定'}${name}`} onClick={() => onChoose(id)}>
              {year.chosen?.id === id ? '重新登记' : '选定'}
            </Button>
          </td>
        ))}
      </tr>
    </May>
  )
}
