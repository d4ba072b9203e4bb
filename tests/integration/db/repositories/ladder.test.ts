import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listIssuedItems } from '#db/repositories/ladder.ts'
import { programmeId } from '#tests/fixtures/appraisals/april.ts'
import {
  type MayOffice,
  advance,
  draftOne,
  education,
  inMay,
  milestonesOf,
  obligationOf,
  sunwu,
  toIssue,
  xunke,
} from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
beforeAll(async () => {
  office = await inMay()
})
afterAll(() => office.dispose())

describe('what was issued about a subject (foundations 1: the rung is derived, never stored)', () => {
  test('a draft is nothing yet; once issued its items count; once withdrawn they count no more', async () => {
    const { db } = office.store
    const subjects = await milestonesOf(office, '7-3', education)
    const { documentId, noticeId } = await draftOne(office, 'supervise', subjects)
    expect(await listIssuedItems(db, { programmeId })).toEqual([])
    await advance(office, documentId, ...toIssue)
    expect(await listIssuedItems(db, { programmeId })).toMatchObject([
      {
        noticeId,
        documentId,
        kind: 'supervision',
        unitId: education,
        issuedOn: '2022-05-05',
        answeredOn: null,
        conclusion: null,
        subjectKind: 'milestone',
        subjectOrdinal: 0,
      },
    ])
    await advance(office, documentId, 'withdraw')
    expect(await listIssuedItems(db, { programmeId })).toEqual([])
  })

  test('of some subjects, in the order of issue; of none, nothing', async () => {
    const { db } = office.store
    const reports = [await obligationOf(office, sunwu), await obligationOf(office, xunke)]
    for (const [at, report] of reports.entries()) {
      office.ports.clock.setDay(`2022-05-0${7 - at}`)
      await advance(office, (await draftOne(office, 'remind', [report])).documentId, ...toIssue)
    }
    const ids = reports.map((each) => (each.kind === 'obligation' ? each.obligationId : ''))
    expect((await listIssuedItems(db, { subjectIds: ids })).map((item) => [item.unitId, item.issuedOn])).toEqual([
      [xunke, '2022-05-06'],
      [sunwu, '2022-05-07'],
    ])
    expect((await listIssuedItems(db, { subjectIds: ids.slice(0, 1) })).map((item) => item.unitId)).toEqual([sunwu])
    expect(await listIssuedItems(db, { subjectIds: [] })).toEqual([])
  })
})
