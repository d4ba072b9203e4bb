import { describe, expect, test } from 'vitest'
import { shapeFaults } from '#shared/packs/check-shape.ts'
import { pathText } from '#shared/packs/places.ts'
import { packJson, packWith } from '#tests/fixtures/packs/broken-pack.ts'

type Path = [string | number, ...(string | number)[]]

describe('the shape of a pack', () => {
  test.each<[string, Path, unknown, string, string?]>([
    ['30 February', ['tasks', 0, 'measures', 0, 'deadlines', 0, 'by'], '2022-02-30', '日期不存在'],
    ['a month that is none', ['appraisal', 'months', 8], '2022-13', '月份应为'],
    ['a rule of unknown kind', ['appraisal', 'month', 0, 'kind'], 'lottery', '类型不在允许范围内'],
    ['points below zero', ['appraisal', 'month', 1, 'each'], -1, '不能小于 0'],
    ['points that are words', ['appraisal', 'month', 1, 'each'], '一分', '应为不小于 0 的数'],
    ['a 32nd of the month', ['cadence', 'obligations', 0, 'dueDay'], 32, '不能大于 31'],
    ['a key of another format', ['units', 0, 'colour'], 'red', '方案包格式中没有此项'],
    ['a text that is a number', ['title'], 7, '类型不符，应为文字'],
    ['an empty text', ['city'], '', '不能为空'],
    ['an id with capitals', ['id'], 'Heihe', '标识只能由小写字母'],
    ['an unknown format', ['format'], 2, '取值不在允许范围内，应为：1'],
    ['no measures at all', ['tasks', 0, 'measures'], [], '至少应有 1 项'],
  ])('refuses %s and names the very place', (_, path, value, problem, place = pathText(path)) => {
    const faults = shapeFaults(packWith(path, value))
    expect(faults.filter((fault) => fault.path === place && fault.problem.includes(problem))).toHaveLength(1)
  })

  test('a missing key is named, not guessed', () => {
    const pack = packJson()
    delete pack['letterhead']
    expect(shapeFaults(pack)).toEqual([{ path: 'letterhead', problem: '缺少此项' }])
  })

  test('amounts are numbers or decimals, never nothing', () => {
    const faults = shapeFaults(packWith(['appraisal', 'month', 1, 'full'], null))
    expect(faults).toEqual([{ path: 'appraisal.month[1].full', problem: '应为不小于 0 的数' }])
  })

  test('every problem is a Chinese half sentence', () => {
    for (const fault of shapeFaults({ format: 9, units: [{ id: 'A B' }], tasks: 'none' })) expect(fault.problem).toMatch(/[一-鿿]/)
  })
})
