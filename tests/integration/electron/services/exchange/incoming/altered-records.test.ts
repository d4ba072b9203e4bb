import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import type { PackageRecord } from '#electron/packages/index.ts'
import { ownerships } from '#electron/services/exchange/incoming/ownership.ts'
import { refuseForeignContent } from '#electron/services/exchange/incoming/sender.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { type PackageKind, packageDirection, packageKindCodes } from '#shared/exchange/kinds.ts'
import { misfitOf } from '#shared/exchange/record-shapes/index.ts'
import { travelling, travellingOf } from '#shared/exchange/travel.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { type CountyRecord, countyRecords, sunwu } from '#tests/fixtures/exchange/county-records.ts'
import { type ExchangedApril, issuedApril } from '#tests/fixtures/exchanged-april.ts'

/** A record is refused for whatever of it is not its sender's, whatever its type (exchange.md 6, E-REC-…). */

let april: Pick<ExchangedApril, 'city' | 'dispose'>
let records: readonly CountyRecord[]
let theirs: { readonly lineId: string; readonly assignmentId: string }

beforeAll(async () => {
  april = await issuedApril()
  const subjects = async (unitId: string) => {
    const [line] = await listLines(april.city.store.db, { programmeId, month: '2022-04', unitId })
    return { lineId: line?.id ?? '', assignmentId: line?.assignmentId ?? '' }
  }
  theirs = await subjects(sunwu)
  records = countyRecords(await subjects(xunke), april.city.office.unitId)
})
afterAll(() => april.dispose())

/** A kind of package in which a county may send records of this type. */
function kindOf(type: string): PackageKind {
  const kinds: readonly PackageKind[] = travellingOf(type)?.kinds ?? []
  return (
    packageKindCodes.find((kind) => kind !== 'full-handover' && kinds.includes(kind) && packageDirection(kind) !== 'downward') ?? 'receipt'
  )
}

/** The code by which the city's office refuses a record of the county; undefined where it would take it. */
async function refusedWith(record: CountyRecord): Promise<string | undefined> {
  const line = JSON.stringify(record)
  const given: PackageRecord = { ...record, line, hash: '' }
  // The entry's own ledger comes with it.
  const others = records.filter(({ type }) => type === 'ledgerDefinition' && record.type === 'ledgerEntry')
  const all = [given, ...others.map((each): PackageRecord => ({ ...each, line: '', hash: '' }))]
  try {
    await refuseForeignContent(april.city.store.db, { kind: kindOf(record.type), programmeId }, { kind: 'county', unitId: xunke }, all)
    return undefined
  } catch (thrown) {
    return exchangeFaultOf(thrown) ?? String(thrown)
  }
}

const aRecord = (suits: (record: CountyRecord) => boolean = () => true) =>
  fc.nat().map((at) => {
    const suitable = records.filter(suits)
    const record = suitable[at % suitable.length]
    if (record === undefined) throw new Error('no record suits')
    return record
  })
const has =
  (column: string) =>
  ({ body }: CountyRecord): boolean =>
    Object.hasOwn(body, column)
const saying = (record: CountyRecord, said: Readonly<Record<string, unknown>>): CountyRecord => ({
  ...record,
  body: { ...record.body, ...said },
})

test('every type that travels has its ownership, and the examples are of every type that a county sends', async () => {
  expect(Object.keys(ownerships).toSorted()).toEqual(Object.keys(travelling).toSorted())
  const sent = Object.keys(travelling).filter((type) => travellingOf(type)?.author === 'owner')
  expect([...new Set(records.map(({ type }) => type))].toSorted()).toEqual(sent.toSorted())
  for (const record of records)
    expect({ type: record.type, misfit: misfitOf(record), code: await refusedWith(record) }).toEqual({ type: record.type })
})

describe('an altered record of a county is refused', () => {
  test('its owner: another unit', () =>
    fc.assert(
      fc.asyncProperty(aRecord(), fc.constantFrom(sunwu, april.city.office.unitId, 'heihe:unit:nobody'), async (record, ownerUnit) => {
        expect(await refusedWith({ ...record, ownerUnit })).toBe('E-REC-OWNER')
      }),
    ))

  test('its unit: another one, none, or one in the other spelling of the column', () =>
    fc.assert(
      fc.asyncProperty(aRecord(has('unit_id')), fc.constantFrom(sunwu, null), fc.boolean(), async (record, unitId, isCamel) => {
        const { unit_id: _, ...rest } = record.body
        const body = isCamel ? { ...rest, unitId } : { ...rest, unit_id: unitId }
        expect(await refusedWith({ ...record, body })).toMatch(/^E-REC-(?:UNIT|BODY)$/)
      }),
    ))

  test('代录, in whatever spelling', () =>
    fc.assert(
      fc.asyncProperty(aRecord(has('is_on_behalf')), fc.constantFrom(1, true), fc.boolean(), async (record, flag, isCamel) => {
        const { is_on_behalf: _, ...rest } = record.body
        const body = isCamel ? { ...rest, isOnBehalf: flag } : { ...rest, is_on_behalf: flag }
        expect(await refusedWith({ ...record, body })).toBe('E-REC-BEHALF')
      }),
    ))

  test('its origin: a pack that the sender never loaded', () =>
    fc.assert(
      fc.asyncProperty(aRecord(), async (record) => {
        expect(await refusedWith({ ...record, origin: 'pack' })).toBe('E-REC-PACK')
      }),
    ))

  test('what it is about: another unit’s line or assignment, under its own id or that one’s', () =>
    fc.assert(
      fc.asyncProperty(
        aRecord((record) => has('line_id')(record) || has('assignment_id')(record)),
        fc.boolean(),
        async (record, isNamed) => {
          const [column, id] = has('line_id')(record) ? ['line_id', theirs.lineId] : ['assignment_id', theirs.assignmentId]
          const named = isNamed ? { ...record, id, body: { ...record.body, id } } : record
          expect(await refusedWith(saying(named, { [column]: id }))).toMatch(/^E-REC-(?:UNIT|ID)$/)
        },
      ),
    ))

  test('a provisional revision, which never leaves its office', () =>
    fc.assert(
      fc.asyncProperty(aRecord(), fc.integer({ min: -1_000_000, max: -1 }), async (record, rev) => {
        expect(await refusedWith({ ...record, rev })).toBe('E-REC-FORM')
      }),
    ))

  test('another id in its body than its own', () =>
    fc.assert(
      fc.asyncProperty(aRecord(), fc.uuid(), async (record, id) => {
        expect(await refusedWith(saying(record, { id }))).toBe('E-REC-BODY')
      }),
    ))
})

describe('content that fits no table is refused', () => {
  const json = ['sheet', 'definition', 'facts', 'wording', 'sentences', 'fields']
  const isJson = (text: string): boolean => {
    try {
      return typeof JSON.parse(text) === 'object'
    } catch {
      return false
    }
  }

  test('JSON that is none, or is built to mislead', () => {
    const broken = fc.oneof(
      fc.string().filter((text) => !isJson(text)),
      fc.constantFrom('{"a":1,"a":2}', '{"__proto__":{}}', `${'['.repeat(40)}${']'.repeat(40)}`, 'null', '7', '{', ''),
    )
    return fc.assert(
      fc.asyncProperty(
        aRecord((record) => json.some((column) => has(column)(record))),
        broken,
        async (record, text) => {
          const column = json.find((each) => has(each)(record)) ?? ''
          expect(await refusedWith(saying(record, { [column]: text }))).toBe('E-REC-BODY')
        },
      ),
    )
  })

  test('a word that its table does not know, a day that does not exist', () => {
    const words = ['status', 'verdict', 'kind', 'way'].map((column) => [column, 'bogus'] as const)
    const days = ['recorded_on', 'received_on', 'claimed_on', 'formed_on', 'found_on', 'assessed_on', 'month'].map(
      (column) => [column, '2022-02-30'] as const,
    )
    return fc.assert(
      fc.asyncProperty(aRecord(), fc.constantFrom(...words, ...days), async (record, [column, value]) => {
        // 台账 name their own statuses, a programme its kinds of 动态调整.
        fc.pre(has(column)(record) && !(record.type === 'ledgerEntry' && column === 'status') && record.type !== 'adjustmentClaim')
        expect(await refusedWith(saying(record, { [column]: value }))).toBe('E-REC-BODY')
      }),
    )
  })

  test('a value of another kind in any column; a field that this version does not know is let be', () => {
    const strange = fc.constantFrom<unknown>(1.5, [[]], [7], { a: [] }, Number.MAX_SAFE_INTEGER + 2)
    return fc.assert(
      fc.asyncProperty(aRecord(), fc.nat(), strange, async (record, at, value) => {
        const columns = Object.keys(record.body).filter((column) => !['rev', 'wording', 'facts', 'fields'].includes(column))
        const column = columns[at % columns.length] ?? ''
        expect({ column, code: await refusedWith(saying(record, { [column]: value })) }).toEqual({ column, code: 'E-REC-BODY' })
        expect(await refusedWith(saying(record, { ofANewerVersion: value }))).toBeUndefined()
      }),
    )
  })
})
