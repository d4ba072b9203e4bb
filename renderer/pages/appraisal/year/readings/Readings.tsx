import { officialDate } from '#shared/text/official-dates.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import classes from '../Year.module.css'
import type { YearTrace } from '../trace.ts'
import type { Year } from '../year.ts'
import { changesWords } from './choosing.ts'
import { ReadingsTable } from './ReadingsTable.tsx'

interface ReadingsProps {
  readonly year: Year
  readonly isCity: boolean
  onChoose(reading: string): void
  onOpen(trace: YearTrace): void
}

/** 口径对照: which interpretation holds and on what ground, and what the others would make of the year. */
export function Readings({ year, isCity, onChoose, onOpen }: ReadingsProps) {
  const mayChoose = useMay('appraisals.chooseInterpretation') && isCity && year.settled === null
  const changes = changesWords(year)
  return (
    <section aria-label="口径对照" className={`${classes.padded} ${classes.beside}`}>
      <div className={classes.head}>
        <h2 className={classes.title}>口径对照</h2>
        <p className={classes.quiet}>{chosenWords(year)}</p>
      </div>
      {changes === '' ? null : <p className={classes.quiet}>{changes}</p>}
      <ReadingsTable year={year} onChoose={mayChoose ? onChoose : null} onOpen={onOpen} />
    </section>
  )
}

function chosenWords({ chosen, interpretation }: Year): string {
  if (chosen === null) return `尚未选定，暂按月度通报的“${interpretation.name}”计算。`
  const ground = chosen.ground.replace(/。$/, '')
  return `${officialDate(chosen.decidedOn)}选定“${chosen.name}”，依据：${ground}。经办：${chosen.officer}。`
}
