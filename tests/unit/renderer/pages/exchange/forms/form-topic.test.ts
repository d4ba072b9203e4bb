import { expect, test } from 'vitest'
import { formParts, kindsAsked, readFormPlace, topicOf } from '#renderer/pages/exchange/forms/form-topic.ts'

const kinds = kindsAsked(true)

test('every place of 填报表 is read again from its address', () => {
  const places = [
    { at: 'board', kind: 'monthlyReport', ledgerId: null },
    { at: 'board', kind: 'ledger', ledgerId: 'government-breach' },
    { at: 'receive', kind: 'selfAssessment', ledgerId: null, unitId: null },
    { at: 'receive', kind: 'monthlyReport', ledgerId: null, unitId: 'heihe:unit:sunwu-county' },
    { at: 'receive', kind: 'ledger', ledgerId: 'government-breach', unitId: 'heihe:unit:sunwu-county' },
  ] as const
  for (const place of places) expect(readFormPlace(formParts(place), kinds)).toEqual(place)
})

test('what is not understood is the board of 月报', () => {
  expect(readFormPlace([], kinds)).toEqual({ at: 'board', kind: 'monthlyReport', ledgerId: null })
  expect(readFormPlace(['weekly'], kinds)).toEqual({ at: 'board', kind: 'monthlyReport', ledgerId: null })
})

test('自评 is offered under 考评细则 alone', () => {
  expect(kindsAsked(false)).toEqual(['monthlyReport', 'ledger'])
  expect(readFormPlace(['selfAssessment'], kindsAsked(false)).kind).toBe('monthlyReport')
})

test('月报 and 自评 have a month, a ledger’s form its ledger; without one there is no topic yet', () => {
  expect(topicOf({ kind: 'selfAssessment', ledgerId: null }, '2022-04')).toEqual({
    kind: 'selfAssessment',
    month: '2022-04',
    ledgerId: null,
  })
  expect(topicOf({ kind: 'ledger', ledgerId: 'breach' }, '2022-04')).toEqual({ kind: 'ledger', month: null, ledgerId: 'breach' })
  expect(topicOf({ kind: 'ledger', ledgerId: null }, '2022-04')).toBeNull()
})
