import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenOffice, openOffice } from '#tests/fixtures/busy-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'sessions-'))
let office: OpenOffice

beforeAll(async () => {
  office = await openOffice(folder, { today: '2022-04-18' })
})
afterAll(async () => {
  await office.application.close()
  rmSync(folder, { recursive: true, force: true })
})

function hear(session = office.application.openSession({})) {
  const heard: unknown[] = []
  const stop = session.on('changed', (payload) => heard.push(payload))
  return { session, heard, stop }
}

const liaison = { unitId: 'heihe:unit:xunke-county', name: '演示联络员', section: '', phone: '', fromOn: '2022-04-18' }

describe('what one session changes, all sessions hear', () => {
  test('a command is heard by its own session and by every other one', async () => {
    const [one, other] = [hear(), hear()]
    await one.session.call('liaisons.save', liaison)
    expect([one.heard, other.heard]).toEqual([[{ nouns: ['*'] }], [{ nouns: ['*'] }]])
    one.stop()
    other.stop()
  })

  test.each([
    ['a query', 'units.list', {}],
    ['a draft', 'drafts.save', { form: 'progress', fields: { content: '半句' } }],
    ['a command that was refused', 'liaisons.save', { ...liaison, unitId: 'heihe:unit:nowhere' }],
  ])('%s is heard by nobody', async (_, method, input) => {
    const { session, heard, stop } = hear()
    await session.call(method, input)
    expect(heard).toEqual([])
    stop()
  })

  test('who has stopped listening or left hears nothing more', async () => {
    const [stopped, left, staying] = [hear(), hear(), hear()]
    stopped.stop()
    left.session.close()
    await staying.session.call('liaisons.save', liaison)
    expect([stopped.heard.length, left.heard.length, staying.heard.length]).toEqual([0, 0, 1])
    staying.stop()
  })
})

describe('a session never rejects', () => {
  test('an officer whom nobody knows is told so', async () => {
    const session = office.application.openSession({ officer: '某人' })
    expect(await session.call('desk.status', {})).toEqual({ ok: false, error: { code: 'not_found', details: { what: '经办人“某人”' } } })
  })

  test('closing answers the calls that are under way and refuses those that come after', async () => {
    const own = mkdtempSync(join(tmpdir(), 'sessions-'))
    const { application, session } = await openOffice(own, { today: '2022-04-18' })
    const opening = session.call('plans.open', { month: '2022-04' })
    await application.close()
    expect(await opening).toMatchObject({ ok: true, value: { plans: 31 } })
    expect(await session.call('desk.status', {})).toEqual({ ok: false, error: { code: 'cancelled', details: {} } })
    expect(await session.stage({ name: '佐证.pdf', path: import.meta.filename })).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    rmSync(own, { recursive: true, force: true })
  })
})

test('a long command lets other work run between its pieces (architecture 8)', async () => {
  let turns = 0
  let isOpening = true
  const count = (): void => {
    turns += 1
    if (isOpening) setTimeout(count)
  }
  setTimeout(count)
  expect(await office.session.call('plans.open', { month: '2022-04' })).toMatchObject({ ok: true, value: { lines: 286 } })
  isOpening = false
  // 354 records in pieces of 25; the driver answers at once, so that without the pauses it would be none.
  expect(turns).toBeGreaterThanOrEqual(5)
})
