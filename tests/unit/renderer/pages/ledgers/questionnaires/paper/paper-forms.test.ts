import { expect, test } from 'vitest'
import { firstForm, formsOf, paperOf } from '#renderer/pages/ledgers/questionnaires/paper/paper-forms.ts'
import type { Questionnaire, UnitLine } from '#renderer/pages/ledgers/questionnaires/words.ts'

const line = (unitId: string, rev: number | null) => ({ unit: { unitId, name: unitId }, rev }) as UnitLine
const run = (status: Questionnaire['status'], ...unitLines: UnitLine[]) => ({ status, unitLines }) as Questionnaire
const values = (of: Questionnaire, profile: 'city' | 'county') => formsOf(of, profile).map(({ value }) => value)

test('a draft has its blank form alone; sheets that came can be printed; the summary is the city’s', () => {
  expect(values(run('draft', line('a', null)), 'city')).toEqual(['blank'])
  expect(values(run('issued', line('a', null)), 'city')).toEqual(['summary', 'blank'])
  expect(values(run('partly', line('a', 1)), 'city')).toEqual(['summary', 'filled', 'blank'])
  expect(values(run('partly', line('a', 1)), 'county')).toEqual(['filled', 'blank'])
})

test('a unit’s paper is its filled sheet, or its blank form while nothing came', () => {
  const partly = run('partly', line('a', null), line('b', 2))
  expect([firstForm(partly, 'city', null), firstForm(partly, 'city', 'a'), firstForm(partly, 'city', 'b')]).toEqual([
    'summary',
    'blank',
    'filled',
  ])
  expect(paperOf('filled', null, partly)).toEqual({ form: 'filled', unitId: 'b' })
  expect(paperOf('blank', 'a', partly)).toEqual({ form: 'blank', unitId: 'a' })
  expect(paperOf('summary', 'a', partly)).toEqual({ form: 'summary' })
})
