import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimFolder, type FolderLock } from '#electron/browser/lock.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'data')
  path = join(folder, 'host.lock')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

async function claim(isAlive = true, answers = true): Promise<FolderLock | { readonly running: string }> {
  return await claimFolder(folder, { isAlive: () => isAlive, answers: async () => answers })
}

test('the first start gets the folder, the second the address of the first', async () => {
  const first = await claim()
  if ('running' in first) throw new Error('not free')
  first.announce('http://127.0.0.1:5/?key=k')
  expect(await claim()).toEqual({ running: 'http://127.0.0.1:5/?key=k' })
  first.release()
  expect(existsSync(path)).toBe(false)
  expect(await claim()).not.toHaveProperty('running')
})

test('the second waits for a first that is still starting', async () => {
  const first = await claim()
  if ('running' in first) throw new Error('not free')
  const second = claim()
  setTimeout(() => first.announce('http://127.0.0.1:5/'), 250)
  expect(await second).toEqual({ running: 'http://127.0.0.1:5/' })
})

test.each([
  ['of a process that is gone', '{"pid":1,"address":"http://x/"}', false, true],
  ['whose number now belongs to another program', '{"pid":1,"address":"http://x/"}', true, false],
  ['cut short by a power failure', '{"pid":', true, true],
  ['of another shape', '[]', true, true],
])('a lock %s is taken over', async (_, text, isAlive, answers) => {
  await claim()
  writeFileSync(path, text)
  expect(await claim(isAlive, answers)).not.toHaveProperty('running')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
})

test('living and dead processes and hosts are told apart as they are', async () => {
  const server = createServer((_, response) => response.setHeader('content-security-policy', 'x').end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const live = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  const first = await claimFolder(folder)
  if ('running' in first) throw new Error('not free')
  first.announce(live)
  expect(await claimFolder(folder)).toEqual({ running: live })
  await new Promise((resolve) => server.close(resolve))
  expect(await claimFolder(folder)).not.toHaveProperty('running')

  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  writeFileSync(path, JSON.stringify({ pid: child.pid, address: live }))
  expect(await claimFolder(folder)).not.toHaveProperty('running')
})
