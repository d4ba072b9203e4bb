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
  /** Works while no page is open, which would ask for everything anew at each of many changes; then the page is loaded again. */
  unseen<Result>(work: () => Promise<Result>): Promise<Result>
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

/** Files of one worker follow one another in one Chromium: it ends with the worker. */
let chromiumOfWorker: Promise<Browser> | undefined

/** Chromium for a file of tests, each workbench in a context of its own; `close()` ends what the file opened in it. */
export async function launchChromium(): Promise<Browser> {
  if (!(await chromiumOfWorker)?.isConnected()) chromiumOfWorker = startChromium()
  const browser = await chromiumOfWorker
  if (browser === undefined) throw new Error('Chromium was not started')
  const close = async (): Promise<void> => {
    for (const context of browser.contexts()) await context.close()
  }
  return new Proxy(browser, {
    get(target, name) {
      if (name === 'close') return close
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/**
 * What Chromium leaves out: Playwright's own list, which one of ours replaces as a whole, and the two pages that each new window draws
 * unseen for its address bar, a third of the time in which a workbench is opened.
 */
const leftOut = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
]

function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['SHOUXIN_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--font-render-hinting=none',
      `--disable-features=${leftOut.join(',')}`,
    ],
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
    async unseen(work) {
      const at = page.url()
      await page.goto('about:blank')
      const result = await work()
      await page.goto(at)
      return result
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
