import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAssignments } from '#db/repositories/programme.ts'
import { runCommand } from '#electron/services/context.ts'
import { addPilotAssignments } from '#electron/services/programmes/programmes.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const xunke = 'heihe:unit:xunke-county'
let office: SeededOffice

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-18' })
})
afterEach(() => office.close())

const own = () => listAssignments(office.store.db, { programmeId: 'heihe-2022', unitId: xunke })
const revisionsOf = async (type: string) =>
  (await office.store.db.selectFrom('record_revision').select('id').where('type', '=', type).where('rev', '=', 1).execute()).map(
    (row) => row.id,
  )

describe('a loaded programme', () => {
  test('has a first revision of every unit and assignment (foundations 2)', async () => {
    const units = await office.store.db.selectFrom('unit').select('id').execute()
    expect((await revisionsOf('unit')).toSorted()).toEqual(units.map((row) => row.id).toSorted())
    const assignments = await listAssignments(office.store.db, { programmeId: 'heihe-2022' })
    expect((await revisionsOf('assignment')).toSorted()).toEqual(assignments.map((each) => each.id).toSorted())
  })

  test('units stand after their parents', async () => {
    const rows = await office.store.db.selectFrom('unit').select(['id', 'parent_id']).orderBy('ordinal').execute()
    const seen = new Set<string | null>([null])
    for (const row of rows) {
      expect(seen.has(row.parent_id)).toBe(true)
      seen.add(row.id)
    }
  })
})

test('a changed 试点 flag adds what is missing, once, and takes nothing away', async () => {
  const before = await own()
  const add = () => runCommand(office, 'units.setPilot', (act) => addPilotAssignments(act, office.pack, xunke, true))
  const added = await add()
  const after = await own()
  expect(after.length).toBe(before.length + added)
  expect(after.map((each) => each.id)).toEqual(expect.arrayContaining(before.map((each) => each.id)))
  expect(await add()).toBe(0)
  expect(await revisionsOf('assignment')).toEqual(expect.arrayContaining(after.map((each) => each.id)))
})
