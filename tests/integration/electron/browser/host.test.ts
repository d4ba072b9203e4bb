import { request as httpRequest } from 'node:http'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBrowserHost, type BrowserHost } from '#electron/browser/host.ts'
import { createSmallApplication, type SmallApplication } from '#tests/fixtures/small-application.ts'

let folder = ''
let host: BrowserHost
let application: SmallApplication
let origin = ''
let key = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'))
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html><html><head><title>t</title></head></html>')
  application = await createSmallApplication(folder, join(folder, 'page'))
  host = await startBrowserHost(application)
  origin = new URL(host.address).origin
  key = new URL(host.address).searchParams.get('key') ?? ''
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly text: string
}

/** A request with whatever headers a hostile page or program might send; `fetch` would not let them through. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(`${origin}${path}`, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asked.on('error', reject).end(body)
  })
}

const good = () => ({ 'x-desk-key': key, 'content-type': 'application/json' })
const list = (headers: Record<string, string>) => send('POST', '/rpc/note.list', headers, '{"input":{}}')

describe('the local host', () => {
  test('binds 127.0.0.1, another port and another key in every run', async () => {
    const other = await startBrowserHost(application)
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[0-9a-f]{64}$/)
    expect(new URL(other.address).port).not.toBe(new URL(host.address).port)
    expect(new URL(other.address).searchParams.get('key')).not.toBe(key)
    await other.close()
  })

  test('answers a call with the key', async () => {
    expect(await list(good())).toEqual({ status: 200, text: '{"ok":true,"value":[]}' })
  })

  test.each<[string, () => Record<string, string>]>([
    ['no key', () => ({ 'content-type': 'application/json' })],
    ['a wrong key', () => ({ ...good(), 'x-desk-key': key.replace(/.$/, 'x') })],
    ['a longer key', () => ({ ...good(), 'x-desk-key': `${key}0` })],
    ['another origin', () => ({ ...good(), origin: 'https://example.com' })],
    ['the null origin', () => ({ ...good(), origin: 'null' })],
    ['another port of this machine', () => ({ ...good(), origin: 'http://127.0.0.1:1' })],
    ['a name that leads here (DNS rebinding)', () => ({ ...good(), host: `example.com:${new URL(origin).port}` })],
    ['localhost by name', () => ({ ...good(), host: `localhost:${new URL(origin).port}` })],
    ['another site, as the browser says', () => ({ ...good(), 'sec-fetch-site': 'cross-site' })],
    ['another port, as the browser says', () => ({ ...good(), 'sec-fetch-site': 'same-site' })],
  ])('refuses %s', async (_, headers) => {
    expect(await list(headers())).toEqual({ status: 403, text: '' })
    expect(await send('POST', '/stage?name=a', headers(), 'x')).toMatchObject({ status: 403 })
    expect(await send('GET', '/events', headers())).toMatchObject({ status: 403 })
  })

  test('takes only JSON for a call: a form of another page cannot send that', async () => {
    expect((await list({ ...good(), 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send('POST', '/rpc/note.list', good(), '{broken')).status).toBe(400)
  })

  test.each([
    ['POST', '/else'],
    ['PUT', '/rpc/note.list'],
    ['DELETE', '/'],
  ])('%s %s is nothing', async (method, path) => {
    expect((await send(method, path, good())).status).toBe(404)
  })

  test('serves the page without a key: it holds no data, and the bridge comes before its script', async () => {
    const page = await fetch(`${origin}/tasks`)
    expect(await page.text()).toBe(
      '<!doctype html><html><head><script type="module" src="/bridge.js"></script><title>t</title></head></html>',
    )
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect((await fetch(`${origin}/missing.js`)).status).toBe(404)
  })

  test('serves the bridge as plain JavaScript', async () => {
    const script = await (await fetch(`${origin}/bridge.js`)).text()
    expect(script).toContain('desk')
    expect(script).not.toMatch(/^import |satisfies|: Promise</m)
    expect(script).not.toContain(key)
  })

  test('ends with its session', async () => {
    expect(application.openSessions()).toBe(1)
    await host.close()
    expect(application.openSessions()).toBe(0)
    await expect(fetch(origin)).rejects.toThrow()
    host = await startBrowserHost(application)
  })
})
