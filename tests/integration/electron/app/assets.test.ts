import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliver, mapAssets, nonceMark, resolveAsset, type AssetMap } from '#electron/app/assets.ts'

let folder = ''
let assets: AssetMap

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'))
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), `<head><meta nonce="${nonceMark}"></head><style nonce="${nonceMark}">`)
  writeFileSync(join(page, 'assets/app-1.js'), 'export {}')
  writeFileSync(join(page, 'assets/字体.woff2'), 'font')
  writeFileSync(join(page, 'assets/app-1.js.map'), '{}')
  writeFileSync(join(folder, 'secret.json'), '{}')
  symlinkSync(join(folder, 'secret.json'), join(page, 'assets/link.json'))
  assets = mapAssets(page)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the map of the built page', () => {
  test('holds its files of known types, no source map, no link to elsewhere', () => {
    expect([...assets.keys()].toSorted()).toEqual(['/assets/app-1.js', '/assets/字体.woff2', '/index.html'])
  })
  test.each([
    ['/', '/index.html', 'text/html; charset=utf-8'],
    ['/index.html', '/index.html', 'text/html; charset=utf-8'],
    ['/supervision/issue', '/index.html', 'text/html; charset=utf-8'],
    ['/assets/app-1.js', '/assets/app-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/%E5%AD%97%E4%BD%93.woff2', '/assets/字体.woff2', 'font/woff2'],
  ])('%s is %s', (path, key, type) => {
    expect(resolveAsset(assets, path)).toEqual({ path: assets.get(key)?.path, type })
  })
  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2Fsecret.json',
    '/..%5csecret.json',
    '/assets/link.json',
    '/assets/app-1.js.map',
    '/assets/missing.js',
    '//etc/passwd.json',
    '/%00.html',
    '/%',
    'index.html',
    '',
  ])('%s is nothing', (path) => {
    expect(resolveAsset(assets, path)).toBeUndefined()
  })
  test('whatever is asked, only files of the map are found (T16)', () => {
    const known = new Set([...assets.values()].map(({ path }) => path))
    const piece = fc.constantFrom('..', '.', '/', '%2e', '%2f', '\\', 'secret.json', 'assets', 'app-1.js', '%00', '字体')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = resolveAsset(assets, `/${pieces.join('')}`)
        expect(found === undefined || known.has(found.path)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('a delivery', () => {
  const index = () => resolveAsset(assets, '/') ?? { path: '', type: '' }
  test('puts its nonce into the document and the header alike', () => {
    const { body, headers } = deliver(index(), 'n-1')
    expect(Buffer.from(body).toString()).toBe('<head><meta nonce="n-1"></head><style nonce="n-1">')
    expect(headers['content-security-policy']).toContain("'nonce-n-1'")
  })
  test('is never kept nor guessed at', () => {
    expect(deliver(index(), 'n').headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  test('leaves other files byte for byte', () => {
    const script = resolveAsset(assets, '/assets/app-1.js') ?? { path: '', type: '' }
    expect(Buffer.from(deliver(script, 'n').body).toString()).toBe('export {}')
  })
})
