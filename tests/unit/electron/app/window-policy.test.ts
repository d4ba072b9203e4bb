import { describe, expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  mayNavigate,
  mayRequest,
  permissionDecision,
  printSecurityPolicy,
  printWindowOptions,
  senderIsOurs,
  windowOptions,
} from '#electron/app/window-policy.ts'
import { careless, decided, tryAddresses } from '#tests/torture/strange-addresses.ts'

const strangers = [
  'https://example.com/',
  'http://app/bundle',
  'app://bundle.example.com/',
  'app://bundle@example.com/',
  'app://example.com@bundle/',
  'app://user:word@bundle/',
  'app://bundle:8080/',
  'app://print/1',
  'apps://bundle/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'about:blank',
  'blob:app://bundle/1',
  'app:bundle',
  '',
  'not a url',
]

describe('navigation stays at app://bundle (checklist 13)', () => {
  test.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/tasks?month=2022-04#top'])('%s is ours', (url) => {
    expect(mayNavigate(url)).toBe(true)
  })
  test.each(strangers)('%s is refused', (url) => {
    expect(mayNavigate(url)).toBe(false)
  })
})

describe('who may speak (checklist 17)', () => {
  test('the main frame of our page is heard', () => expect(senderIsOurs('app://bundle/index.html', true)).toBe(true))
  test('a frame inside it is not', () => expect(senderIsOurs('app://bundle/index.html', false)).toBe(false))
  test.each(strangers)('%s is not', (url) => expect(senderIsOurs(url, true)).toBe(false))
})

describe('what may be loaded (network zero)', () => {
  test.each(['app://bundle/a.js', 'app://print/1', 'blob:app://bundle/1234'])('%s, packaged or not', (url) => {
    expect(mayRequest(url, { isPackaged: true })).toBe(true)
    expect(mayRequest(url, { isPackaged: false })).toBe(true)
  })
  test('developer tools only while developing', () => {
    expect(mayRequest('devtools://devtools/bundled/a.html', { isPackaged: false })).toBe(true)
    expect(mayRequest('devtools://devtools/bundled/a.html', { isPackaged: true })).toBe(false)
  })
  test.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://x/',
    'file:///a',
    'blob:https://example.com/1',
    'chrome://gpu',
    'app://other/',
  ])('%s never', (url) => {
    expect(mayRequest(url, { isPackaged: false })).toBe(false)
  })
})

describe('permissions (checklist 5)', () => {
  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'local-fonts', 'usb', 'fileSystem', 'openExternal', 'unknown'])(
    '%s is refused',
    (permission) => {
      expect(permissionDecision(permission)).toBe(false)
    },
  )
  test('text may be put on the clipboard: a reminder is copied as a short message', () => {
    expect(permissionDecision('clipboard-sanitized-write')).toBe(true)
  })
})

describe('the content security policy (checklist 7)', () => {
  test('is exactly what was decided', () => {
    expect(contentSecurityPolicy('abc').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-abc'",
      "img-src 'self' blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ])
  })
  test('a page for the printer runs nothing', () => {
    expect(printSecurityPolicy()).toContain("default-src 'none'")
    expect(printSecurityPolicy()).not.toContain('script-src')
  })
})

describe('10,000 addresses and permissions, a million by `npm run torture -- addresses` (T16)', () => {
  test('exactly what is in our origin passes, and one permission', () => {
    const report = tryAddresses({ count: 10_000, seed: 16, decisions: decided })
    expect(report.findings).toEqual([])
    expect(report.ours).toBeGreaterThan(300)
    expect(report.ours).toBeLessThan(5000)
  })
  test.each(Object.entries(careless))('a rule that decides %s is found out', (_, rule) => {
    expect(tryAddresses({ count: 10_000, seed: 16, decisions: { ...decided, ...rule } }).findings).not.toEqual([])
  })
})

const workArea = { x: 0, y: 0, width: 1366, height: 728 }

describe('the window', () => {
  const state = { preload: '/p.cjs', isPackaged: true, workArea }
  test('has no Node, a sandbox, its own world, no spelling dictionaries (checklist 2-12)', () => {
    expect(windowOptions(state).webPreferences).toEqual({
      preload: '/p.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
  })
  test('fits the office screen of 1366×768 with its task bar', () => {
    expect(windowOptions(state)).toMatchObject({ width: 1280, height: 728 })
  })
  test('opens where it last stood', () => {
    const last = { x: 40, y: 20, width: 1000, height: 640 }
    expect(windowOptions({ ...state, last })).toMatchObject(last)
  })
  test.each([
    { x: 1400, y: 20, width: 1000, height: 640 },
    { x: -2000, y: 20, width: 1000, height: 640 },
    { x: 40, y: 700, width: 1000, height: 640 },
  ])('opens in the middle where the second monitor is gone (%o)', (last) => {
    const options = windowOptions({ ...state, last })
    expect(options).not.toHaveProperty('x')
    expect(options).toMatchObject({ width: 1000, height: 640 })
  })
  test('a window that prints has no script and no preload', () => {
    const { webPreferences, show } = printWindowOptions({ isPackaged: false })
    expect(show).toBe(false)
    expect(webPreferences).toMatchObject({ javascript: false, sandbox: true, nodeIntegration: false })
    expect(webPreferences).not.toHaveProperty('preload')
  })
})
