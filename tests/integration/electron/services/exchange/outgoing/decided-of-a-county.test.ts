import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { selectRecords } from '#db/repositories/package-selection.ts'
import { filesOf, linesOf } from '#db/repositories/packages-out.ts'
import { listLines } from '#db/repositories/plans.ts'
import { recordSpotCheck } from '#electron/services/appraisal/spot-checks.ts'
import { selectingOf } from '#electron/services/exchange/outgoing/selection.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import {
  type Drafted,
  type MayOffice,
  advance,
  draftOne,
  inMay,
  obligationOf,
  sunwu,
  toIssue,
  xunke,
} from '#tests/fixtures/supervision/may.ts'

const [month, programmeId] = ['2022-04', 'heihe-2022']
let city: MayOffice
const notices: Record<string, Drafted> = {}
beforeAll(async () => {
  city = await inMay()
  for (const unitId of [xunke, sunwu]) {
    notices[unitId] = await draftOne(city, 'remind', [await obligationOf(city, unitId)])
    const [line] = await listLines(city.store.db, { programmeId, month, unitId })
    const findings = [{ lineId: line?.id ?? '', finding: 'refuted' as const, reason: `${unitId}的佐证不属实` }]
    await recordSpotCheck(city, { unitId, month, checkedOn: '2022-05-05', howChosen: '随机', findings })
  }
})
afterAll(() => city.dispose())

/** A notice is of the month in which it is drafted. */
async function packageOf(kind: PackageKind, unitId: string, of = kind === 'supervision' ? '2022-05' : month) {
  const { db } = city.store
  const records = await selectRecords(db, selectingOf(city, { kind, month: of, unitId, withEvidence: true }))
  const lines = await Array.fromAsync(linesOf(db, records))
  return { lines, keys: records.map(({ type, id }) => `${type} ${id}`), files: await filesOf(db, records) }
}

describe('提醒督办 goes to the unit that it is addressed to', () => {
  test('not before it was issued', async () => {
    expect((await packageOf('supervision', xunke)).keys).toEqual([])
  })

  test('then with its paper and the frozen file, and to nobody else', async () => {
    const notice = notices[xunke]
    await advance(city, notice?.documentId ?? '', ...toIssue)
    const { lines, keys, files } = await packageOf('supervision', xunke)
    // Who checked, signed and sealed it, in which words, stays in the office that issued it.
    for (const line of lines) expect(line).not.toMatch(/"(steps|versions|instruction|sealed_?by|approved_?by)"/i)
    expect(keys.toSorted()).toEqual([`document ${notice?.documentId}`, `notice ${notice?.noticeId}`])
    const { file_sha256: sha256 } = await city.store.db
      .selectFrom('document')
      .select('file_sha256')
      .where('id', '=', notice?.documentId ?? '')
      .executeTakeFirstOrThrow()
    expect(files).toMatchObject([{ sha256, isKept: true, isEvidence: false }])
    expect((await packageOf('supervision', sunwu)).keys).toEqual([])
  })
})

test('抽查 goes to the county that was checked, with no word of another one (foundations 3)', async () => {
  for (const [unitId, other] of [
    [xunke, sunwu],
    [sunwu, xunke],
  ] as const) {
    const checks = (await packageOf('review-result', unitId)).lines.filter((line) => line.includes('"spotCheck"'))
    expect(checks).toHaveLength(1)
    expect(checks[0]).toContain(`${unitId}的佐证不属实`)
    expect(checks[0]).not.toContain(other)
  }
})
