import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import { runMonth } from '#electron/cli/demo/month.ts'
import { typed } from '#electron/cli/session.ts'
import { backUpBeforeImport, largeImport } from '#electron/services/backups/triggers.ts'
import { type OpenOffice, openOffice } from '#tests/fixtures/busy-office.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { seedOffice } from '#tests/fixtures/seed-office.ts'
import { makeFolder, useFolder } from '#tests/fixtures/temporary-folder.ts'

describe('恢复演练 of an office that has published a month (reliability.md 8)', () => {
  const { folder, remove } = makeFolder()
  let office: OpenOffice
  beforeAll(async () => {
    office = await openOffice(folder, { today: '2022-04-18' })
    await runMonth({ session: office.session, clock: office.ports.clock, monthAt: 0 }, '2022-04')
  })
  afterAll(async () => {
    await office.application.close()
    remove()
  })

  test('the newest backup is restored aside, the month computed again, every file read; nothing is left behind', async () => {
    const { name } = await office.call('backups.create', {})
    const result = await office.call('backups.drill', {})
    expect(result).toMatchObject({ backup: name, isSound: true, month: '2022-04', differing: 0, damagedFiles: 0, problem: '' })
    expect(result.scores).toBeGreaterThan(0)
    expect((await office.call('backups.list', {})).drill).toEqual(result)
    expect((await office.call('events.list', { beforeSeq: null })).events[0]).toMatchObject({ action: 'backups.drill', officer: '张经办' })
    expect(readdirSync(folder)).not.toContain('drill')
  })

  test('a file beside the backups that is damaged is found and copied anew', async () => {
    const beside = join(folder, 'backups', 'store')
    const [shelf = ''] = readdirSync(beside)
    const [digest = ''] = readdirSync(join(beside, shelf))
    writeFileSync(join(beside, shelf, digest), '损坏')
    const { isSound, problem } = await office.call('backups.drill', {})
    expect([isSound, problem]).toEqual([false, '有1个佐证文件缺失或损坏'])
    expect(await office.call('backups.drill', {})).toMatchObject({ isSound: true, damagedFiles: 0 })
  })

  test('a backup that was damaged on the disk is found', async () => {
    const { name } = await office.call('backups.create', {})
    writeFileSync(join(folder, 'backups', name), '损坏')
    expect(await office.call('backups.drill', {})).toMatchObject({ isSound: false, problem: '不是本程序的备份，或已损坏', month: null })
  })

  test('the closed year is put aside for good', async () => {
    await office.call('programmes.close', { programmeId: 'heihe-2022' })
    expect((await office.call('backups.list', {})).backups.filter(({ cause }) => cause === 'yearly')).toMatchObject([{ isVerified: true }])
  })
})

describe('without anybody asking', () => {
  const folder = useFolder()

  async function attend(today: string) {
    const attended = { logFolder: join(folder(), 'logs') }
    const application = await createApplication(testPorts(today), { folder: folder(), appVersion: '0.1.0', assets: new Map(), attended })
    return { application, call: typed(application.openSession({})) }
  }
  const causes = () => readdirSync(join(folder(), 'backups')).map((name) => name.replace(/^\w+Z-|\.db$/g, ''))

  test('the end of the program takes a backup if anything was written, and none otherwise; the month has one drill', async () => {
    await (await openOffice(folder(), { today: '2022-04-18' })).application.close()
    const first = await attend('2022-04-19')
    await first.application.close()
    expect(causes()).toEqual(['exit'])
    const second = await attend('2022-04-20')
    await second.application.close()
    expect(causes().toSorted()).toEqual(['daily', 'exit'])
    const third = await attend('2022-04-20')
    const { drill } = await third.call('backups.list', {})
    expect(drill).toMatchObject({ isSound: true })
    expect(drill?.at.slice(0, 10)).toBe('2022-04-19')
    await third.call('plans.open', { month: '2022-04' })
    await third.application.close()
    expect(causes().toSorted()).toEqual(['exit', 'exit'])
  })

  test('more than a thousand records come in only after a backup', async () => {
    const office = await seedOffice(folder(), { today: '2022-04-18' })
    await backUpBeforeImport(office, largeImport)
    expect(readdirSync(folder())).not.toContain('backups')
    await backUpBeforeImport(office, largeImport + 1)
    expect(causes()).toEqual(['before-import'])
    await office.close()
  })
})
