import { describe, expect, test } from 'vitest'
import { unitFaults } from '#shared/packs/check-units.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { pathText } from '#shared/packs/places.ts'
import { packWith } from '#tests/fixtures/packs/broken-pack.ts'

type Path = [string | number, ...(string | number)[]]

describe('units of a pack', () => {
  test.each<[string, Path, unknown, string, string?]>([
    ['a unit that does not exist', ['tasks', 6, 'measures', 2, 'leads', 0], 'heihe:unit:nobody', '没有单位“heihe:unit:nobody”'],
    ['a host that does not exist', ['hostUnitId'], 'heihe:unit:nobody', '没有单位“heihe:unit:nobody”'],
    ['a lead that is responsible too', ['tasks', 0, 'measures', 0, 'responsible', 0], 'heihe:unit:business-environment-bureau', '承担单位'],
    [
      'an upper body that should carry a measure',
      ['tasks', 0, 'measures', 0, 'responsible', 0],
      'heihe:unit:leading-group-office',
      '上级机构',
    ],
    ['two units of one name', ['units', 6, 'aliases'], ['市法院'], '单位名称或简称“市法院”重复', 'units[6].aliases[0]'],
    ['an ambiguous name that one unit owns', ['units', 26, 'aliases'], ['五大连池'], '不能再作易混简称', 'units[26].ambiguousAliases[0]'],
    ['a unit scored without reporting', ['units', 23, 'reports'], false, '参加评分的单位必须报送材料', 'units[23].scored'],
    ['a second host', ['units', 3, 'host'], true, '与 hostUnitId 不一致'],
    ['a county with members', ['units', 27, 'members'], ['heihe:unit:aihui-district'], '只有统称单位可以有成员单位'],
  ])('refuses %s and names the very place', (_, path, value, problem, place = pathText(path)) => {
    const faults = unitFaults(packWith(path, value))
    expect(faults.filter((fault) => fault.path === place && fault.problem.includes(problem))).toHaveLength(1)
  })

  test('a collective without members, and a collective within a collective, are refused', () => {
    const at = heihe2022.units.findIndex((unit) => unit.id === 'heihe:unit:all-counties')
    expect(unitFaults(packWith(['units', at, 'members'], []))).toEqual([
      { path: `units[${at}].members`, problem: '统称单位应列出成员单位' },
    ])
    const nested = unitFaults(packWith(['units', at, 'members', 0], 'heihe:unit:pilot-localities'))
    expect(nested).toEqual([{ path: `units[${at}].members[0]`, problem: '统称单位的成员不能再是统称单位' }])
  })

  test('an ambiguous name needs two units that share it', () => {
    const faults = unitFaults(packWith(['units', 2, 'ambiguousAliases'], ['商圈']))
    expect(faults).toEqual([{ path: 'units[2].ambiguousAliases[0]', problem: '易混简称“商圈”只有一个单位使用' }])
  })

  test('two ids with one tail are refused: assignment ids would be alike', () => {
    const faults = unitFaults(packWith(['units', 2, 'id'], 'other:unit:education-bureau'))
    expect(faults.map((fault) => fault.path)).toContain('units[6].id')
  })
})
