import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import { typed } from '#electron/cli/session.ts'
import { type OpenOffice, openOffice } from '#tests/fixtures/busy-office.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** 加密备份 (reliability.md 8): a lost stick tells nothing; the 密钥恢复文件 and its thirty digits open it on any machine. */

const { folder, remove } = makeFolder()
const stick = join(folder, 'stick')
const keyFile = join(folder, 'office.sxkey')
let office: OpenOffice
let words: string
let copy: string

beforeAll(async () => {
  mkdirSync(stick)
  office = await openOffice(join(folder, 'data'), { today: '2022-04-18' })
  await office.call('plans.open', { month: '2022-04' })
})
afterAll(async () => {
  await office.application.close()
  remove()
})

/** A machine of its own, empty. */
async function newMachine(name: string) {
  const ports = testPorts('2022-04-20')
  const application = await createApplication(ports, { folder: join(folder, name), appVersion: '0.1.0', assets: new Map() })
  return { ports, application, call: typed(application.openSession({})) }
}

type Machine = Awaited<ReturnType<typeof newMachine>>

async function sealedAt({ call, ports }: Pick<Machine, 'call' | 'ports'>, place: string): Promise<string> {
  ports.answers.folders.push(place)
  const { backups, sealed } = await call('backups.choose', { from: 'folder' })
  expect(backups).toEqual([])
  return sealed[0]?.token ?? ''
}

const problemOf = async (call: Promise<unknown>) => ((await refusal(call)).details as { problem?: string }).problem

describe('saving', () => {
  test('without a recovery file of the present key nothing is written: the copy would open nowhere', async () => {
    office.ports.answers.folders.push(stick)
    expect(await refusal(office.call('backups.saveSealedCopy', {}))).toMatchObject({
      code: 'rule_violation',
      details: { rule: 'recoveryFileFirst', remedy: '请先在“数据收发—开通与校验码”中保存密钥恢复文件' },
    })
    expect(readdirSync(stick)).toEqual([])
    office.ports.answers.folders.length = 0
  })

  test('the copy holds numbers for names and nothing that can be read', async () => {
    await office.call('exchange.makeKeys', {})
    office.ports.answers.saveAs.push(keyFile)
    const { saved: recovery } = await office.call('exchange.saveRecoveryFile', {})
    words = recovery?.words.join(' ') ?? ''
    office.ports.answers.folders.push(stick)
    const { saved } = await office.call('backups.saveSealedCopy', {})
    expect(saved?.name).toMatch(/^守信践诺备份-20220418-\d{6}-加密$/)
    copy = join(stick, saved?.name ?? '')
    expect(readdirSync(stick)).toEqual([saved?.name])
    const names = readdirSync(copy)
    expect(names.every((name) => /^(?:\d+\.age|sealed\.json)$/.test(name))).toBe(true)
    for (const name of names) {
      const bytes = readFileSync(join(copy, name))
      for (const text of ['SQLite format 3', '营商环境', 'installationId', '张经办'])
        expect(bytes.includes(text), `${name} ${text}`).toBe(false)
    }
    expect((await office.call('backups.list', {})).outside?.name).toBe(saved?.name)
    expect((await office.call('events.list', { beforeSeq: null })).events[0]).toMatchObject({ action: 'backups.saveSealedCopy' })
  })
})

describe('restoring on an empty machine', () => {
  test('wrong digits, another office’s file and a file that is none open nothing and leave nothing', async () => {
    const machine = await newMachine('refusing')
    const { call, ports } = machine
    const token = await sealedAt(machine, stick)
    const other = await openOffice(join(folder, 'other'), { today: '2022-04-18' })
    await other.call('exchange.makeKeys', {})
    other.ports.answers.saveAs.push(join(folder, 'other.sxkey'))
    const { saved } = await other.call('exchange.saveRecoveryFile', {})
    await other.application.close()
    writeFileSync(join(folder, 'none.sxkey'), '{}')
    const unseal = (path: string, typedWords: string) => {
      ports.answers.openFiles.push([path])
      return problemOf(call('backups.unseal', { token, words: typedWords }))
    }
    expect(await unseal(keyFile, '12345')).toBe('应为六组数字，每组五位')
    expect(await unseal(keyFile, saved?.words.join(' ') ?? '')).toBe('与该恢复文件不符')
    expect(await unseal(join(folder, 'none.sxkey'), words)).toBe('所选文件不是密钥恢复文件，或者已损坏')
    expect(await unseal(join(folder, 'other.sxkey'), saved?.words.join(' ') ?? '')).toEqual(
      expect.stringMatching(/^“.+”不是用该恢复文件中的密钥加密的$/),
    )
    ports.answers.openFiles.push([])
    expect(await call('backups.unseal', { token, words })).toEqual({ backup: null })
    expect(readdirSync(join(folder, 'refusing'))).not.toContain('restore.unsealed')
    expect((await call('setup.state', {})).isReady).toBe(false)
    await machine.application.close()
  })

  test('the file and its digits bring the office back, and nothing lies open afterwards', async () => {
    const machine = await newMachine('restored')
    const { call, ports } = machine
    const token = await sealedAt(machine, copy)
    ports.answers.openFiles.push([keyFile])
    const { backup } = await call('backups.unseal', { token, words })
    expect(backup).toMatchObject({ name: expect.stringContaining('-加密'), isOlder: false })
    expect(await call('backups.restore', { token: backup?.token ?? '' })).toMatchObject({ lacking: 0, before: null })
    expect(readdirSync(join(folder, 'restored'))).not.toContain('restore.unsealed')
    expect((await call('plans.month', { month: '2022-04' })).units.length).toBeGreaterThan(0)
    await machine.application.close()
  })

  test('a restore that is refused leaves nothing open either: the copy is opened again', async () => {
    const machine = await newMachine('refused')
    const { call, ports } = machine
    const token = await sealedAt(machine, copy)
    ports.answers.openFiles.push([keyFile])
    const { backup } = await call('backups.unseal', { token, words })
    const opened = join(folder, 'refused', 'restore.unsealed')
    writeFileSync(join(opened, 'store.db'), '损坏')
    expect(await refusal(call('backups.restore', { token: backup?.token ?? '' }))).toMatchObject({ code: 'backup_refused' })
    expect(readdirSync(join(folder, 'refused'))).not.toContain('restore.unsealed')
    expect(await refusal(call('backups.restore', { token: backup?.token ?? '' }))).toMatchObject({ code: 'not_found' })
    ports.answers.openFiles.push([keyFile])
    const again = await call('backups.unseal', { token, words })
    expect(await call('backups.restore', { token: again.backup?.token ?? '' })).toMatchObject({ lacking: 0 })
    await machine.application.close()
  })

  test('a changed byte and a lost file are refused in words', async () => {
    const machine = await newMachine('damaged')
    const { call, ports } = machine
    const token = await sealedAt(machine, copy)
    const database = join(copy, '1.age')
    const sound = readFileSync(database)
    const harmed = Buffer.from(sound)
    const at = Math.floor(harmed.length / 2)
    harmed[at] = (harmed[at] ?? 0) ^ 1
    writeFileSync(database, harmed)
    ports.answers.openFiles.push([keyFile])
    expect(await problemOf(call('backups.unseal', { token, words }))).toBe('加密内容已损坏')
    expect(readdirSync(join(folder, 'damaged'))).not.toContain('restore.unsealed')
    writeFileSync(database, sound.subarray(1))
    ports.answers.folders.push(copy)
    expect(await problemOf(call('backups.choose', { from: 'folder' }))).toBe('有1个文件缺失或大小不符')
    writeFileSync(database, sound)
    await machine.application.close()
  })
})
