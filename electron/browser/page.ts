import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { deliver, headersOf } from '#electron/app/assets.ts'
import type { Application } from '#electron/app/types.ts'

/** The built page with the bridge ahead of its own script. It holds no data and no key, so it needs none. */
export function servePage(application: Application, url: URL, response: ServerResponse): void {
  const nonce = crypto.randomUUID()
  const asset = application.asset(url.pathname)
  if (asset === undefined) {
    response.writeHead(404, headersOf(nonce)).end()
    return
  }
  const { body, headers } = deliver(asset, nonce)
  const isDocument = asset.type.startsWith('text/html')
  response.writeHead(200, headers).end(isDocument ? withBridge(Buffer.from(body).toString('utf8')) : body)
}

/** Module scripts run in the order of the document: the bridge is there before the page's first line. */
function withBridge(html: string): string {
  return html.replace(/<head>/, '<head><script type="module" src="/bridge.js"></script>')
}

/** The bridge's source with its types taken away: it imports nothing else. */
export function serveBridge(response: ServerResponse): void {
  const source = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'bridge.ts'), 'utf8'))
  response.writeHead(200, { ...headersOf(''), 'content-type': 'text/javascript; charset=utf-8' }).end(source)
}
