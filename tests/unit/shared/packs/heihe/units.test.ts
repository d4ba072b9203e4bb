import { describe, expect, test } from 'vitest'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { cityUnits, committees, counties, heiheUnits, upperBodies } from '#shared/packs/heihe/units.ts'

const measures = heihe2022.tasks.flatMap((task) => task.measures)

describe('units of 黑河', () => {
  test('six 县（市、区） with their GB/T 2260 codes, which the source does not print (M-004, M-009)', () => {
    expect(counties.map((unit) => [unit.name, unit.areaCode])).toEqual([
      ['爱辉区', '231102'],
      ['北安市', '231181'],
      ['嫩江市', '231183'],
      ['五大连池市', '231182'],
      ['逊克县', '231123'],
      ['孙吴县', '231124'],
    ])
    expect(counties.every((unit) => !unit.namedInSource && unit.note)).toBe(true)
  })

  test('附件2 一: the counties are scored, the two 管委会 report without a score (M-100, A-07)', () => {
    expect(counties.every((unit) => unit.reports && unit.scored)).toBe(true)
    expect(committees.map(({ name, reports, scored }) => [name, reports, scored])).toEqual([
      ['五大连池风景区管委会', true, false],
      ['黑河自贸片区管委会', true, false],
    ])
  })

  test('S0 三9: the source does not name the 试点; 逊克县 is none, and the note leaves it to the office (M-041)', () => {
    expect(counties.filter((unit) => unit.pilot === true).map((unit) => unit.name)).toEqual(['爱辉区', '北安市'])
    for (const unit of counties.filter((each) => each.pilot === true)) expect(unit.note).toContain('由专班办公室核定')
  })

  test('第七条: every city unit that carries a measure reports (M-003, M-060)', () => {
    const carriers = new Set(measures.flatMap((measure) => [...measure.leads, ...measure.responsible]))
    const reporting = cityUnits.filter((unit) => unit.reports).map((unit) => unit.id)
    expect(reporting.toSorted()).toEqual([...carriers].filter((id) => cityUnits.some((unit) => unit.id === id)).toSorted())
  })

  test('the host bureau leads 23 of the 31 measures (office.md «The ladder»)', () => {
    const host = heiheUnits.filter((unit) => unit.host === true)
    expect(host.map((unit) => [unit.name, unit.fullName])).toEqual([['市营商环境局', '黑河市营商环境建设监督局']])
    expect(measures.filter((measure) => measure.leads.includes(host[0]?.id ?? ''))).toHaveLength(23)
  })

  test('party, court, mass and central or provincial units are known as such: a 督办单 is not the first choice towards them', () => {
    const inSector = (sector: string) => cityUnits.filter((unit) => unit.sector === sector).map((unit) => unit.name)
    expect(inSector('party')).toEqual(['市委网信办', '市委组织部', '市委宣传部'])
    expect(inSector('court')).toEqual(['市法院'])
    expect(inSector('massOrganisation')).toEqual(['团市委', '市工商联'])
    expect(inSector('centralProvincial')).toEqual(['中国人民银行黑河市中心支行', '市税务局', '国网黑河供电公司', '黑河银保监分局'])
  })

  test('三 upper bodies take reports and neither report nor score (M-006)', () => {
    expect(upperBodies.map(({ name, reports, scored }) => [name, reports, scored])).toEqual([
      ['市优化营商环境领导小组办公室', false, false],
      ['市督导考评问责工作专班', false, false],
      ['省政务守信践诺工作专班', false, false],
    ])
  })
})
