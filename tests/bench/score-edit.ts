import { openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { kyselyOver } from '#db/dialect.ts'
import { saveLineReview } from '#db/repositories/line-verdicts.ts'
import { countMonth } from '#db/repositories/score-counts.ts'
import type { Database } from '#db/schema/index.ts'
import { monthScorer } from '#electron/scoring/engine.ts'
import type { Fraction } from '#shared/domain/fraction.ts'
import { planLineId } from '#shared/domain/ids.ts'
import { compareTimings, printGoal, printTimings } from './measure.ts'
import { countyId, programme } from './score-facts.ts'
import { type ScoredStore, programmeId } from './score-store.ts'
import { asked, literalReading } from './score-years.ts'

/** The city reviews one measure otherwise: its verdict is written, its county's month counted again and scored. Nothing is committed. */
export async function benchOneEdit(stores: readonly ScoredStore[]): Promise<void> {
  const edits = stores.map(openEdit)
  for (const { run } of edits) await requireChange(run)
  const timings = await compareTimings(
    edits.map(({ name, run }) => ({ name, repeat: 100, run })),
    { rounds: 15 },
  )
  printTimings('改一项措施的复核结论到新得分（含写入，不含提交）', timings)
  const slowest = Math.max(...timings.map(({ median }) => median))
  printGoal('≤1 ms', slowest, slowest <= 1)
  const busiest = Math.max(...timings.map(({ processor }) => processor))
  printGoal('≤1 ms（处理器时间）', busiest, busiest <= 1)
  const ratio = timings.at(-1)?.ratio ?? Number.POSITIVE_INFINITY
  printGoal(`${stores.at(-1)?.counties} 个县与 ${stores[0]?.counties} 个县之比 ≤2`, ratio, ratio <= 2)
  for (const { close } of edits) close()
}

interface Edit {
  readonly name: string
  readonly run: () => Promise<Fraction>
  readonly close: () => void
}

function openEdit({ folder, counties }: ScoredStore): Edit {
  const connection = openConnection(storePath(folder), 'write')
  const db = kyselyOver<Database>(connection, { name: 'bench' })
  const score = monthScorer(programme.month, literalReading())
  const [unitId, month] = [countyId(5), programme.months[7] ?? '']
  const line = { id: planLineId(`assignment:${unitId}:012`, month), programmeId, unitId, month }
  const review = { decision: 'agreed', reason: '', basis: '{}', reviewed_at: '2030-08-27T02:00:00.000Z' } as const
  let isDone = false
  connection.exec('BEGIN IMMEDIATE')
  return {
    name: `库内 ${counties} 个县`,
    run: async () => {
      isDone = !isDone
      await saveLineReview(db, line, { ...review, verdict: isDone ? 'done' : 'notDone' })
      const counts = (await countMonth(db, { ...asked, month, unitIds: [unitId] })).get(unitId)
      if (counts === undefined) throw new Error('the county was not counted')
      return score(counts).score
    },
    close: () => {
      connection.exec('ROLLBACK')
      connection.close()
    },
  }
}

/** An edit that changes no score would be no edit. */
async function requireChange(run: Edit['run']): Promise<void> {
  const [one, other] = [await run(), await run()]
  const difference = one.numerator * other.denominator - other.numerator * one.denominator
  if (difference <= 0n) throw new Error('the edit does not change the score')
}
