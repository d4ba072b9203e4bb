import { mkdirSync } from 'node:fs'
import { agreeAll } from '#electron/services/appraisal/reviews.ts'
import { judgeLines, submitSelfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { publishMonth } from '#electron/services/appraisal/monthly-scores.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { removeLine } from '#electron/services/months/plans.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { allDone, counties, judgeAll, lineOf, linesOf, on, receive, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'

/** December 2022 in the folder of a workbench that is still to be opened. */
export const december = '2022-12'
export const afterPublication = '2022-12-30'
/** The measure that 逊克县 finished only after its report was due. */
export const lateCode = '7-3'
/** The one measure that is left of 孙吴县's list. */
export const lastCode = '1-1'

/**
 * Published on the 28th: 逊克县 had not done `lateCode`, which it recorded on the 30th; 孙吴县's list had one measure alone; every other line
 * of every county is 本月完成.
 */
export async function seedDecember(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const office = await seedOffice(folder, { today: '2022-12-05' })
  try {
    await openMonth(office, { month: december })
    for (const line of await linesOf(office, sunwu, december)) {
      if (line.code !== lastCode) await removeLine(office, { lineId: line.id, rev: line.rev, reason: '本月未安排任务' })
    }
    for (const unitId of counties) await (unitId === xunke ? lateCounty(office) : allDone(office, unitId, december))
    on(office, '2022-12-28')
    for (const unitId of counties) await agreeAll(office, { unitId, month: december })
    await publishMonth(office, { month: december, publishedOn: '2022-12-28' })
    on(office, afterPublication)
    const { id: lineId } = await lineOf(office, xunke, lateCode, december)
    const entry = { entryId: null, rev: null, content: '方案已印发实施', outcome: '', problem: '', nextPlan: '' }
    await saveProgress(office, { ...entry, lineId, recordedOn: afterPublication })
  } finally {
    await office.close()
  }
}

async function lateCounty(office: SeededOffice): Promise<void> {
  await receive(office, xunke, 'monthly-report', '2022-12-19')
  on(office, '2022-12-22')
  await judgeAll(office, xunke, 'done', december)
  const { id: lineId } = await lineOf(office, xunke, lateCode, december)
  await judgeLines(office, { judgements: [{ lineId, verdict: 'notDone', note: '' }] })
  await submitSelfAssessment(office, { unitId: xunke, month: december, assessedOn: '2022-12-22' })
  await receive(office, xunke, 'self-assessment', '2022-12-22')
}
