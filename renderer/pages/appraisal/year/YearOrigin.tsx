import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { yearMonthKinds } from '#shared/domain/appraisal-labels.ts'
import type { DeskError } from '#renderer/api/desk-error.ts'
import type { DeskStatus } from '../desk.ts'
import { DrawUpButton } from '../PaperButton.tsx'
import { MonthOrigin } from './origin/MonthOrigin.tsx'
import type { OriginProps } from './origin/origin-props.ts'
import { PartOrigin } from './origin/PartOrigin.tsx'
import { RankOrigin } from './origin/RankOrigin.tsx'
import { BestOrigin, ReadingOrigin } from './origin/ReadingOrigin.tsx'
import type { YearTrace } from './trace.ts'
import type { CountyYear, Year } from './year.ts'
import { isOver, monthName } from './year.ts'

interface YearOriginProps {
  readonly trace: YearTrace
  readonly year: Year
  readonly desk: DeskStatus
  onOpen(trace: YearTrace): void
  /** Leads to a month of a county, where it is reviewed and published. */
  onMonth(unitId: string, month: string): void
  /** Corrects a score that was typed from paper. */
  onPaper(unitId: string, month: string): void
  onRefused(error: DeskError | null): void
  onClose(): void
  onStep(by: 1 | -1): void
}

const partTitles = { average: '月均得分', taskCompletion: '任务完成', innovation: '创新举措', total: '年度合计', rank: '年度名次' } as const

/** What stands behind the number that was opened, at the right of the table. */
export function YearOrigin({ trace, onClose, onStep, ...given }: YearOriginProps) {
  const shown = shownOf(trace, given)
  if (shown === null) return null
  const { caption, title, content, actions } = shown
  return (
    <SidePanel
      caption={caption}
      title={title}
      takesFocus
      onClose={onClose}
      {...(trace.of === 'best' || given.year.counties.length < 2 ? {} : { onStep })}
      {...(actions === null ? {} : { actions })}
    >
      {content}
    </SidePanel>
  )
}

interface Shown {
  readonly caption: string
  readonly title: string
  readonly content: ReactNode
  readonly actions: ReactNode
}

type Given = Omit<YearOriginProps, 'trace' | 'onClose' | 'onStep'>

/** null where the county, month or interpretation is no longer there. */
function shownOf(trace: YearTrace, given: Given): Shown | null {
  const { year } = given
  const reading = 'reading' in trace ? year.readings.find(({ id }) => id === trace.reading) : undefined
  if (trace.of === 'best') {
    return reading === undefined
      ? null
      : { caption: '最高可得', title: reading.name, content: <BestOrigin reading={reading} />, actions: null }
  }
  const county = year.counties.find(({ unit }) => unit.unitId === trace.unitId)
  if (county === undefined) return null
  if (trace.of === 'month') return shownMonth(county, trace.month, given)
  const { unitId, name } = county.unit
  if (trace.of === 'reading') {
    if (reading === undefined) return null
    const content = <ReadingOrigin {...originProps(given)} county={county} reading={reading} />
    return { caption: '口径对照', title: `${name}　${reading.name}`, content, actions: null }
  }
  const content =
    trace.of === 'rank' ? <RankOrigin {...originProps(given)} /> : <PartOrigin {...originProps(given)} unitId={unitId} part={trace.of} />
  return {
    caption: year.isProvisional ? '暂定' : '',
    title: `${name}${partTitles[trace.of]}　${valueOf(county, trace.of)}`,
    content,
    actions: trace.of === 'rank' ? null : <DrawUpButton paper={{ kind: 'annual-score-detail', unitId }} onRefused={given.onRefused} />,
  }
}

function originProps({ year, desk, onOpen }: Given): OriginProps {
  return { year, desk, onOpen }
}

function valueOf(county: CountyYear, part: keyof typeof partTitles): string {
  return part === 'rank' ? `第${county.rank ?? ''}名` : county[part]
}

function shownMonth(county: CountyYear, month: string, given: Given): Shown | null {
  const taken = county.months.find((each) => each.month === month)
  if (taken === undefined) return null
  const { unitId, name } = county.unit
  const toMonth = (): void => given.onMonth(unitId, month)
  const isPaper = taken.origin === 'paper'
  // The form of such a month has its own way there.
  const isAsked = taken.kind === 'open' && isOver(month, given.desk.today) && given.desk.profile === 'city'
  return {
    caption: yearMonthKinds[taken.kind],
    title: `${name}${monthName(month)}份${taken.score === null ? '' : `　${taken.score}`}`,
    content: <MonthOrigin {...originProps(given)} county={county} month={taken} onMonth={toMonth} />,
    actions: isPaper ? (
      given.desk.profile === 'city' ? (
        <Button onClick={() => given.onPaper(unitId, month)}>更正纸质得分</Button>
      ) : null
    ) : isAsked ? null : (
      <Button onClick={toMonth}>{taken.kind === 'open' ? `到${monthName(month)}份考评` : `查看${monthName(month)}份考评`}</Button>
    ),
  }
}
