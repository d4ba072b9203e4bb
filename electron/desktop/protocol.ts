import type { Protocol } from 'electron'
import { deliver, headersOf } from '#electron/app/assets.ts'
import type { Application } from '#electron/app/types.ts'
import { pageOrigin, printOrigin, printSecurityPolicy } from '#electron/app/window-policy.ts'

/** Must run before the program is ready. */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** `app://bundle/…` is the built page, `app://print/<id>` a page on its way to the printer; nothing else exists. */
export function servePages(protocol: Protocol, application: Application, printPages: ReadonlyMap<string, string>): void {
  protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url)
    const origin = `app://${host}`
    const print = origin === printOrigin ? printPages.get(pathname.slice(1)) : undefined
    if (print !== undefined) {
      return new Response(print, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printSecurityPolicy() },
      })
    }
    const nonce = crypto.randomUUID()
    const asset = origin === pageOrigin && request.method === 'GET' ? application.asset(pathname) : undefined
    if (asset === undefined) return new Response(null, { status: 404, headers: headersOf(nonce) })
    const { body, headers } = deliver(asset, nonce)
    return new Response(body, { headers })
  })
}
