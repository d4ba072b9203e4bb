import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parcelFrom, reportingApril, take, travellingLines, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** The result does not depend on the order in which packages come, nor on what comes twice (exchange.md 6). */

test('whatever the order of the packages, the county’s records are the same in the end', async () => {
  const expected = await storeAfter([0, 1, 2])
  const orders = fc.shuffledSubarray([0, 1, 2, 1, 0], { minLength: 5, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await storeAfter(order)).toEqual(expected)
    }),
    { numRuns: 3 },
  )
})

/** The city's store after three packages of one report came in this order. */
async function storeAfter(order: readonly number[]) {
  const { city, county, dispose } = await reportingApril()
  try {
    const lines = await travellingLines(county)
    // What a line refers to may lie in another package: each has every third line.
    const parts = [0, 1, 2].map((part) => lines.filter((_, at) => at % 3 === part))
    const parcels = await Promise.all(parts.map((part, at) => parcelFrom(county, city, { lines: part, seq: at + 1, period: null })))
    for (const at of order) {
      const [volume] = parcels[at] ?? []
      if (volume !== undefined) await take(city, volume)
    }
    expect((await verified(city)).findings).toEqual([])
    return contentOf(await storePicture(city.store.db))
  } finally {
    await dispose()
  }
}

/** Receipts name packages, which are encrypted and numbered anew each time. */
function contentOf(picture: Record<string, readonly string[]>) {
  const isOwn = (row: string): boolean => /"type":"(?:packageReceipt|rosterKey)"/.test(row)
  const kept = Object.entries(picture).filter(([table]) => table !== 'package_receipt' && table !== 'roster_key')
  return Object.fromEntries(kept.map(([table, rows]) => [table, rows.filter((row) => !isOwn(row))]))
}
