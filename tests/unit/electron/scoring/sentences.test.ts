import { describe, expect, test } from 'vitest'
import { bonusEachWords, deductEachWords } from '#electron/scoring/sentences.ts'
import type { RuleOf } from '#electron/scoring/rules.ts'
import { parseFraction, writeFraction } from '#shared/domain/fraction.ts'
import { aMaterial, rules, someFacts } from './programme.ts'

const bonus = rules.find((rule): rule is RuleOf<'bonusEach'> => rule.id === 'information-quality')
const deduct = rules.find((rule): rule is RuleOf<'deductEach'> => rule.kind === 'deductEach')
if (bonus === undefined || deduct === undefined) throw new Error('the pack has changed')

const lineOf = (rule: typeof bonus | typeof deduct, points: string) => {
  return { rule, part: rule.part, points: parseFraction(points), full: null, isDeduction: false }
}

describe('what would have earned the rest of a bonus', () => {
  test.each([
    ['1', '3', '1', '再报送高质量信息 2 条', '2/1'],
    ['0.5', '2', '1.5', '再报送高质量信息 1 条', '1/2'],
    ['2', '3', '2', '再报送高质量信息 1 条', '1/1'],
  ])('%s each up to %s, %s earned: %s', (each, cap, points, text, rest) => {
    const rule = { ...bonus, each, cap }
    const [missing] = bonusEachWords({ line: lineOf(rule, points), rule }, []).missing
    expect([missing?.text, missing && writeFraction(missing.points)]).toEqual([text, rest])
  })

  test('nothing is missing at the cap, and a rule that gives nothing asks for nothing', () => {
    expect(bonusEachWords({ line: lineOf(bonus, '3'), rule: bonus }, []).missing).toEqual([])
    const idle = { ...bonus, each: 0 }
    expect(bonusEachWords({ line: lineOf(idle, '0'), rule: idle }, []).missing).toEqual([])
  })
})

describe('deductions of a month', () => {
  test('beyond the floor only what was really lost is missing', () => {
    const materials = Array.from({ length: 7 }, (_, at) => aMaterial(String(at), { receivedOn: null }))
    const words = deductEachWords({ line: lineOf(deduct, '0'), rule: deduct, facts: someFacts({ materials }) })
    expect(words.missing.map(({ points }) => writeFraction(points))).toEqual(['5/1'])
    expect(words.facts).toHaveLength(7)
  })

  test('a waiver without a ground says only that it is not counted', () => {
    const materials = [aMaterial('1', { title: '月报', receivedOn: null, isWaived: true })]
    const words = deductEachWords({ line: lineOf(deduct, '5'), rule: deduct, facts: someFacts({ materials }) })
    expect(words.sentences).toEqual(['按时报送相关文件材料 5.00：满分 5 分，没有迟报、漏报；豁免：月报（不计入）'])
    expect(words.facts).toEqual([{ id: '1', text: '月报：豁免，不计入' }])
  })
})
