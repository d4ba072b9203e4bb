import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { type Store, openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { misfitOf, recordShapes } from '#shared/exchange/record-shapes/index.ts'
import type { FieldShapes } from '#shared/exchange/record-shapes/shape.ts'
import { travelling } from '#shared/exchange/travel.ts'
import { liveThroughSpring, openOffice } from '#tests/fixtures/busy-office.ts'
import { type ExchangedApril, exchangedApril } from '#tests/fixtures/exchanged-april.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** The shapes of travelling records say what the tables say, and take what offices really write (exchange.md 6). */

const busy = makeFolder()
let spring: Store
let april: ExchangedApril

beforeAll(async () => {
  const office = await openOffice(busy.folder, { today: '2022-04-18' })
  await liveThroughSpring(office)
  await office.application.close()
  spring = await openStore({ folder: busy.folder, migrations, now: () => '2022-05-06T01:00:00.000Z', appVersion: '0.1.0', hash: sha256 })
  april = await exchangedApril()
})
afterAll(async () => {
  await spring.close()
  await april.dispose()
  busy.remove()
})

interface Column {
  readonly name: string
  readonly type: string
  readonly isNeeded: boolean
  readonly mayBeNull: boolean
}

async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await sql<{ name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>`
    SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(${table})`.execute(spring.db)
  return rows.map(({ name, type, notnull, dflt_value, pk }) => {
    const mayBeNull = notnull === 0 && pk === 0
    return { name, type, mayBeNull, isNeeded: !mayBeNull && dflt_value === null }
  })
}

/** What the table's own CHECK lets into a column. */
async function checkedValues(table: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ${table}`.execute(spring.db)
  const checks = (rows[0]?.sql ?? '').matchAll(/(\w+) TEXT[^,]*? CHECK \(\1 IN \(([^)]+)\)\)/g)
  return new Map([...checks].map(([, column = '', list = '']) => [column, list.split(', ').map((each) => each.slice(1, -1))]))
}

async function expectSameColumns(table: string, fields: FieldShapes, apart: readonly string[]): Promise<void> {
  const columns = (await columnsOf(table)).filter(({ name }) => !apart.includes(name))
  expect(Object.keys(fields).toSorted(), table).toEqual(columns.map(({ name }) => name).toSorted())
  const checks = await checkedValues(table)
  for (const { name, type, isNeeded, mayBeNull } of columns) {
    const takes = (value: unknown): boolean => fields[name]?.safeParse(value).success === true
    expect({ name, null: takes(null), nothing: takes(undefined) }).toEqual({ name, null: mayBeNull, nothing: !isNeeded })
    expect({ name, isText: takes(1.5) }).toEqual({ name, isText: false })
    if (type === 'INTEGER') expect({ name, isText: takes('1') }).toEqual({ name, isText: false })
    for (const value of checks.get(name) ?? []) expect({ name, value, isTaken: takes(value) }).toEqual({ name, value, isTaken: true })
    if (checks.has(name)) expect({ name, isOpen: takes('anything') }).toEqual({ name, isOpen: false })
  }
}

describe('one authority: the shapes follow the tables', () => {
  test('every type that travels has a shape, and no other', () => {
    expect(Object.keys(recordShapes).toSorted()).toEqual(Object.keys(travelling).toSorted())
    expect(Object.keys(recordShapes).toSorted()).toEqual(projectionsOfRecords.map(({ type }) => type).toSorted())
  })

  test.each(projectionsOfRecords)(
    '$type: its columns, which of them may be empty, and the values that the table lets in',
    async (projection) => {
      const { type, table, key = 'id', local = [], children = [] } = projection
      const shape = recordShapes[type as keyof typeof recordShapes]
      expect(shape.key ?? 'id').toBe(key)
      await expectSameColumns(table, shape.fields, [key, 'rev', ...local])
      expect(Object.keys(shape.rows ?? {}).toSorted()).toEqual(children.map(({ field }) => field).toSorted())
      for (const child of children) {
        const fields = shape.rows?.[child.field]?.fields ?? {}
        // A row's place in its list stands for the number that it does not say.
        const { ordinal: _, ...others } = fields
        const isCounted = child.key === 'ordinal'
        await expectSameColumns(child.table, isCounted ? others : fields, [child.parent, ...(isCounted ? ['ordinal'] : [])])
      }
    },
  )
})

describe('what offices really write passes', () => {
  const misfits = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => {
      const record = JSON.parse(line) as { readonly type: string; readonly id: string; readonly body: unknown }
      const misfit = misfitOf(record)
      return misfit === undefined ? [] : [`${record.type} ${misfit}`]
    })
  const journal = async (db: Store['db']): Promise<string[]> =>
    (await db.selectFrom('record_revision').select('line').execute()).map(({ line }) => line)

  test('a spring of the city’s office: every type of record', async () => {
    const lines = await journal(spring.db)
    expect(misfits(lines)).toEqual([])
    const written = new Set(lines.map((line) => (JSON.parse(line) as { readonly type: string }).type))
    // These are in the examples of every type or in the played year, which are held to the same shapes.
    const ofSpring = (type: string) =>
      !['annualScore', 'breakdownImport', 'indicatorValue', 'ledgerDefinition', 'ledgerEntry'].includes(type)
    const rare = ['rosterKey', 'packageReceipt', 'noticeAnswer']
    expect(Object.keys(travelling).filter((type) => ofSpring(type) && !written.has(type) && !rare.includes(type))).toEqual([])
  })

  test('April of a city and a county', async () => {
    expect(misfits([...(await journal(april.city.store.db)), ...(await journal(april.county.store.db))])).toEqual([])
  })
})
