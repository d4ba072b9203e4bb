import type { DeskBridge, DeskEventName, DeskEvents, StagedFile } from '#shared/api/bridge.ts'
import type { Reply } from '#shared/api/reply.ts'

/** Defines `window.desk` over the local host; served by it as `/bridge.js` ahead of the page's own script. */

const keyName = 'desk-key'

/** The key of this run comes once, in the address that was opened, and is kept for reloads of this tab. */
function takeKey(): string {
  const address = new URL(location.href)
  const given = address.searchParams.get('key')
  if (given === null) return sessionStorage.getItem(keyName) ?? ''
  sessionStorage.setItem(keyName, given)
  address.searchParams.delete('key')
  history.replaceState(history.state, '', address)
  return given
}

const key = takeKey()

async function post(path: string, body: BodyInit, type: string): Promise<Reply<unknown>> {
  try {
    const response = await fetch(path, { method: 'POST', body, headers: { 'content-type': type, 'x-desk-key': key } })
    if (response.ok) return (await response.json()) as Reply<unknown>
    return {
      ok: false,
      error: { code: response.status === 403 ? 'not_permitted' : 'unexpected', details: { action: '连接本机程序', who: '启动程序的人员' } },
    }
  } catch (error) {
    // The host has ended, or the machine went to sleep under a request.
    return { ok: false, error: { code: 'unexpected', details: { fault: error instanceof Error ? error.name : 'fetch' } } }
  }
}

const events = new EventSource(`/events?key=${encodeURIComponent(key)}`)

const desk = {
  call: (method, input) => post(`/rpc/${encodeURIComponent(method)}`, JSON.stringify({ input }), 'application/json'),
  on<Name extends DeskEventName>(event: Name, listener: (payload: DeskEvents[Name]) => void) {
    const relay = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as DeskEvents[Name])
    events.addEventListener(event, relay)
    return () => events.removeEventListener(event, relay)
  },
  async stage(file) {
    return (await post(`/stage?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream')) as Reply<StagedFile>
  },
} satisfies DeskBridge<File>

Object.defineProperty(window, 'desk', { value: Object.freeze(desk), enumerable: true })
