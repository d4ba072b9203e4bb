import { beforeAll, describe, expect, test } from 'vitest'
import { readWordParts, tablesOf } from '#electron/intake/word-document.ts'
import { type Breakdown, breakdownCounts } from '#shared/packs/breakdown.ts'
import { correctedBreakdown } from '#shared/packs/breakdown-corrections.ts'
import { proposeProgramme } from '#shared/packs/breakdown-proposal.ts'
import { readBreakdown } from '#shared/packs/breakdown-reading.ts'
import { checkPack } from '#shared/packs/check.ts'
import { assignmentsOf } from '#shared/packs/expand.ts'
import { type FromBreakdownParts, newProgrammeFaults, programmeFromBreakdown, shortTitleOf } from '#shared/packs/from-breakdown.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import type { NewProgramme } from '#shared/packs/new-programme.ts'
import { newCityTerritories, newCityWordFile } from '#tests/fixtures/breakdowns/new-city.ts'
import { sheetOfTexts, sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'
import { unzipSync } from 'fflate'

const today = '2022-04-06'
const alone: FromBreakdownParts = { base: null, rulesFrom: null }
let table: Breakdown

beforeAll(async () => {
  const parts = unzipSync(await newCityWordFile())
  const [found] = tablesOf(await readWordParts(async (part) => parts[part] ?? null))
  const read = found && readBreakdown(found.sheet, { year: 2022, units: null, caption: found.caption })
  if (read === undefined) throw new Error('no table')
  table = read
})

function form(changes: Partial<NewProgramme> = {}): NewProgramme {
  return {
    ...proposeProgramme(table, today, null),
    id: 'jixi-2022',
    stem: 'jixi',
    territories: newCityTerritories,
    document: {
      title: '关于印发《鸡西市政务守信践诺工作专班实施方案》的通知',
      number: null,
      issuer: '鸡西市政务守信践诺工作专班办公室',
      issuedOn: '2022-04-01',
    },
    ...changes,
  }
}

test('M-011: the nine tasks of a city that nobody has built in are read whole', () => {
  expect(breakdownCounts(table)).toEqual({ tasks: 9, measures: 13, leads: 19 })
  expect(table.problems).toEqual([])
})

test('the form is filled from the table: city, office, host, months', () => {
  expect(proposeProgramme(table, today, null)).toMatchObject({
    city: '鸡西市',
    year: 2022,
    title: '鸡西市2022年政务守信践诺专项行动',
    officeName: '鸡西市政务守信践诺工作专班办公室',
    hostUnit: '市营商环境局',
    from: '2022-04',
    to: '2022-12',
  })
})

describe('a new programme without code', () => {
  test('stands every check of a .pack.json', () => {
    const pack = programmeFromBreakdown(table, form(), alone)
    expect(checkPack(JSON.parse(JSON.stringify(pack)))).toEqual({ pack })
    expect(pack).toMatchObject({
      id: 'jixi-2022',
      version: 1,
      city: '鸡西市',
      hostUnitId: 'jixi:unit:business-environment-bureau',
      appraisal: null,
    })
  })

  test('keeps words, leads and dates of the table', () => {
    const { tasks } = programmeFromBreakdown(table, form(), alone)
    expect(tasks.map((task) => task.measures.length)).toEqual([1, 3, 1, 2, 1, 1, 1, 1, 2])
    const pupils = tasks[3]?.measures[0]
    expect(pupils).toMatchObject({ text: '开展诚信进校园。', leads: ['jixi:unit:education-bureau', 'jixi:unit:youth-league-committee'] })
    expect(pupils?.deadlines.map((each) => each.by)).toEqual(['2022-11-30'])
    expect(tasks[4]?.measures[0]).toMatchObject({ deadlines: [], ongoing: '持续推进' })
    expect(tasks[8]?.measures[0]?.deadlines.map((each) => each.by)).toEqual(['2023-03-31'])
  })

  test('known bureaus have the ids and channels that other cities give them; unknown ones ids from their names', () => {
    const units = new Map(programmeFromBreakdown(table, form(), alone).units.map((unit) => [unit.name, unit]))
    expect(units.get('市法院')).toMatchObject({ id: 'jixi:unit:intermediate-court', sector: 'court' })
    expect(units.get('鸡西银保监分局')).toMatchObject({ id: 'jixi:unit:banking-insurance-regulator', sector: 'centralProvincial' })
    expect(units.get('中国人民银行鸡西市中心支行')).toMatchObject({ sector: 'centralProvincial' })
    expect(units.get('鸡冠区')).toMatchObject({
      kind: 'territory',
      reports: true,
      scored: false,
      aliases: expect.arrayContaining(['鸡冠', '鸡冠区专班']),
    })
    const twice = [programmeFromBreakdown(table, form(), alone), programmeFromBreakdown(table, form(), alone)]
    expect(twice[0]).toEqual(twice[1])
  })

  test('各县（市、区） gives its measures to each of them, 各有关单位 to nobody until they are named (M-009)', () => {
    const pack = programmeFromBreakdown(table, form(), alone)
    const carried = assignmentsOf(pack).filter((each) => each.role === 'responsible')
    const ofTask = (code: string) => carried.filter((each) => each.measureId.endsWith(`:${code}`)).length
    expect([ofTask('1-1'), ofTask('8-1'), ofTask('6-1')]).toEqual([5, 0, 5])
    const without = programmeFromBreakdown(table, form({ isCarriedByTerritories: false }), alone)
    expect(without.tasks[5]?.measures[0]?.responsible).toEqual([])
  })

  test('a programme that begins after a date of its table keeps that date', () => {
    const pack = programmeFromBreakdown(table, form({ from: '2022-07' }), alone)
    expect(pack.cadence).toMatchObject({ from: '2022-07', startsOn: '2022-04-01', endsOn: '2022-12-31' })
  })
})

describe('考评细则 taken over from a built-in programme', () => {
  test('score the territories in the months that both have', () => {
    const pack = programmeFromBreakdown(table, form({ from: '2022-06' }), { base: null, rulesFrom: heihe2022 })
    expect(pack.appraisal?.months).toEqual(['2022-06', '2022-07', '2022-08', '2022-09', '2022-10', '2022-11', '2022-12'])
    expect(pack.units.filter((unit) => unit.scored).map((unit) => unit.name)).toEqual(newCityTerritories)
    expect(JSON.stringify(pack)).not.toContain('heihe-2022')
  })
})

test('foundations 3: beside another programme of the city the units keep their ids', () => {
  const { title, head, rows } = sourceTable('heihe-2022-plan')
  const read = readBreakdown(sheetOfTexts([[title], head, ...rows]), { year: 2023, units: heihe2022 })
  if (read === undefined) throw new Error('no table')
  const proposal = proposeProgramme(read, '2023-03-01', heihe2022)
  const { document } = form()
  const pack = programmeFromBreakdown(
    read,
    { ...proposal, id: 'heihe-2023', stem: 'heihe', document },
    { base: heihe2022, rulesFrom: null },
  )
  expect(pack.units.map((unit) => unit.id)).toEqual(heihe2022.units.map((unit) => unit.id))
  expect(pack.tasks.flatMap((task) => task.measures.map((measure) => measure.leads))).toEqual(
    heihe2022.tasks.flatMap((task) => task.measures.map((measure) => measure.leads)),
  )
})

describe('what is still missing is said in words', () => {
  const head = ['序号', '工作任务', '具体措施', '牵头单位', '责任单位', '完成时限']
  const incomplete = readBreakdown(sheetOfTexts([head, ['1', '甲任务', '措施一。', '', '各县（市、区）政府', '尽快']]), {
    year: 2022,
    units: null,
  })

  test('leads, dates and territories', () => {
    if (incomplete === undefined) throw new Error('no table')
    expect(newProgrammeFaults(incomplete, form({ territories: [], hostUnit: '市营商环境局' }), alone)).toEqual([
      '第2行措施1-1没有牵头单位',
      '第2行措施1-1没有可识别的完成时限',
      '表中有“各县（市、区）政府”，请填写所辖县（市、区）名称',
    ])
    expect(() => programmeFromBreakdown(incomplete, form(), alone)).toThrow('没有牵头单位')
  })

  test('A-25: words set right by a person make it complete, and the doubts go', () => {
    if (incomplete === undefined) throw new Error('no table')
    const options = { year: 2022, units: null }
    const corrected = correctedBreakdown(
      incomplete,
      [
        { code: '1-1', field: 'leads', text: '市法院' },
        { code: '1-1', field: 'deadline', text: '8月底' },
      ],
      options,
    )
    expect(corrected.problems).toEqual([])
    expect(programmeFromBreakdown(corrected, form(), alone).tasks[0]?.measures[0]?.deadlines[0]?.by).toBe('2022-08-31')
    expect(
      correctedBreakdown(incomplete, [{ code: '1-1', field: 'deadline', text: '很快' }], options).problems.map((each) => each.text),
    ).toEqual(['', '很快'])
  })
})

test('a measure’s short name ends at its first stop or at twenty signs', () => {
  expect(shortTitleOf('编制信用信息目录，并公布。')).toBe('编制信用信息目录')
  expect([...shortTitleOf('进一步加大案件的查办力度和通报曝光力度以及责任追究力度。')]).toHaveLength(20)
})
