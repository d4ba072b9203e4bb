import type { OutputOf } from '#shared/api/contract.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import type { AppraisalView } from './place.ts'
import type { Standing } from './score/origin.ts'

export type AppraisalMonth = OutputOf<'appraisals.month'>
export type CountyRow = AppraisalMonth['counties'][number]

/** How far a county is, for its tab: in 自评 whether it was submitted, otherwise how much of it is reviewed. */
export function tabStatus(county: CountyRow, view: AppraisalView): { readonly mark: MarkName; readonly words: string } {
  const { lines, reviewed, stale, selfAssessed, published } = county
  if (published !== null) return { mark: 'done', words: published.version > 1 ? '已更正' : '已通报' }
  if (lines === 0) return { mark: 'exempt', words: '无计划措施' }
  if (view === 'self') return selfAssessed ? { mark: 'done', words: '已自评' } : { mark: 'notStarted', words: '未自评' }
  if (stale > 0) return { mark: 'dueSoon', words: `需重新复核 ${stale}` }
  if (reviewed >= lines) return { mark: 'done', words: `已复核 ${reviewed}/${lines}` }
  if (reviewed > 0) return { mark: 'underway', words: `复核中 ${reviewed}/${lines}` }
  return { mark: 'notStarted', words: selfAssessed ? '待复核' : '未自评' }
}

/** 「第 4 名」, 「暂列第 4 名」 while the score is provisional; '' where the county is not ranked. */
export function standingWords({ rank, isProvisional }: Pick<CountyRow, 'rank' | 'isProvisional'>): string {
  if (rank === null) return ''
  return isProvisional ? `暂列第 ${rank} 名` : `第 ${rank} 名`
}

/** Where a county stands among the counties of its month. */
export function standingOf(county: CountyRow, counties: readonly CountyRow[]): Standing {
  return {
    words: standingWords(county),
    ranked: counties.map(({ unit, score, rank, isProvisional }) => ({ ...unit, score, rank, isProvisional })),
  }
}

const stageWords: Readonly<Record<AppraisalMonth['stage'], string>> = {
  notOpen: '台账清单尚未生成',
  reporting: '报送阶段',
  assessing: '自评阶段',
  reviewing: '复核阶段',
  published: '已通报',
}

/** 「复核阶段」 */
export function stageOf({ stage }: Pick<AppraisalMonth, 'stage'>): string {
  return stageWords[stage]
}

/** 「，6 个县（市、区）已复核 3 个」; nothing before the month was opened and after it was published. */
export function reviewedOf({ stage, counties }: Pick<AppraisalMonth, 'stage' | 'counties'>): string {
  if (stage === 'notOpen' || stage === 'published' || counties.length === 0) return ''
  const settled = counties.filter((county) => county.reviewed >= county.lines && county.stale === 0).length
  return `，${counties.length} 个县（市、区）已复核 ${settled} 个`
}
