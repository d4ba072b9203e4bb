import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import { typed } from '#electron/cli/session.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { makeFolder, useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const today = '2022-04-20'

/** One start with somebody in front. */
async function attend(day = today) {
  const ports = testPorts(day)
  const logFolder = join(folder(), 'logs')
  const application = await createApplication(ports, { folder: folder(), appVersion: '0.1.0', assets: new Map(), attended: { logFolder } })
  return { ports, application, call: typed(application.openSession({})) }
}

beforeEach(async () => {
  const office = await openOffice(folder(), { today: '2022-04-18' })
  await office.call('plans.open', { month: '2022-04' })
  await office.call('backups.create', {})
  await office.application.close()
})

const store = () => join(folder(), 'store.db')
const damage = () => writeFileSync(store(), Buffer.concat([readFileSync(store()).subarray(0, 100), Buffer.alloc(8000, 7)]))

describe('a database that cannot be read opens the safe mode (reliability.md 7)', () => {
  test('it says why and which backups there are; nothing else is done, and nothing is changed', async () => {
    damage()
    const before = readFileSync(store())
    const { application, call, ports } = await attend()
    expect(await call('safeMode.state', {})).toMatchObject({
      isOn: true,
      reason: 'damaged',
      backups: [{ cause: 'manual', isVerified: true }],
    })
    expect(await refusal(call('desk.status', {}))).toMatchObject({ code: 'setup_required' })
    const setup = { profile: 'city', programmeId: 'heihe-2022', unitId: null, officerName: '甲', password: null } as const
    expect(await refusal(call('setup.complete', { ...setup, acceptsSecrecyNotice: true }))).toMatchObject({ code: 'safe_mode' })
    const { found } = await call('safeMode.check', {})
    expect(found).toMatchObject({ isThere: true, isSound: false, backups: [{ isSound: true }] })
    expect(found?.problems[0]).toContain('损坏')
    expect(await refusal(call('safeMode.open', {}))).toMatchObject({ code: 'database_damaged' })
    await application.close()
    expect(readFileSync(store())).toEqual(before)
    expect(ports.logged.map(({ event }) => event)).toContain('safe-mode')
  })

  test('restored from the newest backup the office works again, and the damaged file is kept', async () => {
    damage()
    const damaged = readFileSync(store())
    const { application, call } = await attend()
    const { backups } = await call('safeMode.state', {})
    const [offered] = (await call('backups.choose', { from: 'list', name: backups[0]?.name ?? '' })).backups
    expect(offered).toMatchObject({ office: '市营商环境局', isOlder: false })
    const { before, aside } = await call('safeMode.restore', { token: offered?.token ?? '' })
    expect(before).toBeNull()
    expect(readFileSync(join(folder(), aside ?? ''))).toEqual(damaged)
    expect((await call('safeMode.state', {})).isOn).toBe(false)
    expect((await call('plans.month', { month: '2022-04' })).units.length).toBeGreaterThan(0)
    expect((await call('events.list', { beforeSeq: null })).events[0]).toMatchObject({ action: 'backups.restore', officer: '' })
    await application.close()
    const again = await attend()
    expect((await again.call('desk.status', {})).officer.name).toBe('张经办')
    await again.application.close()
  })

  test('a store that is gone while its backups are there is told, not replaced by the wizard', async () => {
    rmSync(store())
    const { application, call } = await attend()
    expect(await call('safeMode.state', {})).toMatchObject({ isOn: true, reason: 'damaged' })
    expect((await call('safeMode.check', {})).found?.isThere).toBe(false)
    await application.close()
  })

  test('records that still verify are saved as lines, one JSON object each; the log goes along', async () => {
    const bytes = readFileSync(store())
    // A page in the middle of the journal of records.
    const pageSize = bytes.readUInt16BE(16)
    const lines = [...bytes.toString('latin1').matchAll(/\{"type":"/g)].map(({ index }) => index)
    const page = Math.floor((lines[Math.floor(lines.length / 2)] ?? 0) / pageSize)
    bytes.fill(0, page * pageSize, (page + 1) * pageSize)
    writeFileSync(store(), bytes)
    writeFileSync(join(folder(), 'start.json'), JSON.stringify({ failed: 2 }))
    const { application, call, ports } = await attend()
    const target = makeFolder()
    try {
      ports.answers.folders.push(target.folder, target.folder, null)
      const { saved } = await call('safeMode.exportSound', {})
      const saidLines = readFileSync(join(target.folder, saved?.name ?? ''), 'utf8')
        .trimEnd()
        .split('\n')
      expect(saidLines).toHaveLength(saved?.sound ?? 0)
      expect(saidLines.length).toBeGreaterThan(100)
      expect(saved?.isComplete).toBe(false)
      expect(saidLines.map((line) => Object.keys(JSON.parse(line) as object).slice(0, 3))).toContainEqual(['type', 'id', 'rev'])
      expect((await call('safeMode.saveLog', {})).saved).toMatchObject({ files: 0 })
      expect(await call('safeMode.exportSound', {})).toEqual({ saved: null })
      expect(readdirSync(target.folder)).toEqual([saved?.name])
    } finally {
      target.remove()
      await application.close()
    }
  })

  test('without somebody in front the fault is thrown as it is', async () => {
    damage()
    const start = createApplication(testPorts(today), { folder: folder(), appVersion: '0.1.0', assets: new Map() })
    expect(await refusal(start)).toMatchObject({ code: 'database_damaged' })
  })
})

describe('two failed starts', () => {
  test('the third start opens the safe mode; opened again by hand the office is there', async () => {
    writeFileSync(join(folder(), 'start.json'), JSON.stringify({ failed: 1 }))
    const second = await attend()
    expect((await second.call('safeMode.state', {})).isOn).toBe(false)
    expect(existsSync(join(folder(), 'start.json'))).toBe(false)
    await second.application.close()
    writeFileSync(join(folder(), 'start.json'), JSON.stringify({ failed: 2 }))
    const third = await attend()
    expect(await third.call('safeMode.state', {})).toMatchObject({ isOn: true, reason: 'failedStarts' })
    expect((await third.call('safeMode.check', {})).found?.isSound).toBe(true)
    await third.call('safeMode.open', {})
    expect((await third.call('desk.status', {})).officer.name).toBe('张经办')
    expect(existsSync(join(folder(), 'start.json'))).toBe(false)
    await third.application.close()
  })

  test('a refusal with a known reason is no failed start', async () => {
    const office = await openOffice(folder(), { today })
    for (let turn = 0; turn < 3; turn += 1) expect(await refusal(attend())).toMatchObject({ code: 'database_busy' })
    await office.application.close()
    const { application, call } = await attend()
    expect((await call('safeMode.state', {})).isOn).toBe(false)
    await application.close()
  })
})

test('outside of the safe mode none of its acts is to be had: the accounts say who may do what', async () => {
  const { application, call } = await attend()
  for (const method of ['safeMode.open', 'safeMode.exportSound', 'safeMode.saveLog'] as const) {
    expect(await refusal(call(method, {}))).toMatchObject({ code: 'rule_violation' })
  }
  expect(await call('safeMode.check', {})).toEqual({ found: null })
  expect(await refusal(call('safeMode.restore', { token: 'x' }))).toMatchObject({ code: 'rule_violation' })
  await application.close()
})
