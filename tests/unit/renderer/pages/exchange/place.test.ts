import { expect, test } from 'vitest'
import { placeAddress, readPlace } from '#renderer/pages/exchange/place.ts'

test('the address of a view and of a place within it is read again', () => {
  expect(readPlace('/exchange')).toEqual({ viewId: null, parts: [] })
  expect(readPlace(placeAddress('ledger-import'))).toEqual({ viewId: 'ledger-import', parts: [] })
  expect(readPlace(placeAddress('ledger-import', ['rows', '甲/乙']))).toEqual({ viewId: 'ledger-import', parts: ['rows', '甲/乙'] })
})
