import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findChromium, findElectron, findOnPath } from '#build/programs.mjs'
import { offlineShell } from '#build/offline.ts'
import { run } from '#build/steps.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'))
  for (const name of ['SHOUXIN_CHROMIUM', 'ELECTRON_OVERRIDE_DIST_PATH', 'PLAYWRIGHT_BROWSERS_PATH']) vi.stubEnv(name, '')
  vi.stubEnv('PATH', join(folder, 'bin'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function program(path: string, mode = 0o755): string {
  const whole = join(folder, path)
  mkdirSync(join(whole, '..'), { recursive: true })
  writeFileSync(whole, '#!/bin/sh\n')
  chmodSync(whole, mode)
  return whole
}

describe.skipIf(process.platform !== 'linux')('finding programs', () => {
  test('takes the first on the path that may be run', () => {
    program('bin/tool', 0o644)
    expect(findOnPath('tool')).toBeUndefined()
    const other = program('other/tool')
    vi.stubEnv('PATH', `${join(folder, 'bin')}:${join(folder, 'other')}`)
    expect(findOnPath('tool')).toBe(other)
  })

  test('a Chromium that is named wins, and is not replaced if it is not there', () => {
    program('bin/chromium')
    vi.stubEnv('SHOUXIN_CHROMIUM', program('mine/chrome'))
    expect(findChromium()).toBe(join(folder, 'mine/chrome'))
    vi.stubEnv('SHOUXIN_CHROMIUM', join(folder, 'gone'))
    expect(findChromium()).toBeUndefined()
  })

  test('else the system’s Chromium, Chrome or Edge, else the newest of Playwright’s', () => {
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(folder, 'cache'))
    program('cache/chromium-1100/chrome-linux/chrome')
    const newest = program('cache/chromium-1201/chrome-linux/chrome')
    expect(findChromium()).toBe(newest)
    const edge = program('bin/microsoft-edge')
    expect(findChromium()).toBe(edge)
    const system = program('bin/chromium-browser')
    expect(findChromium()).toBe(system)
  })

  test('Electron’s binary is looked for where the variable says, then in its package; it is never fetched', () => {
    expect(findElectron(folder)).toBeUndefined()
    const own = program('node_modules/electron/dist/electron')
    expect(findElectron(folder)).toBe(own)
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'dist'))
    const given = program('dist/electron')
    expect(findElectron(folder)).toBe(given)
  })
})

describe('the empty network of the tests', () => {
  test.skipIf(offlineShell() === undefined)('reaches 127.0.0.1 and nothing else', async () => {
    vi.unstubAllEnvs()
    const [shell = '', ...words] = offlineShell() ?? []
    const script = `const net = require('node:net')
      const reach = (host) => new Promise((resolve) => net.connect(port, host).on('connect', () => resolve(true)).on('error', () => resolve(false)))
      let port
      const server = net.createServer().listen(0, '127.0.0.1', async () => {
        port = server.address().port
        process.exit((await reach('127.0.0.1')) && !(await reach('192.0.2.1')) ? 0 : 1)
      })`
    expect(await run(shell, [...words, process.execPath, '-e', script])).toBe(0)
  })
})
