import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildMain, buildRenderer } from './build.ts'
import { findChromium, findElectron, hasDisplay } from './programs.mjs'
import { root, run, runNode, script, timed } from './steps.ts'

/** `npm start`: the Electron window where it can be had, else the same program in a Chromium window, else its address; says which. */

const words = process.argv.slice(2)

if (isOlder('out/renderer/index.html', '{renderer,shared}/**/*.{ts,tsx,css,html,svg,woff2}'))
  await timed('构建界面', buildRenderer).catch(failBuild)
const electron = await electronBinary()
process.exit(electron === undefined ? await startBrowser() : await startElectron(electron))

/** Whether what was built is missing, or older than any of its sources. */
function isOlder(built: string, sources: string): boolean {
  const path = join(root, built)
  if (!existsSync(path)) return true
  const made = statSync(path).mtimeMs
  return [...globSync(sources, { cwd: root }), 'package-lock.json', 'build'].some((source) => statSync(join(root, source)).mtimeMs > made)
}

/** Electron's program, fetched if need be and possible; undefined where it cannot show a window. */
async function electronBinary(): Promise<string | undefined> {
  if (!hasDisplay()) return undefined
  // Chromium refuses to put itself into a sandbox for root, and the program does not run without one.
  if (process.platform === 'linux' && process.getuid?.() === 0) return undefined
  const found = findElectron(root)
  if (found !== undefined || process.env['ELECTRON_OVERRIDE_DIST_PATH']) return found
  console.log('正在下载 Electron，最多等待一分钟……')
  const status = await runNode([script('electron', 'install.js')], { stdio: 'ignore', timeout: 60_000 })
  if (status !== 0) console.log('Electron 未能下载。')
  return findElectron(root)
}

async function startElectron(program: string): Promise<number> {
  if (isOlder('out/main/main.js', '{electron,shared,db}/**/*.ts')) await timed('构建主进程', buildMain).catch(failBuild)
  console.log('正在以 Electron 窗口打开守信践诺工作台。')
  return await run(program, ['.', ...words])
}

async function startBrowser(): Promise<number> {
  const chromium = findChromium()
  const isWindow = chromium !== undefined && hasDisplay()
  console.log(
    isWindow
      ? '没有可用的 Electron，正在以 Chromium 窗口打开守信践诺工作台。'
      : '没有可用的 Electron 窗口，请在本机浏览器中打开下列地址；按 Ctrl+C 结束。',
  )
  const env = { ...process.env, ...(chromium && { SHOUXIN_CHROMIUM: chromium }), SHOUXIN_WINDOW: isWindow ? '1' : '0' }
  return await runNode(['--disable-warning=ExperimentalWarning', 'electron/browser/main.ts', ...words], { env })
}

function failBuild(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  console.error('程序未能构建，没有启动。数据未改动。')
  process.exit(1)
}
