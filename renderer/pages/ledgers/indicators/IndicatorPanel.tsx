import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../Ledgers.module.css'
import type { DeskStatus } from '../view-props.ts'
import { EnterForm } from './EnterForm.tsx'
import type { Indicator, IndicatorRow } from './indicator-words.ts'
import { bindingWord, hasNumberIn, notReported, standing, valueWords } from './indicator-words.ts'
import { MonthTable } from './MonthTable.tsx'
import { OpenEntries } from './OpenEntries.tsx'
import { PartTable } from './PartTable.tsx'
import { TargetList } from './TargetList.tsx'

interface IndicatorPanelProps {
  readonly row: IndicatorRow
  readonly month: string
  readonly desk: DeskStatus
  /** Shows the rows behind a number: `integrity-pledge:pledged`. */
  onRows(figure: string): void
  onClose(): void
  onStep(by: 1 | -1): void
}

/** One indicator: what is counted, its targets, its months each judged by its own target, its parts, and entering a number. */
export function IndicatorPanel({ row, month, desk, onRows, onClose, onStep }: IndicatorPanelProps) {
  const { indicatorId } = row
  const detail = useDeskQuery('indicators.get', { indicatorId, month })
  const data = detail.data?.indicatorId === indicatorId ? detail.data : undefined
  const { mark, word } = standing(row, desk.today)
  return (
    <SidePanel
      caption={
        <>
          <span>任务 {row.taskNumber}</span>
          <StatusMark mark={mark}>{word}</StatusMark>
        </>
      }
      title={row.title}
      onClose={onClose}
      onStep={onStep}
    >
      <FactList facts={facts(row, month, onRows)} />
      <ReadNotices reading={detail} />
      {data === undefined ? null : <Detail row={row} data={data} month={month} desk={desk} />}
    </SidePanel>
  )
}

function facts(row: IndicatorRow, month: string, onRows: (figure: string) => void) {
  const number = (part: 'numerator' | 'denominator' | 'open', title: string) => {
    const text = row[part] === '' ? notReported : row[part]
    const figure = row.rows?.[part] ?? null
    const shown =
      figure === null || row[part] === '' ? (
        text
      ) : (
        <TraceNumber trace={figure} label={`${title} ${text}，查看条目`} onOpen={onRows}>
          {text}
        </TraceNumber>
      )
    return (
      <>
        {title}　{shown}
      </>
    )
  }
  return [
    { label: '月份', value: officialMonth(month) },
    { label: '现值', value: valueWords(row) },
    { label: '分子', value: number('numerator', row.numeratorTitle) },
    ...(row.denominatorTitle === null ? [] : [{ label: '分母', value: number('denominator', row.denominatorTitle) }]),
    ...(row.open === '' ? [] : [{ label: '未完成数', value: number('open', '分母减分子') }]),
    { label: '目标', value: `${row.target.wording}（${bindingWord(row.target)}）` },
    ...(row.gap === '' ? [] : [{ label: '差距', value: row.gap }]),
    { label: '数据来源', value: row.origin === 'ledger' ? '由台账统计' : '每月填报' },
  ]
}

interface DetailProps extends Pick<IndicatorPanelProps, 'row' | 'month' | 'desk'> {
  readonly data: Indicator
}

function Detail({ row, data, month, desk }: DetailProps) {
  const hasNumber = hasNumberIn(data, month)
  return (
    <>
      <ul className={classes.explanation}>
        {data.explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {data.open === null || data.open.entries.length === 0 ? null : <OpenEntries count={row.open} {...data.open} />}
      {row.origin === 'entered' ? (
        <May to="indicators.enter">
          <EnterForm row={row} data={data} month={month} ownUnitId={desk.profile === 'county' ? desk.office.unitId : null} />
        </May>
      ) : null}
      <SectionHead title="目标沿革" note={`${data.targets.length} 项`} />
      <TargetList data={data} month={month} />
      <SectionHead title="各月情况" note="按当月目标判断" />
      <MonthTable data={data} />
      {data.byCounty.length === 0 ? null : <PartTable title="分县（市、区）" parts={data.byCounty} hasNumber={hasNumber} />}
      {data.bySector.length === 0 ? null : <PartTable title="分行业领域" parts={data.bySector} hasNumber={hasNumber} />}
      {data.differences.length === 0 ? null : (
        <>
          <SectionHead title="文件表述不一致" />
          {data.differences.map((difference) => (
            <FactList
              key={difference.reading}
              facts={[
                { label: '正文', value: difference.body },
                { label: '附表', value: difference.table },
                { label: '采用', value: difference.reading },
              ]}
            />
          ))}
        </>
      )}
    </>
  )
}
