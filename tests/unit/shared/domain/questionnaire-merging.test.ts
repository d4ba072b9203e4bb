import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basisOf, isOpen, mergeAnswers, mergedText } from '#shared/domain/questionnaire-merging.ts'
import type { AnswerKind } from '#shared/domain/questionnaire.ts'

const banks = ['财政局', '税务局', '银保监分局', '人民银行']
const said = (...pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => new Map(pairs)
const own = (unitId: string): string => unitId

describe('M-071: several units answer one question', () => {
  test('equal answers become one', () => {
    const merged = mergeAnswers('yesNo', banks, new Map(banks.map((unit) => [unit, 'yes'])), null)
    expect(merged).toMatchObject({ state: 'agreed', value: 'yes', missing: [], groups: [{ value: 'yes', unitIds: banks }] })
    expect([mergedText('yesNo', merged, own), isOpen(merged)]).toEqual(['是', false])
  })

  test('conflicting ones stand side by side, in the order of the units, until somebody decides', () => {
    const answers = said(['人民银行', 'yes'], ['财政局', 'no'], ['税务局', 'yes'])
    const merged = mergeAnswers('yesNo', banks, answers, null)
    expect([merged.state, merged.value, merged.missing]).toEqual(['conflicting', null, ['银保监分局']])
    expect(mergedText('yesNo', merged, own)).toBe('否：财政局；是：税务局、人民银行')
    const decided = mergeAnswers('yesNo', banks, answers, { value: 'yes', basis: basisOf(banks, answers) })
    expect([decided.state, decided.value, mergedText('yesNo', decided, own), isOpen(decided)]).toEqual(['decided', 'yes', '是', false])
  })

  test('a decision no longer holds once an answer that it was made on has changed', () => {
    const before = said(['财政局', 'no'], ['税务局', 'yes'])
    const decision = { value: 'yes', basis: basisOf(banks, before) }
    const after = mergeAnswers('yesNo', banks, said(['财政局', 'no'], ['税务局', 'yes'], ['人民银行', 'no']), decision)
    expect([after.state, after.value, after.isDecisionStale]).toEqual(['conflicting', null, true])
  })

  test('numbers conflict like 是 and 否', () => {
    expect(mergeAnswers('number', ['a', 'b'], said(['a', '12'], ['b', '12']), null).value).toBe('12')
    expect(mergeAnswers('number', ['a', 'b'], said(['a', '12'], ['b', '13']), null).state).toBe('conflicting')
  })

  test('a question that nobody answered, and one that some did not', () => {
    expect(mergeAnswers('yesNo', banks, said(), null)).toMatchObject({ state: 'unanswered', missing: banks, groups: [] })
    expect(mergeAnswers('yesNo', banks, said(['税务局', 'yes']), null)).toMatchObject({ state: 'partial', value: 'yes' })
    expect(mergedText('yesNo', mergeAnswers('yesNo', banks, said(), null), own)).toBe('')
  })

  test('表彰情况 is joined in the order of the units, each named once (A-30)', () => {
    const answers = said(['文明办', '文明办推荐的1家企业获表彰。'], ['市场监管局', '2家企业获国家级表彰；'])
    const merged = mergeAnswers('narrative', ['市场监管局', '文明办'], answers, null)
    expect(merged.state).toBe('agreed')
    expect(mergedText('narrative', merged, own)).toBe('市场监管局：2家企业获国家级表彰；文明办推荐的1家企业获表彰。')
  })

  test('the same narrative of all stands once, without names', () => {
    const merged = mergeAnswers('narrative', ['a', 'b'], said(['a', '无'], ['b', '无']), null)
    expect(mergedText('narrative', merged, own)).toBe('无')
  })

  test('lines of a narrative stay lines', () => {
    const merged = mergeAnswers('narrative', ['a', 'b'], said(['a', '一\n二'], ['b', '三']), null)
    expect(mergedText('narrative', merged, own)).toBe('a：一\n二；\nb：三。')
  })

  test('an answer of a unit that is not asked counts nothing', () => {
    expect(mergeAnswers('yesNo', ['a'], said(['a', 'yes'], ['b', 'no']), null).state).toBe('agreed')
  })
})

describe('whatever the answers', () => {
  const kinds = fc.constantFrom<AnswerKind>('yesNo', 'number', 'narrative')
  const units = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  const world = fc.record({ kind: kinds, units }).chain(({ kind, units: unitIds }) =>
    fc.record({
      kind: fc.constant(kind),
      unitIds: fc.constant(unitIds),
      answers: fc.array(fc.tuple(fc.constantFrom(...unitIds), fc.constantFrom('yes', 'no', '3')), { maxLength: 8 }),
    }),
  )

  test('every unit is answered in one group or missing, and the order in which answers came changes nothing', () => {
    fc.assert(
      fc.property(world, ({ kind, unitIds, answers }) => {
        const map = new Map(answers)
        const merged = mergeAnswers(kind, unitIds, map, null)
        const grouped = merged.groups.flatMap((group) => group.unitIds)
        expect([...grouped, ...merged.missing].toSorted()).toEqual([...unitIds].toSorted())
        expect(new Set(merged.groups.map((group) => group.value)).size).toBe(merged.groups.length)
        expect(mergeAnswers(kind, unitIds, new Map([...map].toReversed()), null)).toEqual(merged)
        if (merged.state === 'agreed' && kind !== 'narrative') expect(merged.groups).toHaveLength(1)
      }),
    )
  })

  test('a decision holds for exactly the answers that it was made on', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('yes', 'no', '3'), ({ kind, unitIds, answers }, changed) => {
        const map = new Map(answers)
        const decision = { value: 'yes', basis: basisOf(unitIds, map) }
        const merged = mergeAnswers(kind, unitIds, map, decision)
        expect(merged.state).toBe(map.size === 0 ? 'unanswered' : 'decided')
        const [unit = ''] = unitIds
        const after = mergeAnswers(kind, unitIds, new Map([...map, [unit, changed]]), decision)
        expect(after.state === 'decided').toBe(map.get(unit) === changed)
        expect(after.isDecisionStale).toBe(after.state !== 'decided')
      }),
    )
  })
})
