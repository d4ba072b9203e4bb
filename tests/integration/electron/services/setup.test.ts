import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { contextOf, offeredProgrammes, setUpOffice } from '#electron/services/setup.ts'
import { setPilot } from '#electron/services/units.ts'
import { assignmentsOf } from '#shared/packs/expand.ts'
import { findPack } from '#shared/packs/index.ts'
import { type TestPorts, testPorts } from '#tests/fixtures/ports.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let store: Store
let ports: TestPorts
let count = 0
const newId = (): string => `id-${(count += 1)}`
const nothingStaged = () => {
  throw new Error('nothing is staged here')
}

beforeEach(async () => {
  ports = testPorts('2022-04-18')
  store = await openStore({ folder: folder(), migrations, now: () => ports.clock.now(), appVersion: '0.1.0', hash: sha256 })
})
afterEach(() => store.close())

const city = { profile: 'city', programmeId: 'heihe-2022', unitId: null, officerName: '张经办' } as const
const context = (officer?: string) => contextOf(store, { ports, newId, staged: nothingStaged }, officer)
const rowsIn = async (table: 'unit' | 'task' | 'measure' | 'assignment' | 'officer' | 'event') =>
  (await store.db.selectFrom(table).selectAll().execute()).length

describe('the wizard’s offer', () => {
  test('黑河 2022 with its host and the eight territories that report', () => {
    const [heihe] = offeredProgrammes()
    expect(heihe).toMatchObject({ id: 'heihe-2022', city: '黑河市', year: 2022, cityUnit: { name: '市营商环境局' } })
    expect(heihe?.counties.map((each) => each.name)).toEqual([
      '爱辉区',
      '北安市',
      '嫩江市',
      '五大连池市',
      '逊克县',
      '孙吴县',
      '五大连池风景区管委会',
      '黑河自贸片区管委会',
    ])
  })
})

describe('setting up an office (foundations 2, 3)', () => {
  test('loads the whole programme: 17 tasks, 31 measures, every unit and assignment of the pack', async () => {
    await setUpOffice(store, ports, newId, city)
    const pack = findPack('heihe-2022')
    if (pack === undefined) throw new Error('no pack')
    expect([await rowsIn('task'), await rowsIn('measure')]).toEqual([17, 31])
    expect(await rowsIn('unit')).toBe(pack.units.length)
    expect(await rowsIn('assignment')).toBe(assignmentsOf(pack).length)
  })

  test('rows of the pack keep its stable keys and have their first revision, so that a later change is seen', async () => {
    await setUpOffice(store, ports, newId, city)
    const revisions = await store.db
      .selectFrom('record_revision')
      .select(['type', 'id', 'rev', 'origin'])
      .where('id', '=', 'heihe:unit:xunke-county')
      .execute()
    expect(revisions).toEqual([{ type: 'unit', id: 'heihe:unit:xunke-county', rev: 1, origin: 'pack' }])
    expect(await verifyStore(store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).toEqual({
      isSound: true,
      findings: [],
    })
  })

  test('is one event in the log: who, which programme in which version, that the notice was accepted', async () => {
    await setUpOffice(store, ports, newId, city)
    const events = await store.db.selectFrom('event').selectAll().execute()
    expect(events).toMatchObject([{ seq: 1, action: 'setup.complete', subject_type: 'office' }])
    expect(JSON.parse(events[0]?.detail ?? '')).toEqual({
      profile: 'city',
      programme: 'heihe-2022',
      packVersion: 1,
      acceptedSecrecyNotice: true,
      hasPassword: false,
    })
  })

  test.each([
    ['an unknown programme', { ...city, programmeId: 'harbin-2022' }, 'not_found'],
    ['a county office of nowhere', { ...city, profile: 'county' as const }, 'invalid_input'],
  ])('refused, and nothing is written: %s', async (_, input, code) => {
    expect((await refusal(setUpOffice(store, ports, newId, input))).code).toBe(code)
    expect([await rowsIn('unit'), await rowsIn('officer'), await rowsIn('event')]).toEqual([0, 0, 0])
    expect(await context()).toBeUndefined()
  })

  test('happens once', async () => {
    await setUpOffice(store, ports, newId, city)
    expect((await refusal(setUpOffice(store, ports, newId, city))).details['rule']).toBe('setUpOnce')
    expect(await rowsIn('officer')).toBe(1)
  })
})

describe('who acts', () => {
  test('without a name it is the officer of the wizard; a name is looked up; an unknown one is refused', async () => {
    await setUpOffice(store, ports, newId, city)
    expect((await context())?.officer.name).toBe('张经办')
    expect((await context('张经办'))?.officer).toEqual((await context())?.officer)
    expect((await refusal(context('某人'))).details).toEqual({ what: '经办人“某人”' })
  })

  test('the rules are those stored with the programme, the 试点 flags those of today', async () => {
    await setUpOffice(store, ports, newId, city)
    const before = await context()
    if (before === undefined) throw new Error('no office')
    const isPilot = (of: typeof before) => of.pack.units.find((unit) => unit.id === 'heihe:unit:xunke-county')?.pilot
    expect(isPilot(before)).toBe(false)
    await setPilot(before, { unitId: 'heihe:unit:xunke-county', pilot: true, ground: '市级试点名单' })
    const after = await context()
    expect(after && isPilot(after)).toBe(true)
    expect(after?.pack.appraisal).toEqual(before.pack.appraisal)
  })
})
