import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import type { ExplainedYear } from '../year.ts'
import type { ExplainedLine } from './explained-line.ts'
import { exactWords } from './explained-line.ts'
import { MonthList } from './MonthList.tsx'
import type { OriginProps } from './origin-props.ts'
import { Sentences } from './Sentences.tsx'

interface LineOriginProps extends OriginProps {
  readonly line: ExplainedLine | undefined
  readonly explained: ExplainedYear
  /** 月均, on which 任务完成 rests. */
  readonly isAverage: boolean
}

/** 任务完成, and the 月均 that it is made of: the clause, the arithmetic in words, the months. */
export function LineOrigin({ line, explained, isAverage, year, desk, onOpen }: LineOriginProps) {
  const { unitId } = explained.unit
  const average = year.counties.find(({ unit }) => unit.unitId === unitId)?.average ?? ''
  const facts =
    line === undefined
      ? []
      : [
          { label: '依据', value: line.clause },
          ...(isAverage || line.full === '' ? [] : [{ label: '满分', value: line.full }]),
          ...(isAverage ? [{ label: '月均得分', value: average }] : [{ label: '精确值', value: exactWords(line.exact) }]),
          { label: '口径', value: year.interpretation.name },
        ]
  return (
    <>
      <FactList facts={facts} />
      <SectionHead title="计算过程" />
      <Sentences sentences={[...(isAverage ? ['月均得分＝计入年度的各月得分之和÷计入的月数。'] : []), ...(line?.sentences ?? [])]} />
      <SectionHead title="各月得分" note={`${explained.months.length} 个月`} />
      <MonthList unitId={unitId} months={explained.months} today={desk.today} onOpen={onOpen} />
    </>
  )
}
