import { expect, test } from 'vitest'
import { createRowPages } from '#renderer/components/data-grid/row-pages.ts'

interface Row {
  readonly id: number
}

/** A table read by keyset: the cursor is the last id before the page. */
function tableOf(count: number) {
  const table: Row[] = Array.from({ length: count }, (_, id) => ({ id }))
  const asked: (string | null)[] = []
  const size = 10
  const pages = createRowPages<Row>({
    size,
    keep: 2,
    rowKey: (row) => String(row.id),
    read: (cursor) => {
      asked.push(cursor)
      const after = cursor === null ? -1 : Number(cursor)
      const rows = table.filter(({ id }) => id > after).slice(0, size)
      const last = rows.at(-1)
      const hasMore = last !== undefined && table.some(({ id }) => id > last.id)
      return Promise.resolve({ rows, next: hasMore ? String(last.id) : null, total: table.length })
    },
  })
  const look = async (first: number, last: number): Promise<void> => {
    pages.read().onSight(first, last)
    await pages.read().load(first, last)
  }
  const held = (): number => Array.from({ length: count }, (_, at) => pages.read().rowAt(at)).filter((row) => row !== undefined).length
  return { table, pages, asked, look, held }
}

test('a list of a hundred thousand rows knows its length after one page', async () => {
  const { pages, asked } = tableOf(100_000)
  await pages.refresh()
  expect(pages.read().count).toBe(100_000)
  expect(pages.read().rowAt(3)).toEqual({ id: 3 })
  expect(pages.read().rowAt(50_000)).toBeUndefined()
  expect(asked).toEqual([null])
})

test('rows that are looked at are brought, a row far away by going through the pages before it once', async () => {
  const { pages, asked, look } = tableOf(1_000)
  await look(504, 505)
  expect(pages.read().rowAt(504)).toEqual({ id: 504 })
  expect(pages.read().placeOf('504')).toBe(504)
  expect(asked).toHaveLength(51)
  await look(0, 3)
  await look(504, 505)
  expect(asked.length).toBeLessThanOrEqual(54)
})

test('however far somebody scrolls, only the pages near the sight are held', async () => {
  const { look, held } = tableOf(1_000)
  for (let first = 0; first < 990; first += 5) await look(first, first + 9)
  expect(held()).toBeLessThanOrEqual(60)
})

test('a page read ahead draws nothing anew; one that is looked at does', async () => {
  const { pages, asked, look } = tableOf(1_000)
  await look(0, 3)
  const shown = pages.read()
  let drawn = 0
  pages.subscribe(() => {
    drawn += 1
  })
  shown.onSight(4, 8)
  await pages.read().load(4, 8)
  expect(asked).toEqual([null, '9'])
  expect(drawn).toBe(0)
  expect(shown.rowAt(15)).toEqual({ id: 15 })
  shown.onSight(35, 38)
  await shown.load(35, 38)
  expect(drawn).toBeGreaterThan(0)
  expect(pages.read().isLoading).toBe(false)
})

test('a page read ahead that ends the list sooner than it was counted is told', async () => {
  const { table, pages, look } = tableOf(25)
  await look(0, 3)
  table.splice(15)
  await look(4, 8)
  expect(pages.read().count).toBe(15)
})

test('after a change what is in sight is read again, and rows that went leave no gap and no row twice', async () => {
  const { table, pages, look } = tableOf(100)
  await look(8, 24)
  table.splice(2, 3)
  await pages.refresh()
  const seen = Array.from({ length: 30 }, (_, at) => pages.read().rowAt(at)?.id).filter((id) => id !== undefined)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.slice(0, 6)).toEqual([0, 1, 5, 6, 7, 8])
  expect(pages.read().count).toBe(97)
})

test('the last page ends the list where fewer rows came than were counted', async () => {
  const { table, pages, look } = tableOf(25)
  await look(0, 5)
  table.splice(20)
  await look(15, 24)
  expect(pages.read().count).toBe(20)
})

test('a page that cannot be read is said, and asked for again', async () => {
  let isBroken = true
  const pages = createRowPages<Row>({
    size: 10,
    keep: 2,
    rowKey: (row) => String(row.id),
    read: () => (isBroken ? Promise.reject(new Error('busy')) : Promise.resolve({ rows: [{ id: 1 }], next: null, total: 1 })),
  })
  await pages.refresh()
  expect(pages.read().error).toBeInstanceOf(Error)
  isBroken = false
  await pages.refresh()
  expect(pages.read().error).toBeNull()
  expect(pages.read().rowAt(0)).toEqual({ id: 1 })
})
