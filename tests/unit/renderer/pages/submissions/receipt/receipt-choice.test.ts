import { describe, expect, test } from 'vitest'
import { chosenIds, firstChoice, materialChoices, namesInShort } from '#renderer/pages/submissions/receipt/receipt-choice.ts'
import type { UnitRow } from '#renderer/pages/submissions/rows.ts'
import type { ObligationStatus } from '#shared/domain/submission.ts'

const dues = { 'monthly-report': '2022-04-20', 'self-assessment': '2022-04-23' } as const

function unit(name: string, statuses: Readonly<Partial<Record<keyof typeof dues, ObligationStatus>>>): UnitRow {
  const obligations = Object.entries(statuses).map(([kind, status]) => ({
    obligationId: `${name} ${kind}`,
    kind,
    title: kind,
    dueOn: dues[kind as keyof typeof dues],
    counts: true,
    status,
    daysLate: 0,
    receivedOn: null,
    way: null,
    isOnBehalf: false,
    note: '',
  }))
  return { unit: { unitId: name, name }, kind: 'territory', scored: true, obligations }
}

describe('登记收件', () => {
  const xunke = unit('逊克县', { 'self-assessment': 'open', 'monthly-report': 'open' })
  const sunwu = unit('孙吴县', { 'monthly-report': 'overdue', 'self-assessment': 'open' })
  const done = unit('爱辉区', { 'monthly-report': 'onTime', 'self-assessment': 'open' })

  test('offers what the chosen units still owe, the first due first', () => {
    const choices = materialChoices([xunke, sunwu, done])
    expect(choices.map(({ kind, unitNames }) => [kind, unitNames])).toEqual([
      ['monthly-report', ['逊克县', '孙吴县']],
      ['self-assessment', ['逊克县', '孙吴县', '爱辉区']],
    ])
  })

  test('starts with the first due, or with the material asked for', () => {
    const choices = materialChoices([xunke])
    expect([...firstChoice(choices, null)]).toEqual(['monthly-report'])
    expect([...firstChoice(choices, 'self-assessment')]).toEqual(['self-assessment'])
    expect([...firstChoice([], null)]).toEqual([])
  })

  test('a receipt names the obligations of the ticked materials only', () => {
    const choices = materialChoices([xunke, sunwu])
    expect(chosenIds(choices, new Set(['monthly-report']))).toEqual(['逊克县 monthly-report', '孙吴县 monthly-report'])
    expect(chosenIds(choices, new Set())).toEqual([])
  })

  test('up to three names are said, more are counted', () => {
    expect(namesInShort(['逊克县', '孙吴县', '逊克县'])).toBe('逊克县、孙吴县')
    expect(namesInShort(['爱辉区', '北安市', '嫩江市', '孙吴县'])).toBe('爱辉区等4家')
  })
})
