import { expect, test } from 'vitest'
import { cityUnits, collectives, counties, hegangUnits } from '#shared/packs/hegang/units.ts'
import { sourceText } from '#tests/fixtures/packs/source-text.ts'

test('eight 县（区） with their GB/T 2260 codes, which the source does not print (M-004, M-009)', () => {
  expect(counties.map((unit) => [unit.name, unit.areaCode])).toEqual([
    ['向阳区', '230402'],
    ['工农区', '230403'],
    ['南山区', '230404'],
    ['兴安区', '230405'],
    ['东山区', '230406'],
    ['兴山区', '230407'],
    ['萝北县', '230421'],
    ['绥滨县', '230422'],
  ])
  const text = sourceText('hegang-2022-plan')
  for (const unit of counties) {
    expect(unit.namedInSource).toBe(false)
    expect(text).not.toContain(unit.name)
  }
})

test('S4: every city unit is named by the source, under its name here (M-003, M-009)', () => {
  const text = sourceText('hegang-2022-plan')
  expect(cityUnits).toHaveLength(24)
  for (const unit of cityUnits) expect(text).toContain(unit.name)
})

test('各县（区）人民政府 are all eight; 有关单位 are named by the office, measure by measure (M-009)', () => {
  expect(collectives.map(({ name, expansion, members }) => [name, expansion ?? 'all', members?.length])).toEqual([
    ['各县（区）人民政府', 'all', 8],
    ['中省直各有关单位', 'officeNames', 4],
    ['各有关单位', 'officeNames', 24],
  ])
})

test('customs and regulators answer to the centre or the province: a 督办单 is not the first choice towards them', () => {
  expect(hegangUnits.filter((unit) => unit.kind === 'department' && unit.sector === 'centralProvincial').map((unit) => unit.name)).toEqual([
    '鹤岗银保监局',
    '国网电力',
    '鹤岗海关',
    '市消防救援支队',
  ])
})
