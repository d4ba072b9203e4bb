import { execFile } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** The bootstrap in a copy of the repository with an npm, an apt and a check of the test's own making. */

const root = join(import.meta.dirname, '../../..')
let folder = ''
let programs = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootstrap-'))
  programs = join(folder, 'programs')
  mkdirSync(join(folder, 'build'))
  mkdirSync(programs)
  for (const name of ['bootstrap.mjs', 'programs.mjs', 'system-packages.mjs'])
    cpSync(join(root, 'build', name), join(folder, 'build', name))
  lock('package-lock.json', '1.0.0')
  for (const verb of ['check', 'test'])
    writeFileSync(join(folder, `build/${verb}.ts`), `console.log('ran ${verb}', process.argv.slice(2).join(' '))`)
  program('apt-get', 'echo "apt $*" >> calls')
  // dpkg knows every package but those named in the file `missing`.
  program('dpkg-query', 'shift 3; for name; do grep -qs "^$name$" missing || echo "$name installed"; done')
  program('chromium', 'exit 0')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function lock(path: string, version: string): void {
  const packages = { '': {}, 'node_modules/a': { version }, 'node_modules/b-darwin': { version, optional: true } }
  writeFileSync(join(folder, path), JSON.stringify({ packages }))
}

function program(name: string, lines: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${lines}\n`)
  chmodSync(join(programs, name), 0o755)
}

/** `npm ci` as it would go: it installs version 1.0.0 and a Node of its own, which is this one. */
function npmThatInstalls(): void {
  const target = join(folder, 'node_modules')
  const installed = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } })
  program(
    'npm',
    `echo "npm $*" >> calls; mkdir -p ${target}/node/bin; ln -sf ${process.execPath} ${target}/node/bin/node; echo '${installed}' > ${target}/.package-lock.json`,
  )
}

interface Outcome {
  readonly status: number
  readonly output: string
  readonly calls: string[]
}

function bootstrap(words: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const PATH = [programs, '/bin', '/usr/bin'].join(delimiter)
  const options = { cwd: folder, env: { PATH, HOME: folder, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...env } }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(folder, 'build/bootstrap.mjs'), ...words], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : Number(error.code)
      resolve({ status, output: stdout + stderr, calls: readLines('calls') })
    })
  })
}

function readLines(name: string): string[] {
  try {
    return readFileSync(join(folder, name), 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

describe.skipIf(process.platform === 'win32')('the bootstrap', () => {
  test('installs on a fresh clone, says so, and goes on', async () => {
    npmThatInstalls()
    const { status, output, calls } = await bootstrap(['check', '--all'])
    expect(calls).toEqual(['npm ci --no-fund --no-audit'])
    expect(output.trim().split('\n')).toEqual(['正在安装依赖包（npm ci），约需一分钟……', '依赖包已安装。', 'ran check --all'])
    expect(status).toBe(0)
  })

  test('installs nothing where all is there; packages for other systems may be absent', async () => {
    npmThatInstalls()
    await bootstrap(['check'])
    const { output, calls } = await bootstrap(['check'])
    expect(calls).toHaveLength(1)
    expect(output.trim()).toBe('ran check')
  })

  test('installs again where the lock file has moved on', async () => {
    npmThatInstalls()
    await bootstrap(['check'])
    lock('node_modules/.package-lock.json', '0.9.0')
    expect((await bootstrap(['check'])).calls).toHaveLength(2)
  })

  test('says what to do where installing fails', async () => {
    program('npm', 'exit 1')
    const { status, output } = await bootstrap(['check'])
    expect([status, output]).toEqual([1, expect.stringContaining('依赖包未能安装。请检查到 npm 软件源的网络连接')])
  })

  test.each([[[]], [['build']]])('knows four verbs, not %j', async (words) => {
    const { status, output } = await bootstrap(words)
    expect([status, output]).toEqual([1, expect.stringContaining('用法：npm start')])
  })

  test('passes the status of what it ran on', async () => {
    npmThatInstalls()
    writeFileSync(join(folder, 'build/check.ts'), 'process.exit(7)')
    expect((await bootstrap(['check'])).status).toBe(7)
  })

  test('for tests: says nothing where all is there', async () => {
    npmThatInstalls()
    const { output } = await bootstrap(['test'])
    expect(output).not.toMatch(/缺|未找到|不运行/)
    expect(output).toContain('ran test')
  })

  test('for tests: installs what is missing where it may, else says what will not run; the tests run all the same', async () => {
    npmThatInstalls()
    writeFileSync(join(folder, 'missing'), 'poppler-utils\nage\n')
    const { output, calls } = await bootstrap(['test'])
    const mayInstall = calls.some((line) => line.startsWith('apt'))
    if (mayInstall) {
      expect(calls.at(-1)).toMatch(/install -y --no-install-recommends poppler-utils age$/)
      expect(output).toContain('未能全部安装，缺：poppler-utils、age。')
    } else {
      expect(output).toContain('缺少 poppler-utils、age，下列检查将不运行：公文版式核对、数据包互通核对')
    }
    expect(output).toContain('ran test')
  })

  test('for tests: a Chromium that is named but not there is said to be missing', async () => {
    npmThatInstalls()
    const { output } = await bootstrap(['test'], { SHOUXIN_CHROMIUM: '/nowhere/chromium' })
    expect(output).toContain('没有可用的 Chromium，端到端测试将不运行')
  })
})
