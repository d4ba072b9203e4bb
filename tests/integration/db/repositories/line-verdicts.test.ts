import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authoredId, listOwnVerdicts, saveLineReview, saveSelfVerdict } from '#db/repositories/line-verdicts.ts'
import { findLine } from '#db/repositories/plans.ts'
import { type OpenedOffice, lineOf, openedApril, xunke } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

const at = '2022-04-24T01:00:00.000Z'

describe('foundations 3: what is said of a line', () => {
  test('the unit’s own word stands before the city’s on its behalf, whichever was written first, and also where it was taken back', async () => {
    const { store } = office
    const line = await lineOf(office, xunke, '7-3')
    const say = (isOnBehalf: boolean, verdict: 'done' | 'notDone' | null, note = '') =>
      store.write((trx) => saveSelfVerdict(trx, line, { isOnBehalf, verdict, note }))
    const seen = async () => {
      const { selfVerdict, selfNote, selfRev } = (await findLine(store.db, line.id)) ?? {}
      return [selfVerdict, selfNote, selfRev]
    }
    expect(await seen()).toEqual([null, '', 0])
    expect(await say(true, 'notDone', '据纸质材料')).toMatchObject({ id: authoredId(line.id, true), is_on_behalf: 1, rev: 1 })
    expect(await seen()).toEqual(['notDone', '据纸质材料', 1])
    expect(await listOwnVerdicts(store.db, [line.id])).toEqual([])
    expect(await say(false, 'done')).toMatchObject({ id: line.id, is_on_behalf: 0, rev: 1 })
    expect(await seen()).toEqual(['done', '', 1])
    expect(await say(true, 'notDone', '再录')).toMatchObject({ rev: 2 })
    expect(await seen()).toEqual(['done', '', 1])
    await say(false, null)
    expect(await seen()).toEqual([null, '', 2])
    expect((await listOwnVerdicts(store.db, [line.id])).map((row) => [row.id, row.verdict])).toEqual([[line.id, null]])
  })

  test('a review has its own revisions and leaves the line’s as they are', async () => {
    const { store } = office
    const line = await lineOf(office, xunke, '7-4')
    const review = { verdict: 'done' as const, decision: 'agreed' as const, reason: '', basis: 'a'.repeat(64), reviewed_at: at }
    expect(await store.write((trx) => saveLineReview(trx, line, review))).toMatchObject({ line_id: line.id, unit_id: xunke, rev: 1 })
    expect(await findLine(store.db, line.id)).toMatchObject({
      reviewVerdict: 'done',
      reviewDecision: 'agreed',
      reviewedAt: at,
      rev: line.rev,
    })
    const none = { verdict: null, decision: null, reason: '', basis: null, reviewed_at: null }
    expect(await store.write((trx) => saveLineReview(trx, line, none))).toMatchObject({ rev: 2 })
    expect(await findLine(store.db, line.id)).toEqual(line)
  })
})
