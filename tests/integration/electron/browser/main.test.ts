import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** The browser host as a process of its own, as `npm start` runs it; the page has been built before the tests. */

const root = join(import.meta.dirname, '../../../..')
let folder = ''
let children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  readonly output: () => string
  readonly line: Promise<string>
  readonly ended: Promise<number | null>
}

function start(env: Record<string, string> = {}): Running {
  const words = [
    '--disable-warning=ExperimentalWarning',
    'electron/browser/main.ts',
    '--data',
    join(folder, 'data'),
    '--today',
    '2022-04-20',
  ]
  const child = spawn(process.execPath, words, { cwd: root, env: { ...process.env, ...env } })
  children.push(child)
  let output = ''
  const first = Promise.withResolvers<string>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.includes('\n')) first.resolve(output.split('\n')[0] ?? '')
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, output: () => output, line: first.promise, ended }
}

describe.skipIf(process.platform === 'win32')('the browser host as a process', () => {
  test('prints its address, sends a second start there, and ends in order at a signal', async () => {
    const first = start()
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=[0-9a-f]+/.exec(await first.line)?.[0] ?? ''
    expect(await first.line).toBe(`页面地址：${address}`)
    expect((await fetch(address)).status).toBe(200)
    const second = start()
    expect([await second.ended, await second.line]).toEqual([0, `程序已在运行：${address}`])
    first.child.kill('SIGTERM')
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(existsSync(join(folder, 'data/host.lock'))).toBe(false)
  })

  test('after a crash the next start takes over', async () => {
    const first = start()
    await first.line
    first.child.kill('SIGKILL')
    await first.ended
    expect(existsSync(join(folder, 'data/host.lock'))).toBe(true)
    expect(await start().line).toMatch(/^页面地址：/)
  })

  test('with a window it ends when the window is closed', async () => {
    const browser = join(folder, 'chromium')
    writeFileSync(browser, `#!/bin/sh\necho "$*" > ${join(folder, 'words')}\n`)
    chmodSync(browser, 0o755)
    const running = start({ SHOUXIN_CHROMIUM: browser, SHOUXIN_WINDOW: '1' })
    expect(await running.ended).toBe(0)
    const words = readFileSync(join(folder, 'words'), 'utf8')
    expect(words).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/\?key=[0-9a-f]{64} --user-data-dir=/)
    expect(words).toContain('--lang=zh-CN')
  })
})
