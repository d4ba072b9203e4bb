import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serveSession } from '#electron/desktop/ipc.ts'
import { startBrowserHost } from '#electron/browser/host.ts'
import type { DeskBridge, StagedFile } from '#shared/api/bridge.ts'
import type { Reply } from '#shared/api/reply.ts'
import { createSmallApplication } from '#tests/fixtures/small-application.ts'
import { did, ipcMain, ipcRenderer, resetElectron, WebContents as FakeContents, world } from '#tests/stub/electron.ts'

/** The same calls through the application itself, the local browser host, and Electron's messages with the real preload. */

type Desk = DeskBridge<File>
interface Carrier {
  readonly desk: Desk
  close(): Promise<void>
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carriers-'))
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page/index.html'), '<head></head>')
})
afterEach(() => {
  resetElectron()
  rmSync(folder, { recursive: true, force: true })
})

const application = () => createSmallApplication(folder, join(folder, 'page'))

async function direct(): Promise<Carrier> {
  const app = await application()
  const session = app.openSession({})
  const stage = (file: File) => session.stage({ name: file.name, bytes: file.stream() as unknown as AsyncIterable<Uint8Array> })
  return { desk: { call: session.call, on: session.on, stage }, close: () => app.close() }
}

async function overHttp(): Promise<Carrier> {
  const app = await application()
  const host = await startBrowserHost(app)
  const { origin, searchParams } = new URL(host.address)
  const headers = { 'x-desk-key': searchParams.get('key') ?? '', 'content-type': 'application/json' }
  const post = async (path: string, body: BodyInit) => {
    const response = await fetch(origin + path, { method: 'POST', headers, body })
    return (await response.json()) as Reply<unknown>
  }
  const ending = new AbortController()
  const events = await fetch(`${origin}/events`, { headers, signal: ending.signal })
  const lines = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  const desk: Desk = {
    call: (method, input) => post(`/rpc/${encodeURIComponent(method)}`, JSON.stringify({ input })),
    on(event, listener) {
      void (async () => {
        for (let text = ''; ;) {
          const next = await lines?.read().catch(() => undefined)
          if (next?.value === undefined) return
          text += next.value
          const found = new RegExp(`event: ${event}\ndata: (.*)\n\n`).exec(text)
          if (found?.[1] === undefined) continue
          text = ''
          listener(JSON.parse(found[1]) as never)
        }
      })()
      return () => ending.abort()
    },
    stage: async (file) => (await post(`/stage?name=${encodeURIComponent(file.name)}`, file)) as Reply<StagedFile>,
  }
  return {
    desk,
    async close() {
      ending.abort()
      await host.close()
      await app.close()
    },
  }
}

/** The preload's own code on one side, the adapter on the other; what passes is cloned as Electron does. */
async function overIpc(): Promise<Carrier> {
  const app = await application()
  const page = new FakeContents()
  const frame = { url: 'app://bundle/index.html', parent: null }
  const stop = serveSession(ipcMain as unknown as IpcMain, page as unknown as WebContents, app.openSession({}))
  ipcRenderer.invoke = async (channel: string, ...words: unknown[]) => {
    const answer = did.channels.get(channel) as ((event: IpcMainInvokeEvent, ...words: unknown[]) => Promise<unknown>) | undefined
    const event = { sender: page, senderFrame: frame } as unknown as IpcMainInvokeEvent
    return structuredClone(await answer?.(event, ...structuredClone<unknown[]>(words)))
  }
  page.send = (channel, ...words) => void ipcRenderer.emit(channel, {}, ...structuredClone<unknown[]>(words))
  await import('#electron/preload.ts')
  const desk = (did.exposed.get('desk') ?? exposed) as Desk
  exposed = desk
  return {
    desk,
    async close() {
      stop()
      await app.close()
    },
  }
}
/** The preload runs once in a process; what it exposed serves every test. */
let exposed: Desk | undefined

const carriers = { 'the application itself': direct, 'the browser host': overHttp, 'Electron messages': overIpc }

describe.each(Object.entries(carriers))('through %s', (_, open) => {
  let carrier: Carrier
  beforeEach(async () => {
    carrier = await open()
  })
  afterEach(() => carrier.close())

  test.each([
    ['note.add', { text: '进校园方案', on: null }, { ok: true, value: { count: 1 } }],
    ['note.add', { text: '“引号”　全角\n换行\u{20000}', on: '2022-04-20' }, { ok: true, value: { count: 1 } }],
    ['note.add', { text: '', on: null }, { ok: false, error: { code: 'invalid_input', details: { place: 'text', problem: '未填写' } } }],
    ['note.add', { text: 'a' }, { ok: false, error: { code: 'invalid_input', details: { place: 'on', problem: '未填写' } } }],
    ['note.add', undefined, { ok: false, error: { code: 'invalid_input', details: { place: '内容', problem: '未填写' } } }],
    ['note.add', null, { ok: false, error: { code: 'invalid_input', details: { place: '内容', problem: '未填写' } } }],
    ['note.list', {}, { ok: true, value: [] }],
    [
      'note.refuse',
      { reason: '本月已发布' },
      { ok: false, error: { code: 'rule_violation', details: { rule: 'R', reason: '本月已发布', remedy: '请改正' } } },
    ],
    ['note.break', {}, { ok: false, error: { code: 'unexpected', details: {}, logId: 'E-1' } }],
    ['log.read', {}, { ok: false, error: { code: 'not_permitted', details: { action: '办理此项操作', who: '审计员' } } }],
    ['note/../list?x=1', {}, { ok: false, error: { code: 'unknown_method', details: { method: 'note/../list?x=1' } } }],
    ['constructor', {}, { ok: false, error: { code: 'unknown_method', details: { method: 'constructor' } } }],
  ])('%s %j', async (method, input, expected) => {
    expect(await carrier.desk.call(method, input)).toEqual(expected)
  })

  test('calls that overlap are all answered', async () => {
    const texts = Array.from({ length: 20 }, (__, at) => `第${at}条`)
    await Promise.all(texts.map((text) => carrier.desk.call('note.add', { text, on: null })))
    const list = (await carrier.desk.call('note.list', {})) as { ok: true; value: { text: string }[] }
    expect(list.value.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
  })

  test('an event reaches the listener until it stops', async () => {
    const heard: unknown[] = []
    const first = Promise.withResolvers<void>()
    const stop = carrier.desk.on('changed', (payload) => {
      heard.push(payload)
      first.resolve()
    })
    await carrier.desk.call('note.add', { text: 'a', on: null })
    await first.promise
    stop()
    await carrier.desk.call('note.add', { text: 'b', on: null })
    expect(heard).toEqual([{ nouns: ['note'] }])
  })

  test('a file larger than one piece is staged whole', async () => {
    const bytes = Uint8Array.from({ length: (4 << 20) + 12_345 }, (__, at) => (at * 31) % 251)
    const reply = await carrier.desk.stage(new File([bytes], '照片 1.png'))
    expect(reply).toMatchObject({ ok: true, value: { name: '照片 1.png', size: bytes.length } })
    const { createHash } = await import('node:crypto')
    expect(reply.ok && reply.value.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('a file beyond the limit is refused', async () => {
    const reply = await carrier.desk.stage(new File([new Uint8Array(7 << 20)], '大.zip'))
    expect(reply).toMatchObject({ ok: false, error: { code: 'file_too_large' } })
  })
})

describe('Electron messages alone', () => {
  test('a dropped file goes to main as a path, never through the page', async () => {
    const carrier = await overIpc()
    const path = join(folder, '方案.pdf')
    writeFileSync(path, '内容')
    world.droppedPath = path
    expect(await carrier.desk.stage(new File([''], '方案.pdf'))).toMatchObject({ ok: true, value: { name: '方案.pdf', size: 6 } })
    await carrier.close()
  })

  test.each([
    ['another page of ours', { sender: new FakeContents(), senderFrame: { url: 'app://bundle/', parent: null } }],
    ['another site', { senderFrame: { url: 'https://example.com/', parent: null } }],
    ['a frame in the page', { senderFrame: { url: 'app://bundle/', parent: {} } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('%s is not heard (T15)', async (_, given) => {
    const app = await application()
    const page = new FakeContents()
    serveSession(ipcMain as unknown as IpcMain, page as unknown as WebContents, app.openSession({}))
    expect([...did.channels.keys()].toSorted()).toEqual(['desk:call', 'desk:piece', 'desk:stage'])
    for (const answer of did.channels.values()) {
      const ask = () => (answer as (event: unknown, ...words: unknown[]) => unknown)({ sender: page, ...given }, 'note.list', {})
      expect(ask).toThrow('refused sender')
    }
    await app.close()
  })

  test('the page sees three functions and nothing of Electron (checklist 20)', async () => {
    const carrier = await overIpc()
    expect(Object.keys(carrier.desk).toSorted()).toEqual(['call', 'on', 'stage'])
    await carrier.close()
  })

  test('with the window gone the channels, the listeners and the session are gone', async () => {
    const app = await application()
    const stop = serveSession(ipcMain as unknown as IpcMain, new FakeContents() as unknown as WebContents, app.openSession({}))
    stop()
    expect([did.channels.size, app.openSessions()]).toEqual([0, 0])
    await app.close()
  })
})
