import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright'
import { build } from 'vite'
import { buildRenderer } from '#build/build.ts'
import { findChromium } from '#build/programs.mjs'
import { root } from '#build/steps.ts'
import { createApplication } from '#electron/app/application.ts'
import { mapAssets } from '#electron/app/assets.ts'
import { createClock } from '#electron/browser/clock.ts'
import { startBrowserHost } from '#electron/browser/host.ts'
import { createBrowserPorts } from '#electron/browser/ports.ts'
import { printGoal } from './measure.ts'

/** First useful screen against bare React with a table of 34 rows, through the same host, in the same Chromium, in turns. */

const rounds = 9
const silent = { info() {}, warn() {}, error() {} }

/** What React alone needs for the table that an office opens with. */
const bareEntry = `
  import { createElement as e } from 'react'
  import { createRoot } from 'react-dom/client'
  const rows = Array.from({ length: 34 }, (_, at) => e('tr', { key: at }, [at + 1, '建立健全政务诚信诉讼执行协调机制', '市营商环境局', '推进中', '2022-08-31'].map((text, cell) => e('td', { key: cell }, text))))
  createRoot(document.getElementById('root')).render(e('table', null, e('tbody', null, rows)))
`

interface Screen {
  readonly name: string
  readonly address: string
  close(): Promise<void>
}

/** Prints first contentful paint (median of nine, warm-up dropped), its ratio, and the size of the first chunk's scripts. */
export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
  const screens: Screen[] = []
  try {
    screens.push(await bareScreen(join(folder, 'bare')), await ownScreen(join(folder, 'own')))
    const samples = screens.map(() => [] as number[])
    for (let round = -1; round < rounds; round += 1) {
      for (const [at, screen] of screens.entries()) {
        const paint = await firstPaint(browser, screen.address)
        if (round >= 0) samples[at]?.push(paint)
      }
    }
    report(screens, samples)
    const kilobytes = scriptsOf(join(root, 'out/renderer')) / 1000
    console.log(`  首屏脚本（gzip）：${kilobytes.toFixed(0)} kB`)
    printGoal('首屏 ≤2.0× 裸 React', median(samples[1]) / median(samples[0]), median(samples[1]) <= 2 * median(samples[0]))
    printGoal('首屏脚本 ≤200 kB', kilobytes, kilobytes <= 200)
  } finally {
    await browser.close()
    for (const screen of screens) await screen.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Time from the start of navigation to the first content on the screen, in a browser context without a cache. */
async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  await page.goto(address)
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0]
          if (paint) resolve(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  // Both screens show text: a blank first paint would be no screen.
  const text = await page.locator('#root').innerText()
  if (text.trim() === '') throw new Error(`bench/start: ${address} shows nothing`)
  await context.close()
  return time
}

async function bareScreen(folder: string): Promise<Screen> {
  const html =
    '<!doctype html><html><head><meta charset="utf-8"></head><body><div id="root"></div><script type="module" src="/entry.js"></script></body></html>'
  const parts: Readonly<Record<string, string>> = { '/index.html': html, '/entry.js': bareEntry }
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bare',
        enforce: 'pre',
        resolveId: (id) =>
          id === '/entry.js' || id.endsWith('/index.html') ? (id.endsWith('.html') ? join(root, 'index.html') : id) : null,
        load: (id) => parts[id.endsWith('index.html') ? '/index.html' : id] ?? null,
      },
    ],
    build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: join(root, 'index.html') } },
  })
  return await screenOf('裸 React，34 行', folder, folder)
}

async function ownScreen(folder: string): Promise<Screen> {
  await buildRenderer()
  return await screenOf('守信践诺工作台', folder, join(root, 'out/renderer'))
}

/** Both are served by the browser host over the real application, with an office that is set up. */
async function screenOf(name: string, folder: string, pageFolder: string): Promise<Screen> {
  const ports = createBrowserPorts({ folder: `${folder}-ports`, clock: createClock('2022-04-20'), log: silent })
  const application = await createApplication(ports, { folder: `${folder}-data`, appVersion: '0', assets: mapAssets(pageFolder) })
  const session = application.openSession({})
  const input = {
    profile: 'city',
    programmeId: 'heihe-2022',
    unitId: null,
    officerName: '经办人',
    password: null,
    acceptsSecrecyNotice: true,
  }
  const reply = await session.call('setup.complete', input)
  if (!reply.ok) throw new Error(`bench/start: ${reply.error.code}`)
  const host = await startBrowserHost(application)
  return {
    name,
    address: host.address,
    async close() {
      await host.close()
      await application.close()
    },
  }
}

/** Gzipped bytes of the scripts that the document itself asks for. */
function scriptsOf(folder: string): number {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const names = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].flatMap((found) => found[1] ?? [])
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
}

function report(screens: readonly Screen[], samples: readonly number[][]): void {
  console.log('\n首屏（首次内容绘制）')
  for (const [at, { name }] of screens.entries()) {
    const own = (samples[at] ?? []).toSorted((left, right) => left - right)
    const ratio = median(own) / median(samples[0])
    console.log(`  ${name}：${median(own).toFixed(0)} ms（${own[0]?.toFixed(0)}–${own.at(-1)?.toFixed(0)}），${ratio.toFixed(2)}×`)
  }
}

function median(samples: readonly number[] = []): number {
  return samples.toSorted((left, right) => left - right)[Math.floor(samples.length / 2)] ?? Number.NaN
}

if (import.meta.main) await benchStart()
