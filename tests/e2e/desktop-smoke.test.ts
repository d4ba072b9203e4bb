import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, type ElectronApplication } from 'playwright'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findElectron, hasDisplay } from '#build/programs.mjs'

/** What Chromium cannot prove: the real program, unpacked and unfused, on a machine that has Electron's binary and a display. */

const root = join(import.meta.dirname, '../..')
const program = findElectron(root)
const reason = program === undefined ? 'not run: no Electron binary' : 'not run: no Electron binary for a display here'
const canRun = program !== undefined && hasDisplay()

let user = ''
beforeEach(() => {
  user = mkdtempSync(join(tmpdir(), 'smoke-'))
})
afterEach(() => rmSync(user, { recursive: true, force: true, maxRetries: 5 }))

async function launch(): Promise<ElectronApplication> {
  const env = { ...process.env, XDG_CONFIG_HOME: user, APPDATA: user } as Record<string, string>
  return await electron.launch({ executablePath: program ?? '', args: [root, '--data', join(user, 'data')], env, cwd: root })
}

describe.skipIf(!canRun)(`the desktop program (${reason})`, () => {
  test('starts on app://bundle/ with a page that has no Node', async () => {
    const app = await launch()
    const page = await app.firstWindow()
    expect(page.url()).toMatch(/^app:\/\/bundle\//)
    expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'process'), typeof Reflect.get(globalThis, 'require')])).toEqual([
      'undefined',
      'undefined',
    ])
    expect(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'desk') as object).toSorted())).toEqual(['call', 'on', 'stage'])
    await app.close()
  })

  test('its page cannot reach the network, open a window or leave', async () => {
    const app = await launch()
    const page = await app.firstWindow()
    expect(await page.evaluate(() => fetch('https://example.com/').then(String, () => 'refused'))).toBe('refused')
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
    await page.evaluate(() => void (location.href = 'https://example.com/'))
    await page.waitForTimeout(500)
    expect(page.url()).toMatch(/^app:\/\/bundle\//)
    await app.close()
  })

  test('a second start shows the first window and ends', async () => {
    const app = await launch()
    await app.firstWindow()
    await expect(launch().then((second) => second.firstWindow({ timeout: 5000 }))).rejects.toThrow()
    expect(app.windows()).toHaveLength(1)
    await app.close()
  })

  test('makes a PDF through its hidden window', async () => {
    const app = await launch()
    await app.firstWindow()
    const head = await app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL('app://bundle/')
      const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true })
      return bytes.subarray(0, 5).toString()
    })
    expect(head).toBe('%PDF-')
    await app.close()
  })

  test('the store survives a kill', async () => {
    const app = await launch()
    const page = await app.firstWindow()
    const status = () =>
      page.evaluate(() =>
        (Reflect.get(globalThis, 'desk') as { call(method: string, input: unknown): Promise<{ ok: boolean }> }).call('setup.state', {}),
      )
    expect(await status()).toMatchObject({ ok: true })
    app.process().kill('SIGKILL')
    const again = await launch()
    expect(await (await again.firstWindow()).title()).toContain('守信践诺工作台')
    await again.close()
  })

  test('the log of the start is written, without an error', async () => {
    const app = await launch()
    await app.firstWindow()
    await app.close()
    const log = join(user, '守信践诺工作台/logs/shouxin.log')
    expect(!existsSync(log) || !readFileSync(log, 'utf8').includes('"level":"error"')).toBe(true)
  })
})
