import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startDesktop } from '#electron/desktop/host.ts'
import type { Ports } from '#electron/ports.ts'
import { AppError } from '#shared/domain/errors.ts'
import { createSmallApplication, type SmallApplication } from '#tests/fixtures/small-application.ts'
import { app, did, resetElectron, session, sessionHandlers, world, type WebContents } from '#tests/stub/electron.ts'

let folder = ''
let ports: Ports | undefined
let application: SmallApplication | undefined
let commands: string[][] = []
const words = process.argv

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer/index.html'), '<head></head>守信')
  resetElectron()
  commands = []
  application = undefined
  world.userData = join(folder, 'user')
  mkdirSync(world.userData)
})
afterEach(() => {
  process.argv = words
  rmSync(folder, { recursive: true, force: true })
})

function start(...given: string[]): void {
  process.argv = ['shouxin', ...given]
  startDesktop({
    folder: join(folder, 'main'),
    loadApplication: async () => async (given_, options) => {
      ports = given_
      application = await createSmallApplication(options.folder, join(folder, 'renderer'))
      return application
    },
    async runCommand(command) {
      commands.push([...command])
      return 2
    },
  })
}

/** The page is loaded last: then everything stands. */
const isLoaded = () => vi.waitFor(() => expect(did.windows[0]?.calls).toContain('load app://bundle/'), { timeout: 10_000 })

async function started() {
  start()
  await isLoaded()
  const window = did.windows[0]
  if (!window) throw new Error('no window')
  return window
}

async function ask(url: string, method = 'GET'): Promise<Response> {
  const answer = did.schemes.get('app')
  if (!answer) throw new Error('no scheme')
  return await answer(new Request(url, { method }))
}

describe('the desktop host', () => {
  test('opens one closed-in window on app://bundle/ and shows it with its first picture', async () => {
    const window = await started()
    expect(did.isSandboxed).toBe(true)
    expect(window.calls).toEqual(['load app://bundle/'])
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      preload: join(folder, 'main/preload.cjs'),
    })
    window.emit('ready-to-show')
    expect(window.calls.at(-1)).toBe('show')
  })

  test('declares its scheme before it is ready and serves the page with its policy', async () => {
    start()
    expect(did.privileged).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    await isLoaded()
    const page = await ask('app://bundle/tasks')
    expect(await page.text()).toContain('守信')
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{36}'/,
    )
  })

  test.each(['app://bundle/missing.js', 'app://other/', 'app://print/unknown', 'app://bundle/%2e%2e/secret.json'])(
    '%s is not there',
    async (url) => {
      await started()
      expect((await ask(url)).status).toBe(404)
    },
  )

  test('nothing but reading is answered by the scheme', async () => {
    await started()
    expect((await ask('app://bundle/', 'POST')).status).toBe(404)
  })

  test('nothing is looked up, no request leaves, no dictionary is fetched (network zero)', async () => {
    await started()
    expect(did.switches).toEqual(
      expect.arrayContaining([
        'host-resolver-rules=MAP * ~NOTFOUND',
        'no-proxy-server',
        'disable-http2',
        'dns=off',
        'offline=true',
        'spelling=false',
      ]),
    )
    const request = sessionHandlers.get('request') as unknown as (
      details: { url: string },
      answer: (given: { cancel: boolean }) => void,
    ) => void
    const cancelled = (url: string) => {
      let isCancelled: boolean | undefined
      request({ url }, ({ cancel }) => (isCancelled = cancel))
      return isCancelled
    }
    expect([cancelled('app://bundle/a.js'), cancelled('https://example.com/'), cancelled('devtools://devtools/')]).toEqual([
      false,
      true,
      true,
    ])
  })

  test('grants no permission, no device, no screen, no folder, no download', async () => {
    await started()
    const call = (name: string, ...given: unknown[]) => (sessionHandlers.get(name) as unknown as (...given: unknown[]) => unknown)(...given)
    const answers: unknown[] = []
    call('permissionRequest', {}, 'media', (isGranted: boolean) => answers.push(isGranted))
    call('display', {}, (streams: unknown) => answers.push(streams))
    session.defaultSession.emit('file-system-access-restricted', {}, {}, (action: string) => answers.push(action))
    const download = { preventDefault: vi.fn() }
    session.defaultSession.emit('will-download', download)
    expect(answers).toEqual([false, null, 'deny'])
    expect([call('permissionCheck', {}, 'geolocation'), call('device', {})]).toEqual([false, false])
    expect(download.preventDefault).toHaveBeenCalledOnce()
  })

  test('every page stays where it is, opens nothing and holds no other page', async () => {
    const contents: WebContents = (await started()).webContents
    const stopped = (event: string, url: string) => {
      const given = { url, preventDefault: vi.fn() }
      contents.emit(event, given)
      return given.preventDefault.mock.calls.length === 1
    }
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect([stopped(event, 'https://example.com/'), stopped(event, 'file:///etc'), stopped(event, 'app://bundle/tasks')]).toEqual([
        true,
        true,
        false,
      ])
    }
    expect(stopped('will-attach-webview', '')).toBe(true)
    expect(contents.opening?.({} as never)).toEqual({ action: 'deny' })
    expect(contents.webrtc).toBe('disable_non_proxied_udp')
  })

  test('a second start shows the first window and ends', async () => {
    const window = await started()
    window.isSmall = true
    app.emit('second-instance')
    expect(window.calls.slice(-3)).toEqual(['restore', 'show', 'focus'])
    world.hasLock = false
    start()
    expect([did.quits, did.windows.length]).toEqual([1, 1])
  })

  test('closing the window ends the session, keeps its place, closes the store, then ends the program', async () => {
    const window = await started()
    window.emit('close')
    window.emit('closed')
    expect(application?.openSessions()).toBe(0)
    app.emit('window-all-closed')
    const event = { preventDefault: vi.fn() }
    app.emit('will-quit', event)
    await vi.waitFor(() => expect(did.exits).toEqual([undefined]), { timeout: 10_000 })
    expect([did.quits, event.preventDefault.mock.calls.length, application?.isClosed()]).toEqual([1, 1, true])
    resetElectron()
    expect((await started()).options).toMatchObject({ x: 10, y: 20, width: 1100, height: 700 })
  })

  test('a store that cannot be opened is said in Chinese and ends the program with status 3', async () => {
    startDesktop({
      folder: join(folder, 'main'),
      loadApplication: async () => () => Promise.reject(new AppError('database_from_future', { needed: '9.0' })),
      runCommand: async () => 0,
    })
    await vi.waitFor(() => expect(did.exits).toEqual([3]), { timeout: 10_000 })
    expect(did.errors[0]).toMatch(/^守信践诺工作台无法启动：/)
  })

  test('--headless runs a command without a window and ends with its status', async () => {
    start('--headless', 'score', 'a.json')
    await vi.waitFor(() => expect(did.exits).toEqual([2]), { timeout: 10_000 })
    expect([commands, did.windows.length]).toEqual([[['score', 'a.json']], 0])
  })

  test('the menu is in Chinese, with developer tools only while developing', async () => {
    await started()
    expect(JSON.stringify(did.menus)).not.toContain('开发者工具')
    resetElectron()
    app.isPackaged = false
    await started()
    expect(JSON.stringify(did.menus)).toContain('开发者工具')
  })
})

describe('its ports', () => {
  test('files are asked for with the kind’s filters; cancelling is null or nothing', async () => {
    await started()
    world.openPaths = ['/u/a.xlsx']
    expect(await ports?.dialogs.chooseOpen('spreadsheet')).toEqual(['/u/a.xlsx'])
    expect(did.asked[0]).toMatchObject({ kind: 'open', options: { filters: [{ extensions: ['xlsx'] }, { extensions: ['*'] }] } })
    world.savePath = '/u/督办单.docx'
    expect(await ports?.dialogs.chooseSave('督办单.docx', 'document')).toBe('/u/督办单.docx')
    expect(did.asked[1]).toMatchObject({ kind: 'save', options: { defaultPath: '督办单.docx' } })
    expect(await ports?.dialogs.chooseFolder()).toBe('/u/a.xlsx')
    Object.assign(world, { isCancelled: true, openPaths: [], savePath: '' })
    expect(await ports?.dialogs.chooseSave('a.docx', 'document')).toBeNull()
    expect([await ports?.dialogs.chooseOpen('any'), await ports?.dialogs.chooseFolder()]).toEqual([[], null])
  })

  test('printing goes through a hidden window without scripts, whose page is gone afterwards', async () => {
    await started()
    const printing = ports?.printer.print('<p>督办单</p>', { copies: 2 })
    const hidden = did.windows[1]
    expect(hidden?.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } })
    const url = hidden?.calls[0]?.replace('load ', '') ?? ''
    const page = await ask(url)
    expect([await page.text(), page.headers.get('content-security-policy')]).toEqual([
      '<p>督办单</p>',
      expect.stringContaining("default-src 'none'"),
    ])
    await printing
    expect(hidden?.webContents.sent[0]).toMatchObject(['print', { copies: 2, printBackground: true }])
    expect(hidden?.calls.at(-1)).toBe('destroy')
    expect((await ask(url)).status).toBe(404)
  })

  test('a printer that fails rejects, a person who cancels does not', async () => {
    await started()
    world.printFailure = 'Print job canceled'
    await expect(ports?.printer.print('a', { copies: 1 })).resolves.toBeUndefined()
    world.printFailure = 'Invalid printer settings'
    await expect(ports?.printer.print('a', { copies: 1 })).rejects.toThrow('Invalid printer settings')
    expect(did.windows.at(-1)?.calls.at(-1)).toBe('destroy')
  })

  test('a PDF takes its size from the page', async () => {
    await started()
    expect(Buffer.from((await ports?.printer.toPdf('a')) ?? []).toString()).toBe('%PDF-1.7')
    expect(did.windows.at(-1)?.webContents.sent[0]).toEqual(['printToPDF', { preferCSSPageSize: true, printBackground: true }])
  })

  test('a secret comes back from the system’s keyring as it went in', async () => {
    await started()
    const secret = Uint8Array.of(0, 255, 128)
    const wrapped = (await ports?.vault.wrap(secret)) ?? new Uint8Array()
    expect(Buffer.from(wrapped).toString()).toContain('wrapped:')
    expect(new Uint8Array((await ports?.vault.unwrap(wrapped)) ?? [])).toEqual(secret)
  })

  test.runIf(process.platform === 'linux')(
    'a keyring of a hard-coded password takes no secret; what it took before still comes back (exchange.md 3)',
    async () => {
      await started()
      const secret = Uint8Array.of(0, 255, 128)
      const wrapped = (await ports?.vault.wrap(secret)) ?? new Uint8Array()
      world.keyring = 'basic_text'
      await expect(ports?.vault.wrap(secret)).rejects.toThrow('no keyring')
      expect(new Uint8Array((await ports?.vault.unwrap(wrapped)) ?? [])).toEqual(secret)
    },
  )

  test('files are shown and opened by the system; a refusal rejects', async () => {
    await started()
    await ports?.shell.reveal('/u/a.docx')
    expect(did.revealed).toEqual(['/u/a.docx'])
    await expect(ports?.shell.open('/u/a.docx')).resolves.toBeUndefined()
    world.openProblem = 'no program'
    await expect(ports?.shell.open('/u/a.docx')).rejects.toThrow('open failed')
  })

  test('the clock is the machine’s, its day China’s; a settled one serves development', async () => {
    await started()
    expect(Math.abs(Date.parse(ports?.clock.now() ?? '') - Date.now())).toBeLessThan(5000)
    resetElectron()
    app.isPackaged = false
    start('--today', '2022-04-20')
    await isLoaded()
    expect([ports?.clock.today(), ports?.clock.now()]).toEqual(['2022-04-20', '2022-04-20T01:00:00.000Z'])
  })
})
