import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { appraisalCounty } from '#electron/services/appraisal/appraisals.ts'
import { selfAssessmentFacts } from '#electron/services/appraisal/self-assessment-facts.ts'
import { selfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { contract } from '#shared/api/contract.ts'
import { judgeAll, linesOf, xunke } from '#tests/fixtures/appraisals/april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-12-20' })
})
afterEach(() => office.close())

const entry = { entryId: null, rev: null, content: '已印发', outcome: '', problem: '', nextPlan: '' }

test('A-09: of December, what was recorded after the report’s day is marked 补录, on the sheet and in the review', async () => {
  const month = '2022-12'
  await openMonth(office, { month })
  const [inTime, late, untouched] = await linesOf(office, xunke, month)
  if (inTime === undefined || late === undefined || untouched === undefined) throw new Error('December has no lines')
  await saveProgress(office, { ...entry, lineId: inTime.id, recordedOn: '2022-12-20' })
  office.ports.clock.setDay('2022-12-30')
  await saveProgress(office, { ...entry, lineId: late.id, recordedOn: '2022-12-30' })
  const sheet = contract['selfAssessments.get'].output.parse(await selfAssessment(office, { unitId: xunke, month }))
  const review = contract['appraisals.county'].output.parse(await appraisalCounty(office, { unitId: xunke, month }))
  for (const rows of [sheet.lines, review.rows]) {
    expect(rows.filter((row) => row.isSupplement).map((row) => row.lineId)).toEqual([late.id])
  }
  await judgeAll(office, xunke, 'done', month)
  const paper = selfAssessmentFacts(office, office.store.db, { unitId: xunke, month }, '2022-12-30')
  const { measures } = printed.parse(await paper)
  const marked = measures.filter(({ done }) => done.includes('（年终补录）'))
  expect(marked.map(({ sourceIds }) => sourceIds)).toEqual([[late.id]])
})

const printed = z.object({ measures: z.array(z.object({ done: z.string(), sourceIds: z.array(z.string()) })) })
