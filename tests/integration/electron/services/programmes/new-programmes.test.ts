import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { readBreakdownFile } from '#electron/services/breakdowns/breakdowns.ts'
import { type NewProgrammeForm, createFromBreakdown } from '#electron/services/programmes/new-programmes.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { programmeList, switchProgramme } from '#electron/services/programmes/programme-switcher.ts'
import { taskRegister } from '#electron/services/tasks/tasks.ts'
import { unitList } from '#electron/services/units.ts'
import { contract } from '#shared/api/contract.ts'
import { newCityHead, newCityRows } from '#tests/fixtures/breakdowns/new-city.ts'
import { wordFile } from '#tests/fixtures/breakdowns/word-tables.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { renewed } from '#tests/fixtures/renewed-office.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** A programme from a file beside the others of an office that works already. */
const folder = useFolder()
let office: SeededOffice
let token: string
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2023-03-02' })
  const paragraphs = ['黑河市政务守信践诺工作专班2023年重点任务分解表']
  token = office.stageFile('2023年分解表.docx', await wordFile({ paragraphs, head: newCityHead, rows: newCityRows }))
})
afterEach(() => office.close())

async function form(changes: Partial<NewProgrammeForm> = {}): Promise<NewProgrammeForm> {
  const { proposal } = contract['breakdowns.read'].output.parse(await readBreakdownFile(office, { token, table: null }))
  const document = {
    title: '关于印发《2023年实施方案》的通知',
    number: null,
    issuer: '黑河市政务守信践诺工作专班办公室',
    issuedOn: '2023-03-01',
  }
  return { ...proposal, document, corrections: [], rulesFrom: null, ...changes }
}

async function create(changes: Partial<NewProgrammeForm> = {}): Promise<string> {
  const input = contract['programmes.createFromBreakdown'].input.parse({ token, table: null, form: await form(changes) })
  return (await createFromBreakdown(await renewed(office), input)).programmeId
}

test('the form is filled from the office’s own programme', async () => {
  expect(await form()).toMatchObject({
    city: '黑河市',
    year: 2023,
    hostUnit: '市营商环境局',
    territories: ['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县', '五大连池风景区管委会', '黑河自贸片区管委会'],
    from: '2023-03',
    to: '2023-12',
    reportDay: 20,
  })
})

describe('M-011: a programme from a Word table runs beside the others', () => {
  test('it is loaded, the office switches to it, and its month is opened', async () => {
    const programmeId = await create()
    expect(programmeId).toBe('heihe-2023')
    expect((await programmeList(await renewed(office))).programmes).toMatchObject([
      { programmeId: 'heihe-2023', tasks: 9, measures: 13, isCurrent: false },
      { programmeId: 'heihe-2022', isCurrent: true },
    ])
    await switchProgramme(await renewed(office), { programmeId })
    const opened = await openMonth(await renewed(office), { month: '2023-03' })
    expect(opened.plans).toBeGreaterThan(8)
    expect(opened.lines).toBeGreaterThan(50)
    const register = await taskRegister(await renewed(office))
    expect(register.tasks).toHaveLength(9)
    expect(await verifyStore(office.store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).toEqual({
      isSound: true,
      findings: [],
    })
  })

  test('units that the city has keep their ids; new ones are added', async () => {
    const before = new Set((await unitList(office)).units.map((unit) => unit.unitId))
    const programmeId = await create()
    await switchProgramme(await renewed(office), { programmeId })
    const { pack } = await renewed(office)
    const added = pack.units.filter((unit) => !before.has(unit.id)).map((unit) => unit.name)
    expect(added).toEqual(['鸡西银保监分局', '中国人民银行鸡西市中心支行', '各有关单位'])
    expect(pack.hostUnitId).toBe('heihe:unit:business-environment-bureau')
  })

  test('a second programme of a year has an id of its own', async () => {
    expect([await create(), await create(), await create({ year: 2022 })]).toEqual(['heihe-2023', 'heihe-2023-2', 'heihe-2022-2'])
  })

  test('考评细则 of a built-in programme are taken over where the form says so', async () => {
    const programmeId = await create({ rulesFrom: 'heihe-2022' })
    await switchProgramme(await renewed(office), { programmeId })
    const { pack } = await renewed(office)
    expect(pack.appraisal?.months).toHaveLength(9)
    expect(pack.units.filter((unit) => unit.scored).length).toBeGreaterThan(0)
    expect(await refusal(create({ rulesFrom: 'hegang-2022' }))).toMatchObject({ code: 'not_found' })
  })

  test('words set right in the form are those of the programme (A-25)', async () => {
    const programmeId = await create({ corrections: [{ code: '1-1', field: 'deadline', text: '7月15日' }] })
    await switchProgramme(await renewed(office), { programmeId })
    expect((await renewed(office)).pack.tasks[0]?.measures[0]?.deadlines).toMatchObject([{ by: '2023-07-15' }])
  })
})

test('another city’s programme does not come into this office', async () => {
  expect(await refusal(create({ city: '鸡西市' }))).toMatchObject({ code: 'rule_violation', details: { rule: 'otherCity' } })
})

test('what is missing is named and nothing is written', async () => {
  expect(await refusal(create({ corrections: [{ code: '1-1', field: 'deadline', text: '尽快' }] }))).toMatchObject({
    code: 'invalid_input',
    details: { place: '分解表', problem: '第2行措施1-1没有可识别的完成时限' },
  })
  expect((await programmeList(office)).programmes).toHaveLength(1)
})
