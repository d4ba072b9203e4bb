import { publishedMonths } from '#db/repositories/published-months.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { factsHash, newestScores } from '../appraisal/published-scores.ts'
import { scoreFacts } from '../appraisal/score-views.ts'
import { hasSameRules } from '../programmes/programme-rules.ts'

export interface Rescored {
  readonly month: string | null
  readonly scores: number
  readonly differing: number
}

/**
 * Computes the newest published month again from the facts that were frozen with it. A score whose rules were replaced since is
 * compared by its facts' hash alone.
 */
export async function rescorePublished(context: ServiceContext): Promise<Rescored> {
  const { db } = context.store
  const month = (await publishedMonths(db, context.office.programmeId)).at(-1)
  if (month === undefined || context.pack.appraisal === null) return { month: null, scores: 0, differing: 0 }
  // What was typed from paper (非本系统计算) has no facts to compute from.
  const published = [...(await newestScores(db, inProgramme(context, { month }))).values()].filter(({ facts }) => facts !== null)
  let differing = 0
  for (const { row, facts } of published) {
    if (facts === null) continue
    const isSameScore = async (): Promise<boolean> => {
      if (!(await hasSameRules(db, context.pack, row.pack_version))) return true
      const { record } = scoreFacts(context.pack, facts)
      return record.total === row.total && record.score === row.score
    }
    if (factsHash(facts) !== row.facts_hash || !(await isSameScore())) differing += 1
  }
  return { month, scores: published.length, differing }
}
