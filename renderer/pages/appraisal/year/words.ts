import { noScoreChoices, scoreOrigins, yearMonthKinds } from '#shared/domain/appraisal-labels.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import type { CountyReading, CountyYear, YearMonth } from './year.ts'
import { isOver } from './year.ts'

/** What stands in the narrow cell of a month, and the same in full for the sheet that leaves and for readers of the screen. */
export interface MonthWords {
  /** '' where the year takes no score of the month. */
  readonly figure: string
  /** A short word below or instead of the figure; '' where there is none. */
  readonly short: string
  /** 「30.30（非本系统计算，第2版）」 */
  readonly full: string
  /** `wanted`: the month is over and nothing was decided. */
  readonly state: 'plain' | 'leftOut' | 'wanted' | 'ahead'
}

/** Short words of the month cells; the table's note says what they stand for. */
export const shortWords = { paper: '纸质', excluded: '不计入', wanted: '待定', ahead: '–' } as const

export function monthWords(month: YearMonth, today: string): MonthWords {
  const { kind, score, version, origin } = month
  if (kind === 'excluded') return { figure: '', short: shortWords.excluded, full: noScoreChoices.excluded, state: 'leftOut' }
  if (kind === 'open') {
    const isWanted = isOver(month.month, today)
    return {
      figure: '',
      short: isWanted ? shortWords.wanted : shortWords.ahead,
      full: isWanted ? yearMonthKinds.open : '尚未结束',
      state: isWanted ? 'wanted' : 'ahead',
    }
  }
  const figure = score ?? ''
  if (kind === 'zero') return { figure, short: noScoreChoices.zero, full: `${figure}（${noScoreChoices.zero}）`, state: 'plain' }
  const newer = version !== null && version > 1 ? `第${version}版` : ''
  const paper = origin === 'paper' ? scoreOrigins.paper : ''
  const remarks = [paper, newer].filter((each) => each !== '').join('，')
  return {
    figure,
    short: [origin === 'paper' ? shortWords.paper : '', newer].filter((each) => each !== '').join(' '),
    full: remarks === '' ? figure : `${figure}（${remarks}）`,
    state: 'plain',
  }
}

/** What the short words in these counties' cells mean; '' where none stands there. */
export function shortWordsNote(counties: readonly CountyYear[]): string {
  const months = counties.flatMap((county) => county.months)
  const meanings = [
    months.some(({ origin }) => origin === 'paper') && `“${shortWords.paper}”为${scoreOrigins.paper}、按书面通报录入的得分`,
    months.some(({ kind }) => kind === 'excluded') && `“${shortWords.excluded}”为${noScoreChoices.excluded}的月份`,
  ].filter((each) => each !== false)
  return meanings.length === 0 ? '' : `${meanings.join('；')}。`
}

/** 「2023年1月12日审定，第1版」, after a 更正 its day and version. */
export function settledWords({ version, settledOn }: { readonly version: number; readonly settledOn: string }): string {
  return `${officialDate(settledOn)}${version === 1 ? '审定' : '更正'}，第${version}版`
}

/** 「第2名」; '' where nobody is ranked. */
export function rankWords(rank: number | null): string {
  return rank === null ? '' : `第${rank}名`
}

/** How a rank under another interpretation differs from the one in use: sign and words, so that no colour is needed; null where it does not. */
export function rankChange(reading: CountyReading, inUse: number | null): { readonly sign: '↑' | '↓'; readonly words: string } | null {
  if (!reading.isRankChanged || reading.rank === null || inUse === null) return null
  const isUp = reading.rank < inUse
  return { sign: isUp ? '↑' : '↓', words: `由第${inUse}名${isUp ? '升' : '降'}至第${reading.rank}名` }
}
