import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import { openOffice } from '#tests/fixtures/busy-office.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()

/** One start of the program on a day, closed again: what it wrote into its log. */
async function startOn(day: string): Promise<string[]> {
  const ports = testPorts(day)
  const office = await openOffice(folder(), { today: day, ports })
  await office.application.close()
  return ports.logged.map((each) => each.event)
}

test('reliability 8: the first start of a day takes a verified backup, the second none', async () => {
  expect(await startOn('2022-04-18')).not.toContain('daily-backup')
  expect(await startOn('2022-04-18')).toContain('daily-backup')
  expect(await startOn('2022-04-18')).not.toContain('daily-backup')
  expect(await startOn('2022-04-19')).toContain('daily-backup')
  const office = await openOffice(folder(), { today: '2022-04-19' })
  const { backups: listed } = await office.call('backups.list', {})
  const { lastBackup } = await office.call('desk.status', {})
  await office.application.close()
  expect(listed.map(({ cause, isVerified, at }) => [cause, isVerified, at.slice(0, 10)])).toContainEqual(['daily', true, '2022-04-19'])
  expect(lastBackup).toMatchObject({ isVerified: true })
  expect(readdirSync(join(folder(), 'backups')).toSorted()).toEqual(listed.map(({ name }) => name).toSorted())
})

test('the office works while the backup is taken, and the pages hear of it', async () => {
  await startOn('2022-04-18')
  const office = await openOffice(folder(), { today: '2022-04-19' })
  const heard = new Promise((resolve) => void office.session.on('changed', resolve))
  expect((await office.call('units.list', {})).units.length).toBeGreaterThan(0)
  expect(await heard).toEqual({ nouns: ['backups', 'desk'] })
  expect((await office.call('desk.status', {})).lastBackup).toMatchObject({ isVerified: true })
  await office.application.close()
})

test('before the wizard there is nothing to back up', async () => {
  const ports = testPorts('2022-04-18')
  await (await createApplication(ports, { folder: folder(), appVersion: '0.1.0', assets: new Map() })).close()
  expect(readdirSync(folder())).toEqual([])
})

test('a backup that cannot be written is told in the log; the office works on and its status says that there is none', async () => {
  await startOn('2022-04-18')
  rmSync(join(folder(), 'backups'), { recursive: true, force: true })
  writeFileSync(join(folder(), 'backups'), 'a file where the folder should be')
  const ports = testPorts('2022-04-19')
  const office = await openOffice(folder(), { today: '2022-04-19', ports })
  expect((await office.call('desk.status', {})).lastBackup).toBeNull()
  await office.application.close()
  expect(ports.logged.map((each) => each.event)).toContain('daily-backup-failed')
})

test('reliability 5: a log row that was changed is written down at the start and named by the check; the office opens all the same', async () => {
  await startOn('2022-04-18')
  const database = new Database(join(folder(), 'store.db'))
  database.exec("DROP TRIGGER event_is_append_only; UPDATE event SET officer_id = 'somebody else' WHERE seq = 1")
  database.close()
  const ports = testPorts('2022-04-18')
  const office = await openOffice(folder(), { today: '2022-04-18', ports })
  expect(ports.logged).toContainEqual({ event: 'event-chain-broken', fields: { seq: 1, problem: 'changed', findings: 1 } })
  expect((await office.call('desk.status', {})).profile).toBe('city')
  const { isSound, findings } = await office.call('store.verify', {})
  expect(isSound).toBe(false)
  expect(findings).toContainEqual({ check: '审计日志链', passed: false, detail: '1 changed' })
  await office.application.close()
})

test('exchange 5: what a crash left of packages is gone after the next start; the archive stays', async () => {
  await startOn('2022-04-18')
  const left = [
    'packages/staging/token/payload',
    'packages/out/set/volume-1',
    'packages/in/2022/a.zip.0190f7a0-0000-7000-8000-000000000001.part',
  ]
  for (const each of [...left, 'packages/in/2022/a.zip']) {
    mkdirSync(dirname(join(folder(), each)), { recursive: true })
    writeFileSync(join(folder(), each), 'x')
  }
  expect(await startOn('2022-04-18')).toContain('leftovers')
  expect(left.filter((each) => existsSync(join(folder(), each)))).toEqual([])
  expect(existsSync(join(folder(), 'packages/in/2022/a.zip'))).toBe(true)
  expect(await startOn('2022-04-18')).not.toContain('leftovers')
})
