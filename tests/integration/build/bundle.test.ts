import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The bundle that is packed, run whole on the stand-in for Electron: nothing of it may miss a file of the source tree. */

const root = join(import.meta.dirname, '../../..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  if (!existsSync(join(root, 'out/main/main.js'))) execFileSync(process.execPath, [join(root, 'build/build.ts')], { cwd: root })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runBundle(...words: string[]): Promise<{ status: number; output: string; problems: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'tests/fixtures/run-bundle.ts'), ...words],
      { cwd: folder, maxBuffer: 64 << 20 },
      (error, output, problems) => resolve({ status: error === null ? 0 : Number(error.code), output, problems }),
    )
  })
}

describe('the bundle of the main process', () => {
  test('opens its window on a store of its own and closes it again', async () => {
    const { status, output, problems } = await runBundle('--data', join(folder, 'data'))
    expect([status, problems]).toEqual([0, ''])
    expect(JSON.parse(output)).toEqual({ windows: 1, schemes: ['app'], channels: ['desk:call', 'desk:stage', 'desk:piece'] })
  })

  test('runs a headless command without a window (headless.md)', async () => {
    const { status, output } = await runBundle('--headless', 'programme', 'list', '--json')
    const [document = '', did = ''] = output.trim().split(/\n(?=\{"windows")/)
    expect([status, JSON.parse(did)]).toEqual([0, { windows: 0, schemes: [], channels: [] }])
    expect(document).toContain('heihe-2022')
  })

  test('passes a command’s status on: 2 for a wrong input', async () => {
    expect((await runBundle('--headless', 'no-such-command')).status).toBe(2)
  })
})
