import { expect, test } from 'vitest'
import { ledgerAddress, placeAddress, readPlace, registerPlace, rowsAddress } from '#renderer/pages/ledgers/place.ts'

test('an address says the ledger, the entry and the figure whose rows are shown, and is read back', () => {
  const place = registerPlace('integrity-pledge', { entryId: 'e-1', figure: 'pledged', asOf: '2022-07' })
  const [path = '', search = ''] = placeAddress(place).split('?')
  expect(path).toBe('/ledgers/integrity-pledge/e-1')
  expect(readPlace(path, search)).toEqual(place)
})

test('指标, 动态调整, 重错码 and 新建台账 have addresses of their own; ids with colons survive', () => {
  for (const place of [
    { view: 'indicators', indicatorId: 'heihe-2022:indicator:pledge-coverage' },
    { view: 'indicators', indicatorId: null },
    { view: 'adjustments', adjustmentId: 'new' },
    { view: 'codes' },
    { view: 'define', ledgerId: null },
    { view: 'define', ledgerId: 'own-1' },
  ] as const) {
    expect(readPlace(placeAddress(place), '')).toEqual(place)
  }
})

test('a bare address is the first ledger', () => {
  expect(readPlace('/ledgers', '')).toMatchObject({ view: 'register', ledgerId: null, entryId: null })
})

test('a number leads to the rows that its figure counts, up to the end of its month', () => {
  expect(rowsAddress('integrity-pledge:pledged', '2022-04')).toBe('/ledgers/integrity-pledge?figure=pledged&asOf=2022-04')
})

test('a step of the chain begins a new entry that knows from which one', () => {
  expect(ledgerAddress('performance-complaint', 'new', 'e-1')).toBe('/ledgers/performance-complaint/new?from=e-1')
})

test('今日 leads to what is past its day: isOverdue=1 is read into the place and stays in its address (M-053)', () => {
  const place = readPlace('/ledgers/breach-clearing', 'isOverdue=1')
  expect(place).toEqual(registerPlace('breach-clearing', { isOverdue: true }))
  expect(placeAddress(place)).toBe('/ledgers/breach-clearing?isOverdue=1')
  expect(readPlace('/ledgers/breach-clearing', 'isOverdue=0')).toEqual(registerPlace('breach-clearing'))
  expect(placeAddress(registerPlace('breach-clearing', { entryId: 'e-1', isOverdue: true }))).toBe(
    '/ledgers/breach-clearing/e-1?isOverdue=1',
  )
})
