import type { OutputOf } from '#shared/api/contract.ts'
import type { SpotCheckEffect } from '#shared/domain/appraisal-labels.ts'
import { spotCheckEffects } from '#shared/domain/appraisal-labels.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { CountyRow } from '../county-tab.ts'

/** Where a finding after publication counts, and what each way does, said before it is done. The points are the service's. */

/** Which ways are open, as the service has it by the day of the check. */
export type FindingEffect = OutputOf<'appraisals.findingEffect'>

export interface EffectChoice {
  readonly effect: SpotCheckEffect
  readonly title: string
  readonly words: string
  /** Why it cannot be chosen; undefined where it can. */
  readonly problem: string | undefined
}

interface Given {
  readonly month: string
  readonly published: NonNullable<CountyRow['published']>
  readonly possible: Pick<FindingEffect, 'countsIn' | 'mayCorrect'>
}

/** Both ways with their words. */
export function effectChoices({ month, published, possible: { countsIn, mayCorrect } }: Given): readonly EffectChoice[] {
  const { version, score } = published
  const own = monthWords(month)
  const target = countsIn === null ? '' : monthWords(countsIn)
  return [
    {
      effect: 'foundMonth',
      title: spotCheckEffects.foundMonth,
      words: `未属实的措施按${own}每条分值从${target}得分中扣减；${own}公布的 ${score} 分（第 ${version} 版）不变。`,
      problem: countsIn === null ? '此后各月考评结果均已通报，没有可以扣减的月份。' : undefined,
    },
    {
      effect: 'ownMonth',
      title: spotCheckEffects.ownMonth,
      words: `未属实的措施从${own}得分中扣减，作为第 ${version + 1} 版公布；${score} 分（第 ${version} 版）保留备查；同时起草更正通报。更正不能撤回。`,
      problem: mayCorrect ? undefined : `${own}得分非本系统计算，不能由本系统更正，请按更正后的通报重新登记。`,
    },
  ]
}

/** What is chosen: what the draft says where that is possible, else what the programme does of itself. */
export function effectOf(
  text: string | undefined,
  choices: readonly EffectChoice[],
  usual: FindingEffect['usual'],
): SpotCheckEffect | null {
  return choices.find(({ effect, problem }) => effect === text && problem === undefined)?.effect ?? usual
}

/** 「4月份」 */
function monthWords(month: string): string {
  return `${Number(month.slice(5))}月份`
}

/** What became of the findings of a published month: 「从2022年6月得分中扣减，2022年4月得分不变」. */
export function countedWords(month: string, countsIn: string): string {
  return month === countsIn
    ? `${officialMonth(month)}得分没有变化，未生成新版本`
    : `从${officialMonth(countsIn)}得分中扣减，${officialMonth(month)}得分不变`
}
