import { expect, test } from 'vitest'
import { fillParts, framesOf, plainText } from '#electron/scoring/parts.ts'
import { monthRule } from '#electron/scoring/rules.ts'
import { parseFraction, writeFraction } from '#shared/domain/fraction.ts'
import { aCount, rules } from './programme.ts'

test.each([
  ['40', '40'],
  ['0', '0'],
  ['100', '100'],
  ['2.5', '2.5'],
  ['0.70', '0.7'],
  ['40/7', '5.7143'],
])('the amount %s of a rule is written %s', (value, text) => {
  expect(plainText(parseFraction(value))).toBe(text)
})

test('the two rules of 工作信息 are one part with their sum', () => {
  const counts = aCount({ highQuality: 2, adopted: 1 })
  const prepared = rules.flatMap((rule) => monthRule(rule, rules) ?? [])
  const parts = fillParts(
    framesOf(prepared),
    prepared.map((each) => ({ ...each, points: each.points(counts) })),
  )
  const information = parts.find(({ part }) => part === 'information')
  expect(information).toMatchObject({ full: '3 + 2', isDeduction: false })
  expect(information && writeFraction(information.points)).toBe('3/1')
  expect(parts.filter(({ isDeduction }) => isDeduction).map(({ part }) => part)).toEqual(['deductions'])
})
