import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Year.module.css'
import { rankChange, rankWords } from '../words.ts'
import type { CountyYear, YearReading } from '../year.ts'
import { MonthList } from './MonthList.tsx'
import type { OriginProps } from './origin-props.ts'
import { Sentences } from './Sentences.tsx'

/** What a county's year would be under an interpretation: its rule, its figures, and the months' totals to which it is applied. */
export function ReadingOrigin({
  county,
  reading,
  desk,
  onOpen,
}: OriginProps & { readonly county: CountyYear; readonly reading: YearReading }) {
  const own = county.readings.find(({ id }) => id === reading.id)
  const inUse = county.readings.find(({ isChosen }) => isChosen)?.rank ?? null
  const change = own === undefined ? null : rankChange(own, inUse)
  return (
    <>
      <FactList
        facts={[
          { label: '年度合计', value: <b>{own?.total ?? ''}</b> },
          ...(own === undefined || own.rank === null ? [] : [{ label: '名次', value: rankWords(own.rank) }]),
          ...(change === null ? [] : [{ label: '名次变动', value: `${change.sign} ${change.words}` }]),
          { label: '最高可得', value: reading.best.total },
        ]}
      />
      <SectionHead title="折算方法" />
      <Sentences sentences={[reading.sentence, reading.why]} />
      <SectionHead title="各月合计" note="折算前" />
      <p className={classes.quiet}>按上列口径折算各月合计，取平均，再折算为任务完成情况，加创新举措得分。</p>
      <MonthList unitId={county.unit.unitId} months={county.months} today={desk.today} isTotals onOpen={onOpen} />
    </>
  )
}

/** What is possible at best under an interpretation. */
export function BestOrigin({ reading }: { readonly reading: YearReading }) {
  const { best } = reading
  return (
    <>
      <FactList
        facts={[
          { label: '任务完成', value: best.taskCompletion },
          { label: '创新举措', value: best.innovation },
          { label: '合计', value: <b>{best.total}</b> },
        ]}
      />
      <SectionHead title="折算方法" />
      <Sentences sentences={['各月考评均得满分、创新举措加满时的年度得分。', reading.sentence, reading.why]} />
    </>
  )
}
