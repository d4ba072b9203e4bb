import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { kyselyOver } from '#db/dialect.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyProjection } from '#db/projections.ts'
import type { Database } from '#db/schema/index.ts'
import { liveThroughSpring, openOffice } from '#tests/fixtures/busy-office.ts'

/** One office that lived through April and the first days of May; every test looks at it and leaves it as it was. */
const folder = mkdtempSync(join(tmpdir(), 'projections-'))
let connection: Connection
let checked: readonly { readonly check: string; readonly passed: boolean; readonly detail: string }[]

beforeAll(async () => {
  const office = await openOffice(folder, { today: '2022-04-18' })
  await liveThroughSpring(office)
  checked = (await office.call('store.verify', {})).findings
  await office.application.close()
  connection = openConnection(storePath(folder), 'single')
  connection.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON')
  for (const trigger of ['monthly_score_is_frozen', 'monthly_score_stays']) connection.exec(`DROP TRIGGER ${trigger}`)
})
afterAll(() => {
  connection.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every type of record that was revised has its table in the list, and every table its rows', () => {
  const types = connection.prepare('SELECT DISTINCT type FROM record_revision ORDER BY type').pluck().all()
  expect(types).toEqual(projectionsOfRecords.map((each) => each.type).toSorted())
})

test('after a busy month the office’s own check finds nothing', () => {
  expect(checked).toHaveLength(6)
  expect(checked.filter((each) => !each.passed)).toEqual([])
})

test('after a busy month every table says what its newest revisions say (foundations 2)', async () => {
  const db = kyselyOver<Database>(connection, { name: 'store.db' })
  for (const projection of projectionsOfRecords) expect(await verifyProjection(db, projection)).toEqual([])
})

describe('foundations 2: a row that changed without a revision is found, whichever column it was', () => {
  test.each(projectionsOfRecords)('$table', async (projection) => {
    const { table, key = 'id' } = projection
    const columns = (connection.pragma(`table_info("${table}")`) as { name: string; type: string }[]).filter(({ name }) => name !== key)
    for (const column of columns) {
      const next = column.type === 'INTEGER' ? `coalesce("${column.name}", 0) + 1000` : `coalesce("${column.name}", '') || '…'`
      const places = await whenHarmed(
        `UPDATE "${table}" SET "${column.name}" = ${next} WHERE rowid = (SELECT min(rowid) FROM "${table}")`,
        projection,
      )
      expect(places, `${table}.${column.name}`).toHaveLength(1)
      expect(places[0]).toMatch(new RegExp(` ${column.name}$`))
    }
  })

  test.each(projectionsOfRecords)('$table: a row that is gone', async (projection) => {
    const places = await whenHarmed(
      `DELETE FROM "${projection.table}" WHERE rowid = (SELECT min(rowid) FROM "${projection.table}")`,
      projection,
    )
    expect(places).toHaveLength(2)
  })
})

/** What is found while the harm stands; it is undone afterwards. */
async function whenHarmed(harm: string, projection: (typeof projectionsOfRecords)[number]): Promise<string[]> {
  connection.exec('BEGIN')
  try {
    expect(connection.prepare(harm).run().changes).toBe(1)
    return await verifyProjection(kyselyOver<Database>(connection, { name: 'store.db' }), projection)
  } finally {
    connection.exec('ROLLBACK')
  }
}
