import { describe, expect, test } from 'vitest'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { heihe2020 } from '#shared/packs/heihe-2020/pack.ts'
import { cityUnitsUnder } from '#shared/packs/heihe/units.ts'
import { resolveUnit } from '#shared/packs/resolve-unit.ts'
import { earlierText } from '#tests/fixtures/packs/earlier-source-text.ts'

const source = earlierText('heihe-2020-priorities')
const nameOf = (id: string) => heihe2020.units.find((unit) => unit.id === id)?.name ?? id

describe('units of 2020', () => {
  test('一（三）: the 23 对接单位 begin the ledger of 信息归集, in the order of the text (M-163)', () => {
    const [seed] = heihe2020.ledgerSeeds
    expect([seed?.ledger, seed?.source.clause, seed?.unitIds.length]).toEqual(['information-collection', '一（三）', 23])
    expect(seed?.unitIds.map(nameOf).join('、')).toBe(/对接单位：([^）]+)）/.exec(source)?.[1])
  })

  test('二（三）: the same without 国网黑河供电公司 keep the records of 从业人员 (M-165)', () => {
    const leads = heihe2020.tasks.find((task) => task.number === 10)?.measures[0]?.leads ?? []
    expect(leads).toHaveLength(22)
    expect(source).toContain(`责任单位：${leads.map(nameOf).join('、')}）`)
  })

  test('every city unit goes by the name that the text prints, and no other unit is there', () => {
    const city = heihe2020.units.filter((unit) => unit.kind === 'department')
    expect(city).toHaveLength(34)
    for (const unit of city) expect(source).toContain(unit.name)
  })

  test('names are valid for a time: the ids stay, the later names are still read', () => {
    const later = new Map(heihe2022.units.map((unit) => [unit.id, unit.name]))
    const renamed = heihe2020.units.filter((unit) => unit.kind === 'department' && later.has(unit.id) && later.get(unit.id) !== unit.name)
    expect(renamed.map((unit) => [unit.name, later.get(unit.id)])).toEqual([
      ['市工信科技局', '市工信局'],
      ['市应急管理局', '市应急局'],
      ['市执法局', '市城市执法局'],
      ['人民银行黑河中心支行', '中国人民银行黑河市中心支行'],
      ['市中级人民法院', '市法院'],
    ])
    for (const unit of renamed) expect(resolveUnit(heihe2020, later.get(unit.id) ?? '')).toEqual({ unit })
    expect(() => cityUnitsUnder([['no-such-bureau', '某局']])).toThrow(RangeError)
  })

  test('nobody is scored, and no county has a task force or is a 试点', () => {
    expect(heihe2020.units.filter((unit) => unit.scored || unit.pilot)).toEqual([])
    expect(resolveUnit(heihe2020, '逊克县专班')).toEqual({ unknown: '逊克县专班' })
    expect(resolveUnit(heihe2020, '逊克县诚信建设工作领导小组办公室')).toMatchObject({ unit: { name: '逊克县' } })
  })

  test('各地 are the six counties and 五大连池管委会; 五大连池 alone asks (office.md «Receiving»)', () => {
    const localities = heihe2020.units.find((unit) => unit.name === '各地')
    expect(localities?.members.map(nameOf)).toEqual(['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县', '五大连池管委会'])
    expect(resolveUnit(heihe2020, '五大连池')).toMatchObject({ ambiguous: [{ name: '五大连池市' }, { name: '五大连池管委会' }] })
  })

  test.each(heihe2020.units)('$name answers to its own names', (unit) => {
    for (const name of [unit.name, ...unit.aliases]) expect(resolveUnit(heihe2020, name)).toEqual({ unit })
  })
})
