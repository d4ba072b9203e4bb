import { join } from 'node:path'
import { type Browser, type Page, type Request, chromium } from 'playwright'
import { createApplication } from '#electron/app/application.ts'
import { mapAssets } from '#electron/app/assets.ts'
import type { Session } from '#electron/app/types.ts'
import { startBrowserHost } from '#electron/browser/host.ts'
import { typed } from '#electron/cli/session.ts'
import { cheapPasswords } from '#tests/fixtures/accounts/guarded-office.ts'
import { type TestPorts, testPorts } from '#tests/fixtures/ports.ts'

/** The whole application with its page in Chromium, on a folder of its own: what a clerk sees, with a settable day. */
export interface Workbench {
  readonly page: Page
  readonly ports: TestPorts
  readonly session: Session
  readonly call: ReturnType<typeof typed>
  /** Resolves when the page waits for no answer and has drawn what came. */
  settled(): Promise<void>
  /** Goes to a page of the workbench: `goto('/tasks')`. */
  goto(route: string): Promise<void>
  /** Another day at nine o'clock; the page is loaded again. */
  setDay(day: string): Promise<void>
  /** Ends host and application and starts them again on the same folder; `between` happens while nothing runs. */
  restart(between?: () => void): Promise<void>
  close(): Promise<void>
}

export interface WorkbenchOptions {
  readonly today: string
  readonly width?: number
  readonly height?: number
  /** As the hosts start it: damage opens the safe mode, the end takes a backup. */
  readonly isAttended?: boolean
}

const renderer = join(import.meta.dirname, '../../out/renderer')

/** Starts Chromium once for a file of tests. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['SHOUXIN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'],
  })
}

export async function openWorkbench(browser: Browser, folder: string, options: WorkbenchOptions): Promise<Workbench> {
  const ports = testPorts(options.today)
  let running = await start(folder, ports, options.isAttended)
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const settled = answersOf(page)
  await page.goto(running.host.address)
  const goto = async (route: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to
    }, route)
    await settled()
  }
  return {
    page,
    settled,
    ports,
    get session() {
      return running.session
    },
    get call() {
      return typed(running.session)
    },
    goto,
    async setDay(day) {
      ports.clock.setDay(day)
      await page.reload()
    },
    async restart(between) {
      await running.end()
      between?.()
      running = await start(folder, ports, options.isAttended)
      await page.goto(running.host.address)
    },
    async close() {
      await context.close()
      await running.end()
    },
  }
}

async function start(folder: string, ports: TestPorts, isAttended = false) {
  const attended = isAttended ? { attended: { logFolder: join(folder, 'logs') } } : {}
  const application = await createApplication(ports, {
    folder,
    appVersion: '0.1.0',
    assets: mapAssets(renderer),
    passwordCost: cheapPasswords,
    ...attended,
  })
  const host = await startBrowserHost(application)
  const session = application.openSession({})
  return {
    host,
    session,
    async end() {
      await host.close()
      await application.close()
    },
  }
}

const quiet = 60
const longest = 10_000

/** Counts the page's open calls; what it gives waits until none was open for a moment, ten seconds at most. */
function answersOf(page: Page): () => Promise<void> {
  let open = 0
  const isCall = (request: Request): boolean => request.url().includes('/rpc/')
  const ended = (request: Request): void => {
    if (isCall(request)) open -= 1
  }
  page.on('request', (request) => {
    if (isCall(request)) open += 1
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return async () => {
    const end = Date.now() + longest
    for (let still = 0; still < 2 && Date.now() < end; still = open === 0 ? still + 1 : 0) await page.waitForTimeout(quiet)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  }
}
