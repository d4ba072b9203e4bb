import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Session } from '#electron/app/types.ts'

/** The three ways across the bridge, as HTTP: a call, a file, the stream of events. */

/** Longest input in bytes; a pasted table of 100,000 rows stays below. */
const longestInput = 64 << 20

/** `POST /rpc/<method>` with `{input}`; the answer is the reply. */
export async function carryCall(session: Session, method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await readText(request)
  if (request.headers['content-type'] !== 'application/json' || text === undefined) return end(response, 415, '')
  const { input } = JSON.parse(text) as { input?: unknown }
  end(response, 200, JSON.stringify(await session.call(method, input)))
}

/** `POST /stage?name=…` with the file's bytes as they come. */
export async function carryStage(session: Session, name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await session.stage({ name, bytes: request })
  // A file refused half way is not read to its end.
  if (!request.complete) response.setHeader('connection', 'close')
  end(response, 200, JSON.stringify(reply))
}

/** `GET /events`: server-sent events until either side ends. */
export function carryEvents(session: Session, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  response.write(': open\n\n')
  const stops = (['changed', 'progress'] as const).map((name) =>
    session.on(name, (payload) => response.write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`)),
  )
  response.on('close', () => {
    for (const stop of stops) stop()
  })
}

async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > longestInput) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function end(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}
