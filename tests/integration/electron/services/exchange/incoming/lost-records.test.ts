import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { retakePackages } from '#electron/services/exchange/incoming/archived.ts'
import { packageContents } from '#electron/services/exchange/incoming/contents.ts'
import { closeProblem, saveProblem } from '#electron/services/supervision/problems.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { parcelFrom, reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { restoredOffice } from '#tests/fixtures/exchange/restored-office.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'

/** A county whose backup is older than its report: the city decides of a problem that the county has not any more (exchange.md 6). */

let city: SeededOffice
let county: SeededOffice
let dispose: () => Promise<void>

beforeEach(async () => {
  const april = await reportingApril()
  ;({ city, county } = april)
  dispose = () => april.dispose()
})
afterEach(async () => {
  await county.close()
  await dispose()
})

const linesOf = async (office: SeededOffice, type: string): Promise<string[]> =>
  (await office.store.db.selectFrom('record_revision').select('line').where('type', '=', type).execute()).map(({ line }) => line)
const decisions = (office: SeededOffice) => office.store.db.selectFrom('problem_decision').select('conclusion').execute()

test('the decision is kept and says what it lacks, nothing the city sends can settle it, and the lost record itself does', async () => {
  const backup = await county.store.backup('manual')
  const found = { unitId: xunke, measureId: null, content: '合同未按期兑现', origin: '自查', foundOn: '2022-04-20', dueOn: null }
  const { problemId } = await saveProblem(county, { ...found, problemId: null, rev: null, measuresTaken: '' })
  const lost = await linesOf(county, 'problem')
  await take(city, (await reportParcel(county, city))[0])
  await closeProblem(city, { problemId, rev: 1, closedOn: '2022-04-21', conclusion: '已整改' })
  county = await restoredOffice(county, backup.name)
  const review = { kind: 'review-result', lines: await linesOf(city, 'problemDecision'), senderName: '市专班办公室' } as const
  const [parcel] = await parcelFrom(city, county, review)
  expect((await take(county, parcel)).counts).toMatchObject({ waiting: 1 })
  const said = async () => (await packageContents(county, { packageId: parcel.packageId })).sentences
  expect(await said()).toEqual([
    '有1项本单位报送过的问题不在本机，市专班办公室对其的意见已留存、尚不能写入；恢复过备份的，请重新录入后报送，由另一台电脑报送的，请在该电脑上继续办理',
  ])
  // The archive holds what came, not what was sent; and the city's next package says the same again.
  await retakePackages(county)
  expect((await take(county, (await parcelFrom(city, county, { ...review, seq: 2 }))[0])).counts).toMatchObject({ waiting: 1 })
  expect(await decisions(county)).toEqual([])
  expect(await said()).toHaveLength(1)
  await county.store.write((trx) => applyRevisionLines(trx, lost, { hash: sha256, projections: projectionsOfRecords, areOwn: true }))
  expect(await decisions(county)).toEqual([{ conclusion: '已整改' }])
  expect(await said()).toEqual([])
  expect((await verified(county)).findings).toEqual([])
})
