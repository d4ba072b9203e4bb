import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { handlers } from '#electron/app/handlers.ts'
import { packageContents } from '#electron/services/exchange/incoming/contents.ts'
import { refuseForeignContent } from '#electron/services/exchange/incoming/sender.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { receiptsDue } from '#electron/services/exchange/outgoing/receipts-due.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { placeWaiting } from '#electron/services/records/waiting.ts'
import { contract } from '#shared/api/contract.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { type CountyRecord, countyRecord, countyRecords, lineOf, sunwu } from '#tests/fixtures/exchange/county-records.ts'
import {
  type Parcel,
  parcelFrom,
  reportParcel,
  reportingApril,
  take,
  travellingLines,
  verified,
} from '#tests/fixtures/exchange/incoming-packages.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

/** Who may write what: an office's key opens its own records and no others (exchange.md 6). */

let april: Awaited<ReturnType<typeof reportingApril>>

beforeEach(async () => {
  april = await reportingApril()
})
afterEach(() => april.dispose())

async function lineIn(unitId: string) {
  const [line] = await listLines(april.city.store.db, { programmeId, month: '2022-04', unitId })
  if (line === undefined) throw new Error('the county has no lines')
  return line
}

/** The code by which the city refuses a package of the county whole; its store says afterwards what it said before. */
async function refused(records: readonly CountyRecord[], parcel: Parcel = {}): Promise<{ code: string | undefined; sentence: string }> {
  const { city, county } = april
  const [volume] = await parcelFrom(county, city, { lines: records.map(lineOf), ...parcel })
  const before = logicalDump(city.store.folder)
  const thrown = await refusal(take(city, volume))
  expect(logicalDump(city.store.folder)).toEqual(before)
  return { code: exchangeFaultOf(thrown), sentence: String(thrown.details['sentence']) }
}

async function ofTypes(...types: readonly string[]): Promise<CountyRecord[]> {
  const { id: lineId, assignmentId } = await lineIn(xunke)
  return countyRecords({ lineId, assignmentId }, april.city.office.unitId).filter(({ type }) => types.includes(type))
}

describe('a county writes nothing of another county', () => {
  test('nor takes the place of its records: 孙吴 reports its own verdict afterwards', async () => {
    const line = await lineIn(sunwu)
    const said = { line_id: line.id, programme_id: programmeId, unit_id: sunwu, month: '2022-04', note: '', is_on_behalf: 0 }
    const forged = countyRecord('selfVerdict', { ...said, verdict: 'notDone' }, line.id)
    expect(await refused([forged])).toEqual({ code: 'E-REC-UNIT', sentence: '数据包中的自评所记的是其他单位的内容。' })
    const own = { ...forged, ownerUnit: sunwu, body: { ...forged.body, verdict: 'done' } }
    const given = [{ ...own, line: lineOf(own), hash: '' }]
    const from = { kind: 'county', unitId: sunwu } as const
    await expect(refuseForeignContent(april.city.store.db, { kind: 'month-report', programmeId }, from, given)).resolves.toBeUndefined()
  })

  test('nor moves the city’s 代录 of it to 回收站', async () => {
    const { city } = april
    const line = await lineIn(sunwu)
    const words = { content: '代录孙吴县进展', outcome: '', problem: '', nextPlan: '' }
    await saveProgress(city, { lineId: line.id, recordedOn: '2022-04-20', ...words, entryId: null, rev: null })
    const [entry] = await ofTypes('progressEntry')
    expect(entry).toBeDefined()
    const forged = { ...(entry as CountyRecord), body: { ...entry?.body, line_id: line.id, unit_id: sunwu } }
    expect((await refused([forged])).code).toBe('E-REC-UNIT')
    expect(await city.store.db.selectFrom('progress_entry').select('deleted_at').execute()).toEqual([{ deleted_at: null }])
  })

  test('nor answers for the city with a receipt to it', async () => {
    const [receipt] = await ofTypes('packageReceipt')
    const forged = { ...(receipt as CountyRecord), origin: 'pack', body: { ...receipt?.body, unit_id: sunwu } }
    expect((await refused([forged])).code).toBe('E-REC-PACK')
    expect(await receiptsDue(april.city.store.db, sunwu)).toEqual([])
  })

  test('the whole package is refused, what was sound in it too, and comes in once it is mended', async () => {
    const { city, county } = april
    const sound = await travellingLines(county)
    const [forged] = await ofTypes('liaison')
    const other = { ...(forged as CountyRecord), body: { ...forged?.body, unit_id: sunwu } }
    const { code, sentence } = await refused([], { lines: [...sound, lineOf(other)] })
    expect([code, sentence]).toEqual(['E-REC-UNIT', '数据包中的联络员所记的是其他单位的内容。'])
    const [mended] = await parcelFrom(county, city, { lines: [...sound, lineOf(forged as CountyRecord)] })
    const taken = await take(city, mended)
    expect(taken.counts).toMatchObject({ refused: 0, waiting: 0, conflict: 0 })
    expect(await undoImport(city, { packageId: mended.packageId })).toMatchObject({ removed: sound.length + 1 })
    expect((await verified(city)).findings).toEqual([])
  })
})

describe('a line that came before what it is about', () => {
  /** Gives a unit a line under this id, as the city does when it opens a month. */
  async function issueLine(lineId: string, unitId: string): Promise<readonly unknown[]> {
    const { city } = april
    const [own, others] = [await lineIn(unitId), await lineIn(unitId === xunke ? sunwu : xunke)]
    return city.store.write(async (trx) => {
      const row = await trx.selectFrom('plan_line').selectAll().where('id', '=', own.id).executeTakeFirstOrThrow()
      await trx
        .insertInto('plan_line')
        .values({ ...row, id: lineId, assignment_id: others.assignmentId })
        .execute()
      return placeWaiting({ trx })
    })
  }
  const waiting = () => april.city.store.db.selectFrom('revision_waiting').select(['type', 'line']).execute()
  const placed = () => april.city.store.db.selectFrom('progress_entry').select('line_id').execute()

  async function sendEarly(): Promise<{ readonly lineId: string; readonly line: string }> {
    const { city, county } = april
    const lineId = '0190f7a0-0000-7000-8000-aaaaaaaaaaaa'
    const [entry] = await ofTypes('progressEntry')
    const line = lineOf({ ...(entry as CountyRecord), body: { ...entry?.body, line_id: lineId } })
    expect((await take(city, (await parcelFrom(county, city, { lines: [line] }))[0])).counts).toMatchObject({ waiting: 1, refused: 0 })
    return { lineId, line }
  }

  test('takes its place when that is the county’s own', async () => {
    const { lineId } = await sendEarly()
    expect(await issueLine(lineId, xunke)).toHaveLength(1)
    expect([await placed(), await waiting()]).toEqual([[{ line_id: lineId }], []])
  })

  test('takes none when that is another county’s, stays kept and is counted; sent again, it refuses its package', async () => {
    const { city, county } = april
    const { lineId, line } = await sendEarly()
    expect(await issueLine(lineId, sunwu)).toEqual([])
    expect([await placed(), await waiting()]).toEqual([[], [{ type: 'progressEntry', line }]])
    // Other packages go on.
    expect((await take(city, (await reportParcel(county, city, { seq: 2 }))[0])).counts).toMatchObject({ refused: 0 })
    expect(await waiting()).toEqual([{ type: 'progressEntry', line }])
    expect((await refused([], { lines: [line], seq: 3 })).code).toBe('E-REC-UNIT')
  })
})

describe('the city writes to a county of the city and of that county', () => {
  const fromCity = (record: CountyRecord): CountyRecord => ({ ...record, ownerUnit: april.city.office.unitId })
  const score = {
    programme_id: programmeId,
    month: '2022-04',
    due_on: '2022-04-25',
    kind: 'weekly',
    title: '周报',
    counts: 1,
    waived_reason: null,
  }

  test('a record of another county that strayed into its package refuses it whole; its own is taken', async () => {
    const { city, county } = april
    const send = async (unitId: string, seq: number) => {
      const [volume] = await parcelFrom(city, county, {
        kind: 'task-issue',
        seq,
        lines: [lineOf(fromCity(countyRecord('obligation', { ...score, unit_id: unitId })))],
      })
      return take(county, volume)
    }
    const before = logicalDump(county.store.folder)
    expect(exchangeFaultOf(await refusal(send(sunwu, 1)))).toBe('E-REC-UNIT')
    expect(logicalDump(county.store.folder)).toEqual(before)
    expect((await send(xunke, 2)).counts).toMatchObject({ new: 1 })
  })

  test('a score that was published is frozen: a second content of it fits no table, and the package is refused whole (E-REC-UNFIT)', async () => {
    const { city, county } = april
    const facts = {
      month: '2022-04',
      measures: [],
      materials: [],
      information: [],
      adjustments: [],
      adjustmentCount: 'once',
      laterFindings: [],
      noPlan: null,
      asOf: null,
    }
    const [sheet] = await ofTypes('selfAssessment')
    const { scored } = JSON.parse(String(sheet?.body['sheet'])) as { scored: unknown }
    const published = { version: 1, interpretation: 'a', pack_version: 1, published_on: '2022-04-30', total: '40.00', score: '40.00' }
    const about = { programme_id: programmeId, unit_id: xunke, month: '2022-04', facts_hash: 'a'.repeat(64) }
    const record = fromCity(
      countyRecord('monthlyScore', {
        ...about,
        ...published,
        correction_reason: '',
        document_id: null,
        facts: JSON.stringify(facts),
        result: JSON.stringify(scored),
      }),
    )
    const send = async (one: CountyRecord, seq: number) =>
      take(county, (await parcelFrom(city, county, { kind: 'review-result', seq, lines: [lineOf(one)] }))[0])
    expect((await send(record, 1)).counts).toMatchObject({ new: 1 })
    const before = logicalDump(county.store.folder)
    const second = await refusal(send({ ...record, rev: 2, body: { ...record.body, score: '50.00' } }, 2))
    expect(second.details).toMatchObject({ code: 'E-REC-UNFIT', data: '未写入任何数据。' })
    expect(String(second.details['sentence'])).toMatch(/^第1条记录（月度得分.*）与本机的数据相抵触，不能写入。$/)
    expect(logicalDump(county.store.folder)).toEqual(before)
  })
})

describe('what a record says can be read by every page', () => {
  const answers = async (
    method: 'ledgers.list' | 'today.view' | 'evidence.list' | 'exchange.waiting',
    input: unknown,
  ): Promise<boolean> => {
    const { [method]: handler } = handlers as unknown as Record<string, (input: unknown, scene: unknown) => Promise<unknown>>
    const { input: asks, output } = contract[method]
    return output.safeParse(await handler?.(asks.parse(input), { office: april.city })).success
  }

  test('a declaration or a piece of evidence that none could is refused, and every page answers', async () => {
    const [declared, piece] = await ofTypes('ledgerDefinition', 'evidence').then((all) =>
      all.toSorted((one) => (one.type === 'evidence' ? 1 : -1)),
    )
    const nothing = { ...(declared as CountyRecord), body: { ...declared?.body, definition: '{}' } }
    expect(await refused([nothing], { kind: 'ledger' })).toEqual({
      code: 'E-REC-BODY',
      sentence: '第1条记录（台账式样）的内容不合规范（definition）。',
    })
    const bogus = { ...(piece as CountyRecord), body: { ...piece?.body, kind: 'bogus' } }
    expect(await refused([bogus])).toEqual({ code: 'E-REC-BODY', sentence: '第1条记录（佐证材料“方案”）的内容不合规范（kind）。' })
    expect(await answers('ledgers.list', {})).toBe(true)
    expect(await answers('today.view', { month: '2022-04' })).toBe(true)
    expect(await answers('evidence.list', { unitId: xunke, month: '2022-04' })).toBe(true)
  })

  test('what fits is taken, and every page answers', async () => {
    const { city, county } = april
    const lines = (await ofTypes('ledgerDefinition', 'ledgerEntry')).map(lineOf)
    expect((await take(city, (await parcelFrom(county, city, { kind: 'ledger', lines }))[0])).counts).toMatchObject({ new: 2 })
    expect((await take(city, (await reportParcel(county, city, { seq: 2 }))[0])).counts).toMatchObject({ refused: 0, waiting: 0 })
    expect(await answers('ledgers.list', {})).toBe(true)
    expect(await answers('today.view', { month: '2022-04' })).toBe(true)
    expect(await answers('evidence.list', { unitId: xunke, month: '2022-04' })).toBe(true)
    expect(await answers('exchange.waiting', {})).toBe(true)
  })
})

describe('what a newer version sends still comes in', () => {
  test('a type that is not known here, from its owner alone; fields that are not, with their record, byte for byte', async () => {
    const { city, county } = april
    const strange = countyRecord('somethingNew', { anything: [1, { deep: true }] })
    expect((await refused([{ ...strange, ownerUnit: sunwu }])).code).toBe('E-REC-OWNER')
    expect((await refused([{ ...strange, ownerUnit: city.office.unitId }])).code).toBe('E-REC-OWNER')
    const [liaison] = await ofTypes('liaison')
    const wider = { ...(liaison as CountyRecord), body: { ...liaison?.body, officeHours: { from: '8:30' } } }
    const [volume] = await parcelFrom(county, city, { lines: [strange, wider].map(lineOf) })
    expect((await take(city, volume)).counts).toMatchObject({ new: 2 })
    const kept = city.store.db.selectFrom('record_revision').select('line').where('id', 'in', [strange.id, wider.id])
    expect((await kept.execute()).map(({ line }) => line).toSorted()).toEqual([strange, wider].map(lineOf).toSorted())
    expect((await packageContents(city, { packageId: volume.packageId })).rows.some(({ noun }) => noun === '其他内容')).toBe(true)
  })

  test('from the city it may be the city’s or the county’s own, and no other county’s', async () => {
    const { city, county } = april
    const send = async (ownerUnit: string, seq: number) => {
      const line = lineOf({ ...countyRecord('somethingNew', {}), ownerUnit })
      return take(county, (await parcelFrom(city, county, { kind: 'task-issue', seq, lines: [line] }))[0])
    }
    expect((await send(city.office.unitId, 1)).counts).toMatchObject({ new: 1 })
    expect((await send(xunke, 2)).counts).toMatchObject({ new: 1 })
    expect(exchangeFaultOf(await refusal(send(sunwu, 3)))).toBe('E-REC-OWNER')
  })
})

describe('a package that would fill the memory of this machine', () => {
  test('is neither made nor read: its records are limited together, not each file alone (E-REC-BYTES)', async () => {
    const { city, county } = april
    const lines = Array.from({ length: 40 }, () => lineOf(countyRecord('somethingNew', { text: 'x'.repeat(1000) })))
    const small = { ...packageLimits, recordsBytes: 30_000 }
    expect(exchangeFaultOf(await refusal(parcelFrom(county, city, { lines, limits: small })))).toBe('E-REC-BYTES')
    await expect(parcelFrom(county, city, { lines: lines.slice(0, 20), limits: small })).resolves.toHaveLength(1)
  })

  test('a year of 100,000 rows is far below the limit', async () => {
    const [entry] = await ofTypes('ledgerEntry')
    expect(Buffer.byteLength(lineOf(entry as CountyRecord)) * 4 * 100_000).toBeLessThan(packageLimits.recordsBytes)
  })
})
