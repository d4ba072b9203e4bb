import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assignmentOfLine,
  isOwnLedgerId,
  noticeAnswerId,
  obligationId,
  planId,
  planLineId,
  sheetId,
  sheetReceiptId,
} from '#shared/domain/ids.ts'

/** foundations.md 2: two offices that load the same programme agree on ids. */

test('the ids of a month, as both offices write them', () => {
  const [programmeId, unitId, month] = ['heihe-2022', 'heihe:unit:xunke-county', '2022-04']
  expect(planId(programmeId, unitId, month)).toBe('plan:heihe-2022:heihe:unit:xunke-county:2022-04')
  expect(planLineId('heihe-2022:assignment:7-3:lead:xunke-county', month)).toBe('line:heihe-2022:assignment:7-3:lead:xunke-county:2022-04')
  expect(obligationId({ programmeId, kind: 'monthly-report', unitId, month })).toBe(
    'obligation:heihe-2022:monthly-report:heihe:unit:xunke-county:2022-04',
  )
  expect([sheetId('q', unitId), sheetReceiptId('q', unitId), noticeAnswerId('n')]).toEqual([
    'sheet:q:heihe:unit:xunke-county',
    'receipt:q:heihe:unit:xunke-county',
    'answer:n',
  ])
})

test('different months, units and kinds never share an id', () => {
  const key = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/)
  const of = fc.record({ programmeId: key, kind: key, unitId: key, month: fc.constantFrom('2022-04', '2022-05') })
  fc.assert(
    fc.property(of, of, (one, other) => {
      const isSame = one.programmeId === other.programmeId && one.unitId === other.unitId && one.month === other.month
      expect(planId(one.programmeId, one.unitId, one.month) === planId(other.programmeId, other.unitId, other.month)).toBe(isSame)
      expect(obligationId(one) === obligationId(other)).toBe(isSame && one.kind === other.kind)
    }),
  )
})

test('the assignment of a line is in its id; another id names none', () => {
  expect(assignmentOfLine(planLineId('heihe-2022:assignment:7-3:lead:a', '2022-04'))).toBe('heihe-2022:assignment:7-3:lead:a')
  expect(assignmentOfLine('0190f7a0-0000-7000-8000-000000000001')).toBeUndefined()
})

test('an office gives its own ledgers ids that no other office gives', () => {
  const [city, county] = [{ kind: 'city', unitId: 'a:unit:host' } as const, { kind: 'county', unitId: 'a:unit:b-county' } as const]
  expect([isOwnLedgerId('own-1', city), isOwnLedgerId('own-b-county-1', county)]).toEqual([true, true])
  for (const id of ['own-1', 'own-c-county-1', 'own-b-county-0', 'own-b-county-x', 'integrity-pledge'])
    expect(isOwnLedgerId(id, county)).toBe(false)
  expect(isOwnLedgerId('own-b-county-1', city)).toBe(false)
})
