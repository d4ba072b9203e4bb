import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { headersOf } from '#electron/app/assets.ts'
import type { Application } from '#electron/app/types.ts'
import { serveBridge, servePage } from './page.ts'
import { carryCall, carryEvents, carryStage } from './carry.ts'

export interface BrowserHostOptions {
  /** 0 (the default) takes any free port. */
  readonly port?: number
  /** The key of this run; random unless a test settles it. */
  readonly key?: string
  readonly officer?: string
}

export interface BrowserHost {
  /** What a person opens; the key in it opens the door. */
  readonly address: string
  close(): Promise<void>
}

/** Serves the application to a browser of this machine: 127.0.0.1 only, one key for each run, no other origin or host name. */
export async function startBrowserHost(application: Application, options: BrowserHostOptions = {}): Promise<BrowserHost> {
  const key = options.key ?? crypto.randomUUID().replaceAll('-', '') + crypto.randomUUID().replaceAll('-', '')
  const session = application.openSession(options.officer === undefined ? {} : { officer: options.officer })
  let origin = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isFromHere(request, origin)) return refuse(response, 403)
    const url = new URL(request.url ?? '/', origin)
    const route = `${request.method} /${url.pathname.split('/')[1]}`
    // Browsers ask for it unbidden.
    if (route === 'GET /favicon.ico') return refuse(response, 204)
    if (request.method === 'GET' && route !== 'GET /events')
      return route === 'GET /bridge.js' ? serveBridge(response) : servePage(application, url, response)
    if (!isSame((request.headers['x-desk-key'] as string | undefined) ?? url.searchParams.get('key') ?? '', key))
      return refuse(response, 403)
    if (route === 'POST /rpc') return await carryCall(session, decodeURIComponent(url.pathname.slice('/rpc/'.length)), request, response)
    if (route === 'POST /stage') return await carryStage(session, url.searchParams.get('name') ?? '', request, response)
    if (route === 'GET /events') return carryEvents(session, response)
    return refuse(response, 404)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A request that broke off or is no proper HTTP; the application's own failures are replies.
      process.emitWarning(error instanceof Error ? error : String(error))
      if (response.headersSent) response.destroy()
      else refuse(response, 400)
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve))
  const bound = server.address()
  origin = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`
  return {
    address: `${origin}/?key=${key}`,
    async close() {
      session.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** A page of another site may reach a local port: its origin, or the name it called us by, gives it away. */
function isFromHere({ headers }: IncomingMessage, origin: string): boolean {
  const site = headers['sec-fetch-site']
  const isOwnHost = `http://${headers.host}` === origin
  const isOwnOrigin = headers.origin === undefined || headers.origin === origin
  return isOwnHost && isOwnOrigin && (site === undefined || site === 'same-origin' || site === 'none')
}

/** Compares every character, so that the time taken tells nothing. */
function isSame(given: string, key: string): boolean {
  let difference = given.length ^ key.length
  for (let at = 0; at < key.length; at += 1) difference |= (given.charCodeAt(at) || 0) ^ key.charCodeAt(at)
  return difference === 0
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...headersOf(''), connection: 'close' }).end()
}
