import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LineRecord } from '#db/repositories/plans.ts'
import type { FindingRecord } from '#db/repositories/spot-checks.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { type Seen, basisOf, isStale, seenOf } from '#electron/services/appraisal/review-basis.ts'
import { type OpenedOffice, april, lineOf, openedApril, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
let line: LineRecord
beforeAll(async () => {
  office = await openedApril()
  line = { ...(await lineOf(office, xunke, '7-3')), selfVerdict: 'done' }
  const entry = { entryId: null, rev: null, recordedOn: '2022-04-18', outcome: '', problem: '', nextPlan: '' }
  await saveProgress(office, { lineId: line.id, ...entry, content: '方案已印发' })
})
afterAll(() => office.dispose())

const nothing: Seen = { progress: [], evidence: [], finding: undefined }

function found(finding: 'confirmed' | 'refuted'): Seen {
  const record: FindingRecord = {
    spotCheckId: 'check-1',
    unitId: xunke,
    lineId: line.id,
    lineMonth: april,
    countsIn: april,
    finding,
    reason: '',
    checkedOn: '2022-04-26',
  }
  return { ...nothing, finding: record }
}

describe('reliability: a review is bound to what was seen', () => {
  test('what hangs on a line is read by the month of its unit, or by lines, alike', async () => {
    const { db } = office.store
    const [byMonth, byLine] = [await seenOf(db, { programmeId, month: april, unitId: xunke }), await seenOf(db, { lineIds: [line.id] })]
    expect(byMonth(line.id)).toEqual(byLine(line.id))
    expect(byLine(line.id).progress.map((entry) => entry.content)).toEqual(['方案已印发'])
    expect(byLine('another line')).toEqual(nothing)
  })

  test('a line that was never reviewed is not stale; one reviewed on other ground is', () => {
    expect(isStale(line, nothing)).toBe(false)
    const reviewed: LineRecord = { ...line, reviewVerdict: 'done', reviewBasis: basisOf(line, nothing, 'done') }
    expect(isStale(reviewed, nothing)).toBe(false)
    expect(isStale({ ...reviewed, selfNote: '补充说明' }, nothing)).toBe(true)
    expect(isStale({ ...reviewed, goal: '另定目标' }, nothing)).toBe(false)
  })

  test('foundations 4: of spot checks only one in the county’s favour, against the review, is part of the ground', () => {
    expect(basisOf(line, found('refuted'), 'done')).toBe(basisOf(line, nothing, 'done'))
    expect(basisOf(line, found('refuted'), 'notDone')).toBe(basisOf(line, nothing, 'notDone'))
    expect(basisOf(line, found('confirmed'), 'done')).toBe(basisOf(line, nothing, 'done'))
    expect(basisOf(line, found('confirmed'), 'notDone')).not.toBe(basisOf(line, nothing, 'notDone'))
  })
})
