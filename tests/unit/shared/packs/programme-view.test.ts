import { expect, test } from 'vitest'
import { hegang2022 } from '#shared/packs/hegang-2022/pack.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { programmeView } from '#shared/packs/programme-view.ts'

const view = programmeView(heihe2022)

test('programme show prints the whole pack in the keys of headless.md', () => {
  expect(Object.keys(view)).toEqual(
    expect.arrayContaining('id title city year units domains tasks indicators ledgers documents cadence readings'.split(' ')),
  )
  expect(Object.keys(view.units[0] ?? {})).toEqual(['id', 'name', 'aliases', 'level', 'reports', 'scored'])
  expect(Object.keys(view.tasks[0] ?? {})).toEqual('number title goal domain measures printedNumber origin formerGoal'.split(' '))
  expect(Object.keys(view.tasks[0]?.measures[0] ?? {})).toEqual('id code text leads responsible deadlines ongoing finalDeadline'.split(' '))
})

test.each([
  [heihe2022, { tasks: 17, measures: 31, leads: 56, questions: 0 }, true],
  [hegang2022, { tasks: 12, measures: 22, leads: 45, indicators: 8, ledgers: 12 }, false],
] as const)('$id: the counts of the source (M-011, M-023)', (pack, counts, isAppraised) => {
  expect(programmeView(pack)).toMatchObject({ counts, isAppraised })
})

test('every unit that a measure names can be looked up in the same output (M-009)', () => {
  const ids = new Set(view.units.map((unit) => unit.id))
  const named = view.tasks.flatMap((task) => task.measures.flatMap((measure) => [...measure.leads, ...measure.responsible]))
  expect(named.filter((id) => !ids.has(id))).toEqual([])
})

test('a county is found by its printed name, with the flags that scripts need', () => {
  expect(view.units.find((unit) => unit.name === '逊克县')).toMatchObject({ level: 'county', reports: true, scored: true })
})

test('the output is JSON values only', () => {
  expect(JSON.parse(JSON.stringify(view))).toEqual(view)
})
