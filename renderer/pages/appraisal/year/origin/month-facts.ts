import { noScoreChoices, scoreOrigins } from '#shared/domain/appraisal-labels.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import type { CountyRow } from '../../county-tab.ts'
import type { Year, YearMonth } from '../year.ts'

interface Fact {
  readonly label: string
  readonly value: string
}

interface MonthStanding {
  readonly published: CountyRow['published']
  /** When the office said how a month without a score counts. */
  readonly decidedOn: string | null
}

/** A month as the year took it, row by row. */
export function monthFacts(
  month: YearMonth,
  { published, decidedOn }: MonthStanding,
  interpretation: Year['interpretation'],
): readonly Fact[] {
  const { kind, score, total, version, origin, ground } = month
  if (kind !== 'scored') {
    return [
      ...(score === null ? [] : [{ label: '计入年度', value: score }]),
      ...(ground === '' ? [] : [{ label: '依据', value: ground }]),
      ...(decidedOn === null ? [] : [{ label: '确定日期', value: officialDate(decidedOn) }]),
    ]
  }
  return [
    { label: '计入年度', value: score ?? '' },
    { label: '月度合计', value: total ?? '' },
    { label: '口径', value: `${interpretation.name}，月度折算${interpretation.monthFactor}` },
    { label: '来源', value: origin === null ? '' : scoreOrigins[origin] },
    { label: '版本', value: version === null ? '' : `第${version}版` },
    ...(published === null ? [] : publishedFacts(published, version)),
  ]
}

function publishedFacts(published: NonNullable<CountyRow['published']>, taken: number | null): readonly Fact[] {
  const { version, publishedOn, correction, basis } = published
  return [
    { label: version === 1 ? '通报' : '更正', value: officialDate(publishedOn) },
    ...(basis === '' ? [] : [{ label: '依据文件', value: basis }]),
    ...(correction === '' ? [] : [{ label: '更正理由', value: correction }]),
    ...(taken === null || version === taken ? [] : [{ label: '现行版本', value: `第${version}版，年度得分所依据的是第${taken}版` }]),
  ]
}

/** How the year takes the month, in one sentence. */
export function takenWords({ kind }: YearMonth, isOver: boolean): string {
  if (kind === 'scored') return '本月得分计入年度平均。'
  if (kind === 'excluded') return `本月${noScoreChoices.excluded}，年度按其余月份平均。`
  if (kind === 'zero') return `本月${noScoreChoices.zero}计入年度平均。`
  return isOver
    ? '本月考评结果没有通报，暂不计入年度平均；年度审定前须补评，或选择不计入平均、按0分。'
    : '本月尚未结束，考评结果审定通报后计入年度平均。'
}
