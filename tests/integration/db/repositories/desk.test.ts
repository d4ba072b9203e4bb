import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  clearDraft,
  listBackups,
  listEvents,
  listEventsOf,
  readDraft,
  readSetting,
  writeDraft,
  writeSetting,
} from '#db/repositories/desk.ts'
import { recordBackup } from '#db/backup.ts'
import { saveLiaison } from '#electron/services/units.ts'
import { type OpenedOffice, xunke, openedApril } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

test('a setting that is written again is replaced', async () => {
  const { store } = office
  expect(await readSetting(store.db, 'look')).toBeUndefined()
  for (const value of ['compact', 'roomy']) await store.write((trx) => writeSetting(trx, 'look', value))
  expect(await readSetting(store.db, 'look')).toBe('roomy')
})

test('a draft belongs to one officer and one form; writing again replaces it', async () => {
  const { store, officer } = office
  const draft = (fields: string) => ({ officer_id: officer.id, form: 'progress', fields, saved_at: '2022-04-18T01:00:00.000Z' })
  await store.write((trx) => writeDraft(trx, draft('{"content":"半"}')))
  await store.write((trx) => writeDraft(trx, draft('{"content":"半句"}')))
  expect((await readDraft(store.db, officer.id, 'progress'))?.fields).toBe('{"content":"半句"}')
  expect(await readDraft(store.db, officer.id, 'problem')).toBeUndefined()
  expect(await readDraft(store.db, 'nobody', 'progress')).toBeUndefined()
  await store.write((trx) => clearDraft(trx, officer.id, 'progress'))
  expect(await readDraft(store.db, officer.id, 'progress')).toBeUndefined()
})

describe('the log', () => {
  test('is read newest first; the next page begins before the last row of the one before', async () => {
    for (const name of ['甲', '乙', '丙']) await saveLiaison(office, { unitId: xunke, name, section: '', phone: '', fromOn: '2022-04-18' })
    const { db } = office.store
    const first = await listEvents(db, null, 2)
    const next = await listEvents(db, first.at(-1)?.seq ?? null, 2)
    expect([...first, ...next].map((event) => event.seq)).toEqual([5, 4, 3, 2])
    expect(first[0]).toMatchObject({ action: 'liaisons.save', officer: '张经办' })
  })

  test('of some subjects: theirs alone; of none: nothing', async () => {
    const { db } = office.store
    const [newest] = await listEvents(db, null, 1)
    expect((await listEventsOf(db, [newest?.subject_id ?? ''])).map((event) => event.seq)).toEqual([newest?.seq])
    expect(await listEventsOf(db, [])).toEqual([])
  })
})

test('backups are listed newest first', async () => {
  const { store } = office
  for (const day of ['17', '18']) {
    const backup = {
      name: `202204${day}T010000Z-daily.db`,
      at: `2022-04-${day}T01:00:00.000Z`,
      size: 1,
      isVerified: true,
      head: null,
      lacking: 0,
    }
    await store.write((trx) => recordBackup(trx, backup, 'daily'))
  }
  expect((await listBackups(store.db)).map((each) => each.at.slice(0, 10))).toEqual(['2022-04-18', '2022-04-17'])
})
