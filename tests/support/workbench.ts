import { join } from 'node:path'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright'
import { createApplication } from '#electron/app/application.ts'
import { mapAssets } from '#electron/app/assets.ts'
import type { Session } from '#electron/app/types.ts'
import { type BrowserHost, startBrowserHost } from '#electron/browser/host.ts'
import { typed } from '#electron/cli/session.ts'
import { cheapPasswords } from '#tests/fixtures/accounts/guarded-office.ts'
import { type TestPorts, testPorts } from '#tests/fixtures/ports.ts'

/** The whole application with its page in Chromium, on a folder of its own: what a clerk sees, with a settable day. */
export interface Workbench {
  readonly page: Page
  readonly ports: TestPorts
  readonly session: Session
  readonly call: ReturnType<typeof typed>
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
  const page = await openPage(context, running.host)
  const goto = async (route: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to
    }, route)
    await page.waitForLoadState('networkidle').catch(() => undefined)
  }
  return {
    page,
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

async function openPage(context: BrowserContext, host: BrowserHost): Promise<Page> {
  const page = await context.newPage()
  await page.goto(host.address)
  return page
}
