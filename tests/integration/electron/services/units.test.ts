import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { liaisonList, saveLiaison, setPilot, unitList, unitRefs } from '#electron/services/units.ts'
import { listAssignments } from '#db/repositories/programme.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'units-'))
const xunke = 'heihe:unit:xunke-county'
const sunwu = 'heihe:unit:sunwu-county'
let office: SeededOffice

beforeAll(async () => {
  office = await seedOffice(folder, { today: '2022-04-18' })
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

async function pilots(): Promise<string[]> {
  const { units } = contract['units.list'].output.parse(await unitList(office))
  return units.filter((unit) => unit.pilot).map((unit) => unit.name)
}

describe('units', () => {
  test('six counties are scored, two 管委会 report without rank (foundations 1)', async () => {
    const { units } = contract['units.list'].output.parse(await unitList(office))
    const territories = units.filter((unit) => unit.kind === 'territory' && unit.reports)
    expect(territories.filter((unit) => unit.scored)).toHaveLength(6)
    expect(territories.filter((unit) => !unit.scored).map((unit) => unit.name)).toEqual(['五大连池风景区管委会', '黑河自贸片区管委会'])
    // M-009: a short form of two units means neither until somebody says which.
    const shared = units.filter((unit) => unit.ambiguousAliases.includes('五大连池')).map((unit) => unit.name)
    expect(shared).toEqual(['五大连池市', '五大连池风景区管委会'])
    expect(units.filter((unit) => unit.isHost).map((unit) => unit.name)).toEqual(['市营商环境局'])
  })

  test('a unit that is not there is refused by name', async () => {
    const units = await unitRefs(office.store.db, office.pack)
    expect(units.ref(xunke)).toEqual({ unitId: xunke, name: '逊克县' })
    expect(() => units.get('heihe:unit:nowhere')).toThrow('not_found')
  })
})

describe('试点', () => {
  test('the flag brings the pilot’s measure, keeps the earlier one on record, and can be taken back', async () => {
    const before = await pilots()
    const held = (await listAssignments(office.store.db, { programmeId: office.office.programmeId, unitId: xunke })).length
    await setPilot(office, { unitId: xunke, pilot: true, ground: '市级试点名单' })
    expect(await pilots()).toEqual([...before, '逊克县'])
    const after = await listAssignments(office.store.db, { programmeId: office.office.programmeId, unitId: xunke })
    expect(after.length).toBeGreaterThanOrEqual(held)
    await setPilot(office, { unitId: xunke, pilot: false, ground: '名单调整' })
    expect(await pilots()).toEqual(before)
    expect(await listAssignments(office.store.db, { programmeId: office.office.programmeId, unitId: xunke })).toEqual(after)
  })

  test('is a county’s alone', async () => {
    const error = await refusal(setPilot(office, { unitId: 'heihe:unit:education-bureau', pilot: true, ground: '试点' }))
    expect(error.details).toMatchObject({ rule: 'pilot', reason: '“市教育局”不是县（市、区）' })
  })
})

describe('联络员名册 (M-007)', () => {
  const liaison = { unitId: xunke, name: '演示联络员甲', section: '办公室', phone: '0456-0000000', fromOn: '2022-04-01' }

  test('a new liaison ends the one before; both stay on record with their revisions', async () => {
    const first = await saveLiaison(office, liaison)
    const second = await saveLiaison(office, { ...liaison, name: '演示联络员乙', fromOn: '2022-04-15' })
    const { liaisons } = contract['liaisons.list'].output.parse(await liaisonList(office))
    expect(liaisons.map((each) => [each.liaisonId, each.unitName, each.name])).toEqual([[second.liaisonId, '逊克县', '演示联络员乙']])
    const { db } = office.store
    expect(await db.selectFrom('liaison').select(['id', 'to_on', 'rev']).orderBy('from_on').execute()).toEqual([
      { id: first.liaisonId, to_on: '2022-04-15', rev: 2 },
      { id: second.liaisonId, to_on: null, rev: 1 },
    ])
  })

  test('cannot begin before the one in office did', async () => {
    const error = await refusal(saveLiaison(office, { ...liaison, fromOn: '2022-03-01' }))
    expect(error.details).toMatchObject({ rule: 'liaisonOrder', reason: '起始日期早于现任联络员的起始日期（2022-04-15）' })
  })

  test('30 February is no day: refused at the door with its sentence', () => {
    const parsed = contract['liaisons.save'].input.safeParse({ ...liaison, fromOn: '2022-02-30' })
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['fromOn'], message: '日期不存在或写法有误，应为“2022-04-20”这样的日期' })
    expect(contract['liaisons.save'].input.safeParse(liaison).success).toBe(true)
  })

  test.each([['a unit that is not there', { unitId: 'heihe:unit:nowhere' }, { code: 'not_found' }]])(
    'refused: %s',
    async (_, changed, error) => {
      expect(await refusal(saveLiaison(office, { ...liaison, fromOn: '2022-04-18', ...changed }))).toMatchObject(error)
    },
  )

  test('a county’s office names its own liaison and sets no 试点 (foundations 3)', async () => {
    const own = join(folder, 'county')
    const county = await seedOffice(own, { today: '2022-04-18', profile: 'county', unitId: xunke })
    await saveLiaison(county, liaison)
    expect((await refusal(saveLiaison(county, { ...liaison, unitId: sunwu }))).code).toBe('not_permitted')
    expect((await refusal(setPilot(county, { unitId: xunke, pilot: true, ground: '试点' }))).code).toBe('not_permitted')
    await county.close()
  })
})
