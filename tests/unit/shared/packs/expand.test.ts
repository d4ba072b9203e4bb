import { describe, expect, test } from 'vitest'
import { assignmentsOf } from '#shared/packs/expand.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'

const assignments = assignmentsOf(heihe2022)
const codesOf = (unitTail: string, given = assignments) =>
  given.filter((each) => each.unitId === `heihe:unit:${unitTail}`).map((each) => each.measureId.replace('heihe-2022:measure:', ''))
const counties = heihe2022.units.filter((unit) => unit.scored)
const allCodes = heihe2022.tasks.flatMap((task) => task.measures.map((measure) => measure.code))

describe('assignments of 黑河 2022', () => {
  test('56 lead assignments: measure × 牵头单位 (M-011)', () => {
    expect(assignments.filter((each) => each.role === 'lead')).toHaveLength(56)
  })

  test('every assignment has an id of its own, made of measure, role and unit', () => {
    expect(new Set(assignments.map((each) => each.id)).size).toBe(assignments.length)
    expect(assignments.map((each) => each.id)).toContain('heihe-2022:assignment:7-3:lead:education-bureau')
    expect(assignments.map((each) => each.id)).toContain('heihe-2022:assignment:7-3:responsible:xunke-county')
  })

  test.each(counties)('$name carries 29 measures: 31 less task 10 and less one of 9-1 and 9-2 (M-012, M-020)', (county) => {
    const own = assignments.filter((each) => each.unitId === county.id)
    expect(own).toHaveLength(29)
    expect(own.every((each) => each.role === 'responsible' && each.viaCollectiveId !== null)).toBe(true)
    const missing = county.pilot ? ['9-2', '10-1'] : ['9-1', '10-1']
    expect(allCodes.filter((code) => !own.some((each) => each.measureId.endsWith(`:${code}`)))).toEqual(missing)
  })

  test('S0 三9: 试点 carry 9-1 by 各试点单位所在地, 逊克县 is none and carries 9-2 (M-041)', () => {
    expect(codesOf('aihui-district')).toContain('9-1')
    expect(codesOf('xunke-county')).toContain('9-2')
    const pilots = assignments.filter((each) => each.measureId.endsWith(':9-1') && each.role === 'responsible')
    expect(pilots.map((each) => [each.unitId, each.viaCollectiveId])).toEqual([
      ['heihe:unit:aihui-district', 'heihe:unit:pilot-localities'],
      ['heihe:unit:beian-city', 'heihe:unit:pilot-localities'],
    ])
  })

  test('the office’s own 试点 flags take the place of the pack’s, and every county still carries 29', () => {
    const given = assignmentsOf(heihe2022, (unit) => unit.name === '逊克县')
    expect(codesOf('xunke-county', given)).toContain('9-1')
    expect(codesOf('aihui-district', given)).toContain('9-2')
    for (const county of counties) expect(given.filter((each) => each.unitId === county.id)).toHaveLength(29)
  })

  test.each(['wudalianchi-scenic-area-committee', 'free-trade-area-committee'])(
    'S0 三: %s is named in every task but 9 and 10, so it carries 28 measures, by its own name (M-004)',
    (tail) => {
      expect(allCodes.filter((code) => !codesOf(tail).includes(code))).toEqual(['9-1', '9-2', '10-1'])
      const own = assignments.filter((each) => each.unitId === `heihe:unit:${tail}`)
      expect(own.every((each) => each.viaCollectiveId === null)).toBe(true)
    },
  )

  test('A-22: 市应急局 is responsible in task 12 and leads nothing', () => {
    const own = assignments.filter((each) => each.unitId === 'heihe:unit:emergency-management-bureau')
    expect(own.map((each) => each.id)).toEqual(['heihe-2022:assignment:12-1:responsible:emergency-management-bureau'])
  })

  test('各有关单位 stands for nobody until the office names them, and no collective or upper body carries a measure', () => {
    const kindOf = new Map(heihe2022.units.map((unit) => [unit.id, unit.kind]))
    expect(new Set(assignments.map((each) => kindOf.get(each.unitId)))).toEqual(new Set(['department', 'territory']))
    expect(assignments.some((each) => each.viaCollectiveId === 'heihe:unit:city-units-concerned')).toBe(false)
  })

  test('a unit that a measure names twice is assigned once, as lead', () => {
    const pack = structuredClone(heihe2022)
    pack.tasks[0]?.measures[0]?.responsible.push('heihe:unit:business-environment-bureau', 'heihe:unit:xunke-county')
    const own = assignmentsOf(pack).filter((each) => each.measureId.endsWith(':1-1'))
    const twice = ['business-environment-bureau', 'xunke-county'].map((tail) => own.filter((each) => each.unitId === `heihe:unit:${tail}`))
    expect(twice.map((found) => found.map((each) => [each.role, each.viaCollectiveId]))).toEqual([
      [['lead', null]],
      [['responsible', null]],
    ])
  })
})
