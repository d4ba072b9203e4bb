import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Asset, AssetMap } from './types.ts'
import { contentSecurityPolicy } from './window-policy.ts'

/** The built page as a fixed map from URL path to file, made once: what is not in the map cannot be asked for. */

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export type { AssetMap } from './types.ts'

/** `/index.html` → file, for every file of a known type below `folder`; symbolic links are left out. */
export function mapAssets(folder: string): AssetMap {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const pairs = files.flatMap((entry): [string, Asset][] => {
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name)]
    return type === undefined ? [] : [[`/${relative(folder, path).split(sep).join('/')}`, { path, type }]]
  })
  return new Map(pairs)
}

/** The file behind a URL path. A path without an ending is a page of the application, which has one document. */
export function resolveAsset(assets: AssetMap, urlPath: string): Asset | undefined {
  const path = decoded(urlPath)
  if (path === undefined || !path.startsWith('/') || /[\\\0]|\/\.|\/\//.test(path)) return undefined
  return /\.[^/]*$/.test(path) ? assets.get(path) : assets.get('/index.html')
}

function decoded(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

export interface Page {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** What the build leaves in index.html for the nonce of one delivery (`html.cspNonce` of build/vite.renderer.config.ts). */
export const nonceMark = '__CSP_NONCE__'

/** A file as both hosts deliver it; each delivery of the document carries its own nonce, in the header and in the page. */
export function deliver(asset: Asset, nonce: string): Page {
  const raw = readFileSync(asset.path)
  const isDocument = asset.type.startsWith('text/html')
  const body = isDocument ? Buffer.from(raw.toString('utf8').replaceAll(nonceMark, nonce)) : raw
  return { body: new Uint8Array(body), headers: { ...headersOf(nonce), 'content-type': asset.type } }
}

/** Headers of every answer of ours, whatever it holds. */
export function headersOf(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}
