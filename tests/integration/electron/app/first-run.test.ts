import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import type { Application, Session } from '#electron/app/types.ts'
import { contract } from '#shared/api/contract.ts'
import { xunke } from '#tests/fixtures/busy-office.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
const ports = testPorts('2022-04-18')
let application: Application
let session: Session

async function start(): Promise<void> {
  application = await createApplication(ports, { folder: folder(), appVersion: '0.1.0', assets: new Map() })
  session = application.openSession({})
}
async function restart(): Promise<void> {
  await application.close()
  await start()
}
beforeEach(start)
afterEach(() => application.close())

const city = {
  profile: 'city',
  programmeId: 'heihe-2022',
  unitId: null,
  officerName: '张经办',
  password: null,
  acceptsSecrecyNotice: true,
} as const
const county = { ...city, profile: 'county', unitId: xunke } as const

describe('before the wizard', () => {
  test('only the wizard’s own methods answer; every other one says that the set-up comes first', async () => {
    for (const [name, method] of Object.entries(contract)) {
      if (!method.needsStore) continue
      const reply = await session.call(name, {})
      expect(reply, name).toEqual({ ok: false, error: { code: 'setup_required', details: {} } })
    }
    expect(await session.call('setup.state', {})).toMatchObject({ ok: true, value: { isReady: false, dataFolder: folder() } })
  })

  test('a file is only laid aside to be looked at: no store comes of it', async () => {
    const staged = await session.stage({ name: '分解表.docx', path: import.meta.filename })
    expect(staged).toMatchObject({ ok: true, value: { name: '分解表.docx' } })
    expect(existsSync(join(folder(), 'store.db'))).toBe(false)
  })
})

describe('the wizard (foundations 3)', () => {
  test('sets up the city’s office, which works at once', async () => {
    expect(await session.call('setup.complete', city)).toEqual({ ok: true, value: {} })
    const status = await session.call('desk.status', {})
    expect(status).toMatchObject({
      ok: true,
      value: { profile: 'city', officeName: '黑河市政务守信践诺工作专班办公室', officer: { name: '张经办' }, lastBackup: null },
    })
  })

  test('sets up a county’s office', async () => {
    await session.call('setup.complete', county)
    const status = await session.call('desk.status', {})
    expect(status).toMatchObject({
      ok: true,
      value: { profile: 'county', office: { unitId: xunke }, officeName: '逊克县政务守信践诺工作专班办公室' },
    })
  })

  test('a restart keeps the office, its officer and its records', async () => {
    await session.call('setup.complete', city)
    await session.call('plans.open', { month: '2022-04' })
    const before = await session.call('plans.month', { month: '2022-04' })
    await restart()
    expect(await session.call('setup.state', {})).toMatchObject({ ok: true, value: { isReady: true } })
    expect(await session.call('plans.month', { month: '2022-04' })).toEqual(before)
  })

  test.each([
    [
      'the secrecy notice was not accepted',
      { ...city, acceptsSecrecyNotice: false },
      { code: 'invalid_input', details: { place: 'acceptsSecrecyNotice', problem: '请先阅读并确认涉密信息提示' } },
    ],
    ['nobody was named', { ...city, officerName: ' ' }, { code: 'invalid_input', details: { place: 'officerName', problem: '不能为空' } }],
    [
      'no county was chosen',
      { ...county, unitId: null },
      { code: 'invalid_input', details: { place: '本单位', problem: '请选择本县（市、区）' } },
    ],
    ['a department is no county', { ...county, unitId: 'heihe:unit:education-bureau' }, { code: 'invalid_input' }],
    ['the programme is unknown', { ...city, programmeId: 'harbin-2022' }, { code: 'not_found' }],
  ])('refused, and the wizard can be answered again: %s', async (_, input, error) => {
    expect(await session.call('setup.complete', input)).toMatchObject({ ok: false, error })
    expect(await session.call('desk.status', {})).toMatchObject({ ok: false, error: { code: 'setup_required' } })
    expect(await session.call('setup.complete', city)).toEqual({ ok: true, value: {} })
  })

  test('is answered once: a second answer changes nothing', async () => {
    await session.call('setup.complete', city)
    const before = logicalDump(folder())
    expect(await session.call('setup.complete', county)).toMatchObject({
      ok: false,
      error: { code: 'rule_violation', details: { rule: 'setUpOnce' } },
    })
    expect(logicalDump(folder())).toEqual(before)
  })

  test('two answers at the same moment make one office', async () => {
    const replies = await Promise.all([session.call('setup.complete', city), session.call('setup.complete', city)])
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).toSorted()).toEqual(['ok', 'rule_violation'])
  })
})

describe('the data folder', () => {
  test('a folder that was chosen holds the data, also after a restart', async () => {
    const chosen = join(folder(), '工作台数据')
    ports.answers.folders.push(chosen)
    expect(await session.call('setup.chooseFolder', {})).toEqual({ ok: true, value: { dataFolder: chosen } })
    await session.call('setup.complete', city)
    expect(existsSync(join(chosen, 'store.db'))).toBe(true)
    expect(existsSync(join(folder(), 'store.db'))).toBe(false)
    await restart()
    expect(await session.call('setup.state', {})).toMatchObject({ ok: true, value: { isReady: true, dataFolder: chosen } })
  })

  test('a folder of an office that is set up brings that office', async () => {
    const chosen = join(folder(), 'earlier')
    const earlier = await createApplication(ports, { folder: chosen, appVersion: '0.1.0', assets: new Map() })
    await earlier.openSession({}).call('setup.complete', county)
    await earlier.close()
    ports.answers.folders.push(chosen)
    await session.call('setup.chooseFolder', {})
    expect(await session.call('desk.status', {})).toMatchObject({ ok: true, value: { office: { unitId: xunke } } })
  })

  test('leaving the dialog changes nothing', async () => {
    expect(await session.call('setup.chooseFolder', {})).toEqual({ ok: true, value: { dataFolder: folder() } })
  })

  test('a folder on the network is refused, and the earlier one stays', async () => {
    ports.answers.folders.push('\\\\server\\share')
    expect(await session.call('setup.chooseFolder', {})).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', details: { place: '数据文件夹' } },
    })
    expect(await session.call('setup.state', {})).toMatchObject({ ok: true, value: { dataFolder: folder() } })
  })

  test('a folder whose store is damaged is refused, and the next start does not go there', async () => {
    const chosen = join(folder(), 'damaged')
    const damaged = await createApplication(ports, { folder: chosen, appVersion: '0.1.0', assets: new Map() })
    await damaged.openSession({}).call('setup.complete', city)
    await damaged.close()
    writeFileSync(join(chosen, 'store.db'), 'no database')
    ports.answers.folders.push(chosen)
    expect(await session.call('setup.chooseFolder', {})).toMatchObject({
      ok: false,
      error: { code: 'database_damaged', details: { name: 'store.db' } },
    })
    expect(readFileSync(join(chosen, 'store.db'), 'utf8')).toBe('no database')
    await restart()
    expect(await session.call('setup.state', {})).toMatchObject({ ok: true, value: { isReady: false, dataFolder: folder() } })
  })

  test('once there is an office, its folder is not changed here', async () => {
    await session.call('setup.complete', city)
    ports.answers.folders.push(join(folder(), 'other'))
    expect(await session.call('setup.chooseFolder', {})).toMatchObject({
      ok: false,
      error: { code: 'rule_violation', details: { rule: 'setUpOnce' } },
    })
    ports.answers.folders.length = 0
  })

  test('a chosen folder that is not there at the start is told: a first run would hide the data', async () => {
    const chosen = join(folder(), 'stick')
    ports.answers.folders.push(chosen)
    await session.call('setup.chooseFolder', {})
    await application.close()
    rmSync(chosen, { recursive: true })
    const error = await refusal(createApplication(ports, { folder: folder(), appVersion: '0.1.0', assets: new Map() }))
    expect(error).toMatchObject({ code: 'file_unavailable', details: { name: chosen, problem: '数据文件夹不存在，或所在磁盘未连接' } })
  })

  test('a pointer that says nothing is told, not overlooked', async () => {
    writeFileSync(join(folder(), 'data-folder.json'), '{"folder"')
    const error = await refusal(createApplication(ports, { folder: folder(), appVersion: '0.1.0', assets: new Map() }))
    expect(error).toMatchObject({ code: 'file_unavailable', details: { name: 'data-folder.json' } })
  })
})
