import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listUnits } from '#db/repositories/organisation.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { deskStatus } from '#electron/services/desk/desk.ts'
import { ledgerList } from '#electron/services/ledgers/catalogue.ts'
import { entryList, everything } from '#electron/services/ledgers/lists.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import {
  closeProgramme,
  continueInto,
  loadBuiltIn,
  programmeList,
  reopenProgramme,
  switchProgramme,
} from '#electron/services/programmes/programme-switcher.ts'
import { taskRegister } from '#electron/services/tasks/tasks.ts'
import { saveLiaison, setPilot, unitList, unitRefs } from '#electron/services/units.ts'
import { contract } from '#shared/api/contract.ts'
import { findPack } from '#shared/packs/index.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { renewed } from '#tests/fixtures/renewed-office.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const xunke = 'heihe:unit:xunke-county'
const court = 'heihe:unit:intermediate-court'
let office: SeededOffice

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-06-15' })
})
afterEach(() => office.close())

const listed = async () => contract['programmes.list'].output.parse(await programmeList(await renewed(office)))
const nameOf = async (unitId: string) => (await unitRefs(office.store.db, (await renewed(office)).pack)).get(unitId).name
const switchTo = async (programmeId: string) => switchProgramme(await renewed(office), { programmeId })
const soundness = () => verifyStore(office.store.db, { hash: sha256, migrations, projections: projectionsOfRecords })

describe('one data folder holds many programmes (foundations 3)', () => {
  test('the list says what is loaded and what the city could load; another city’s programme is not offered', async () => {
    const list = await listed()
    expect(list.programmes).toEqual([
      {
        programmeId: 'heihe-2022',
        title: '黑河市2022年政务守信践诺专项行动',
        year: 2022,
        tasks: 17,
        measures: 31,
        isCurrent: true,
        closedOn: null,
      },
    ])
    expect(list.available.map((each) => each.programmeId)).toEqual(['heihe-2020', 'heihe-2019'])
  })

  test('loading an earlier programme keeps one unit of one id, with the newer name; its own list shows its own year’s names', async () => {
    await loadBuiltIn(office, { programmeId: 'heihe-2020' })
    const units = await listUnits(office.store.db)
    const ids = units.map((unit) => unit.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(units.find((unit) => unit.id === court)?.name).toBe('市法院')
    expect(await nameOf(court)).toBe('市法院')
    await switchTo('heihe-2020')
    expect(await nameOf(court)).toBe('市中级人民法院')
    const { units: shown } = contract['units.list'].output.parse(await unitList(await renewed(office)))
    expect(shown.map((unit) => unit.unitId)).toEqual(findPack('heihe-2020')?.units.map((unit) => unit.id))
    expect(shown.filter((unit) => unit.scored)).toEqual([])
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })

  test('a programme that is loaded beside another one begins its 专项台账 too: the 23 对接单位 of 2020 (M-163)', async () => {
    await loadBuiltIn(office, { programmeId: 'heihe-2020' })
    const countIn = async () => {
      const { groups } = await ledgerList(await renewed(office))
      return groups.flatMap((group) => group.ledgers).find((each) => each.ledgerId === 'information-collection')?.entries
    }
    expect([(await renewed(office)).office.programmeId, await countIn()]).toEqual(['heihe-2022', 0])
    await switchTo('heihe-2020')
    expect(await countIn()).toBe(23)
    const page = { ledgerId: 'information-collection', filter: everything, sort: null, cursor: null, limit: 1 }
    const [row] = (await entryList(await renewed(office), page)).rows
    expect(row).toMatchObject({ entryId: expect.stringMatching(/^heihe-2020:entry:information-collection:/), status: 'notConnected' })
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })

  test('a liaison of a unit that only another year knows is still named', async () => {
    await loadBuiltIn(office, { programmeId: 'heihe-2020' })
    await switchTo('heihe-2020')
    const unitId = 'heihe:unit:heihe-daily'
    await saveLiaison(await renewed(office), { unitId, name: '演示联络员', section: '', phone: '', fromOn: '2022-06-01' })
    await switchTo('heihe-2022')
    expect(await nameOf(unitId)).toBe('黑河日报社')
  })

  test('switching shows the other programme’s tasks, its months and its last month; the first one is as it was left', async () => {
    await openMonth(office, { month: '2022-06' })
    await loadBuiltIn(office, { programmeId: 'heihe-2020' })
    await switchTo('heihe-2020')
    const there = await renewed(office)
    const status = contract['desk.status'].output.parse(await deskStatus(there))
    expect(status.programme).toMatchObject({ id: 'heihe-2020', year: 2020, isAppraised: false })
    expect([status.programme.months[0], status.currentMonth]).toEqual(['2020-07', '2020-12'])
    expect((await taskRegister(there)).tasks).toHaveLength(19)
    await switchTo('heihe-2022')
    const back = await renewed(office)
    expect((await deskStatus(back)).currentMonth).toBe('2022-06')
    expect((await refusal(openMonth(back, { month: '2022-06' }))).details['rule']).toBe('openOnce')
  })

  test.each([
    ['loading it twice', () => loadBuiltIn(office, { programmeId: 'heihe-2022' }), { code: 'duplicate' }],
    ['another city’s', () => loadBuiltIn(office, { programmeId: 'hegang-2022' }), { details: { rule: 'otherOffice' } }],
    ['one that nobody knows', () => loadBuiltIn(office, { programmeId: 'heihe-1999' }), { code: 'not_found' }],
    ['switching to one that is not loaded', () => switchProgramme(office, { programmeId: 'heihe-2020' }), { code: 'not_found' }],
    ['closing one that is not there', () => closeProgramme(office, { programmeId: 'heihe-2020' }), { code: 'not_found' }],
    [
      'continuing into a year that is built in',
      async () => {
        await loadBuiltIn(office, { programmeId: 'heihe-2019' })
        return continueInto(office, { fromProgrammeId: 'heihe-2019', year: 2020, title: '2020年' })
      },
      { details: { rule: 'builtInYear' } },
    ],
    [
      'continuing into the past',
      () => continueInto(office, { fromProgrammeId: 'heihe-2022', year: 2021, title: '2021年' }),
      { code: 'invalid_input' },
    ],
  ])('refused: %s', async (_, act, error) => {
    expect(await refusal(act())).toMatchObject(error)
  })

  test('a county’s office loads the programmes that know it', async () => {
    await office.close()
    office = await seedOffice(`${folder()}/county`, { today: '2022-06-15', profile: 'county', unitId: xunke })
    expect((await listed()).available.map((each) => each.programmeId)).toEqual(['heihe-2020', 'heihe-2019'])
    await loadBuiltIn(office, { programmeId: 'heihe-2020' })
    await switchTo('heihe-2020')
    expect((await deskStatus(await renewed(office))).officeName).toBe('逊克县诚信建设工作领导小组办公室')
  })
})

describe('a newer programme beside an older one', () => {
  test('its names, roles and 试点 are the units’ from then on; the older one still shows its own', async () => {
    await office.close()
    office = await seedOffice(`${folder()}/older`, { today: '2022-06-15', programmeId: 'heihe-2020' })
    await loadBuiltIn(office, { programmeId: 'heihe-2022' })
    const row = (await listUnits(office.store.db)).find((unit) => unit.id === 'heihe:unit:aihui-district')
    expect(row).toMatchObject({ scored: true, pilot: true, rev: 2 })
    expect([(await listUnits(office.store.db)).find((unit) => unit.id === court)?.name, await nameOf(court)]).toEqual([
      '市法院',
      '市中级人民法院',
    ])
    const ordinals = await office.store.db.selectFrom('unit').select('ordinal').execute()
    expect(new Set(ordinals.map((each) => each.ordinal)).size).toBe(ordinals.length)
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })
})

describe('年度封存 (foundations 3)', () => {
  test('a closed year can be looked at and not changed; the other years go on; it is opened again with a reason', async () => {
    await openMonth(office, { month: '2022-06' })
    await closeProgramme(office, { programmeId: 'heihe-2022' })
    expect((await listed()).programmes[0]).toMatchObject({ closedOn: '2022-06-15' })
    expect((await taskRegister(await renewed(office))).tasks).toHaveLength(17)
    const closed = await refusal(openMonth(office, { month: '2022-07' }))
    expect(closed.details).toMatchObject({ rule: 'closedProgramme', reason: '本年度工作方案已封存，只能查看' })
    expect((await refusal(closeProgramme(office, { programmeId: 'heihe-2022' }))).details['rule']).toBe('closedAlready')

    await loadBuiltIn(office, { programmeId: 'heihe-2020' })
    await switchTo('heihe-2020')
    await openMonth(await renewed(office), { month: '2020-07' })
    await switchTo('heihe-2022')

    await reopenProgramme(office, { programmeId: 'heihe-2022', reason: '补录六月台账' })
    await openMonth(office, { month: '2022-07' })
    expect((await refusal(reopenProgramme(office, { programmeId: 'heihe-2022', reason: '再次' }))).details['rule']).toBe('notClosed')
    const event = await office.store.db.selectFrom('event').select('detail').where('action', '=', 'programmes.reopen').executeTakeFirst()
    expect(JSON.parse(event?.detail ?? '')).toEqual({ closedOn: '2022-06-15', reason: '补录六月台账' })
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })
})

describe('next year’s plan from last year’s (foundations 3)', () => {
  test('is loaded beside it and not switched to; the 试点 of today are its 试点', async () => {
    await setPilot(office, { unitId: xunke, pilot: true, ground: '市级试点名单' })
    const title = '黑河市2023年政务守信践诺专项行动'
    expect(await continueInto(office, { fromProgrammeId: 'heihe-2022', year: 2023, title })).toEqual({ programmeId: 'heihe-2023' })
    expect(
      (await listed()).programmes.map(({ programmeId, title: said, tasks, measures, isCurrent }) => [
        programmeId,
        said,
        tasks,
        measures,
        isCurrent,
      ]),
    ).toEqual([
      ['heihe-2023', title, 17, 31, false],
      ['heihe-2022', '黑河市2022年政务守信践诺专项行动', 17, 31, true],
    ])
    expect((await refusal(continueInto(office, { fromProgrammeId: 'heihe-2022', year: 2023, title }))).code).toBe('duplicate')
    await switchTo('heihe-2023')
    const next = await renewed(office)
    expect((await deskStatus(next)).currentMonth).toBe('2023-04')
    expect(next.pack.units.find((unit) => unit.id === xunke)?.pilot).toBe(true)
    office.ports.clock.setDay('2023-04-18')
    const opened = await openMonth(await renewed(office), { month: '2023-04' })
    expect(opened.plans).toBe(31)
    expect(opened.lines).toBeGreaterThan(100)
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })
})

test('every open session follows a switch and is told to read again', async () => {
  const home = `${folder()}/sessions`
  const opened = await openOffice(home, { today: '2022-06-15' })
  const other = opened.application.openSession({})
  const heard: unknown[] = []
  other.on('changed', (payload) => heard.push(payload))
  await opened.call('programmes.load', { programmeId: 'heihe-2020' })
  await opened.call('programmes.switch', { programmeId: 'heihe-2020' })
  expect(heard).toEqual([{ nouns: ['*'] }, { nouns: ['*'] }])
  expect(await other.call('desk.status', {})).toMatchObject({
    ok: true,
    value: { programme: { id: 'heihe-2020' }, currentMonth: '2020-12' },
  })
  await opened.application.close()
})
