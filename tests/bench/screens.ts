import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type CDPSession, type Page } from 'playwright'
import { build, preview } from 'vite'
import { findChromium } from '#build/programs.mjs'
import { root } from '#build/steps.ts'
import { createApplication } from '#electron/app/application.ts'
import { createClock } from '#electron/browser/clock.ts'
import { createBrowserPorts } from '#electron/browser/ports.ts'
import type { Reply } from '#shared/api/reply.ts'

/** Pages of tests/bench/pages, built once and opened in one Chromium, over one real office. */
export interface Screens {
  /** `plain-table`, or `ledger#/ledgers/integrity-pledge`; each in a context, and so a process, of its own. */
  open(address: string): Promise<OpenScreen>
  /** Asks the office what the page asks it. */
  call(method: string, input: unknown): Promise<Reply<unknown>>
  close(): Promise<void>
}

export interface OpenScreen {
  readonly page: Page
  /** Megabytes that live on the page's JavaScript heap once the garbage is gone. */
  heap(): Promise<number>
  /** CPU milliseconds of the page's main thread so far (script, style, layout, paint): less stirred by a busy machine than frames are. */
  work(): Promise<number>
}

const silent = { info() {}, warn() {}, error() {} }

export async function openScreens(): Promise<Screens> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-screens-'))
  const pages = join(root, 'tests/bench/pages')
  const shape = { root: pages, configFile: false, publicDir: false, logLevel: 'error' } as const
  await build({
    ...shape,
    plugins: [react()],
    build: { outDir: join(folder, 'pages'), target: 'chrome140', modulePreload: { polyfill: false } },
  })
  // Isolated pages have a clock of 5 µs instead of 100.
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  const server = await preview({ ...shape, build: { outDir: join(folder, 'pages') }, preview: { port: 0, host: '127.0.0.1', headers } })
  const office = await openOffice(folder)
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  return {
    call: office.call,
    async open(address) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
      await context.exposeFunction('callDesk', office.call)
      const page = await context.newPage()
      await page.goto(`${server.resolvedUrls?.local[0]}?${address}`)
      const session = await context.newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      return {
        page,
        async heap() {
          await session.send('HeapProfiler.collectGarbage')
          return (await metric(session, 'JSHeapUsedSize')) / 1_000_000
        },
        work: async () => (await metric(session, 'TaskDuration')) * 1000,
      }
    },
    async close() {
      await browser.close()
      await server.close()
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN
}

/** The city's office, set up as the wizard does. */
async function openOffice(folder: string) {
  const ports = createBrowserPorts({ folder: join(folder, 'ports'), clock: createClock('2022-04-20'), log: silent })
  const application = await createApplication(ports, { folder: join(folder, 'data'), appVersion: '0', assets: new Map() })
  const session = application.openSession({})
  const call = (method: string, input: unknown): Promise<Reply<unknown>> => session.call(method, input)
  const reply = await call('setup.complete', {
    profile: 'city',
    programmeId: 'heihe-2022',
    unitId: null,
    officerName: '经办人',
    password: null,
    acceptsSecrecyNotice: true,
  })
  if (!reply.ok) throw new Error(`bench/screens: ${reply.error.code}`)
  return { call, close: () => application.close() }
}
