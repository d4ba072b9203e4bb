import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The one way in on a fresh clone: `node build/bootstrap.mjs start|test|dev|check`. Needs nothing but a Node of 20 or
 * later; installs what is missing, says in one line each what it did, then goes on with the Node of node_modules.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const verbs = ['start', 'test', 'dev', 'check']
const [verb = '', ...words] = process.argv.slice(2)

if (!verbs.includes(verb)) stop(`用法：npm start、npm test、npm run dev、npm run check（收到“${verb}”）。`)
if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`需要 Node.js 20 或更高版本，本机为 ${process.versions.node}。请从 https://nodejs.org 安装后重试。`)
}
installDependencies()
if (verb === 'test') await prepareTests()
process.exit(await runOn24(join(root, `build/${verb}.ts`), words))

/** `npm ci` where what is installed is not what the lock file says. */
function installDependencies() {
  if (isInstalled()) return
  say('正在安装依赖包（npm ci），约需一分钟……')
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0 || !isInstalled())
    stop('依赖包未能安装。请检查到 npm 软件源的网络连接，然后重新运行同一命令；已下载的部分不会丢失。')
  say('依赖包已安装。')
}

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed) || !existsSync(node24())) return false
  const wanted = readLock(join(root, 'package-lock.json'))
  const present = readLock(installed)
  // Packages for other systems are optional and absent by right.
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || (present[name] ? present[name].version === version : optional === true),
  )
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/** What only the tests need; where something cannot be had the tests that use it are skipped and say so. */
async function prepareTests() {
  const { findChromium } = await import('./programs.mjs')
  const { installPackages, mayInstall, missingPackages, testPackages } = await import('./system-packages.mjs')
  const names = Object.keys(testPackages).filter((name) => name !== 'chromium' || findChromium() === undefined)
  const missing = missingPackages(names)
  if (missing.length > 0 && mayInstall()) {
    say(`正在用 apt 安装测试所需的软件：${missing.join('、')}`)
    say(installPackages(missing) ? '测试所需的软件已安装。' : `未能全部安装，缺：${missingPackages(missing).join('、')}。`)
  } else if (missing.length > 0) {
    const lost = new Set(missing.map((name) => testPackages[/** @type {keyof typeof testPackages} */ (name)]))
    say(
      `缺少 ${missing.join('、')}，下列检查将不运行：${[...lost].join('、')}。在 Debian 上可运行 sudo apt-get install ${missing.join(' ')}。`,
    )
  }
  if (findChromium() === undefined && process.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'] !== '1') {
    say('未找到 Chromium、Chrome 或 Edge，正在尝试由 Playwright 下载……')
    await runOn24(join(root, 'node_modules/playwright-core/cli.js'), ['install', 'chromium'], 180_000)
  }
  if (findChromium() === undefined)
    say('没有可用的 Chromium，端到端测试将不运行。请安装 Chromium、Chrome 或 Edge，或用环境变量 SHOUXIN_CHROMIUM 指明其位置。')
}

/**
 * Runs a script on the Node that the lock file names; its folder of programs comes first on the PATH. A signal is passed
 * on, and this process ends when the script has ended in order.
 * @param {string} script
 * @param {readonly string[]} scriptWords
 * @param {number} [timeout] milliseconds
 * @returns {Promise<number>}
 */
async function runOn24(script, scriptWords, timeout) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const env = { ...process.env, [pathName]: `${join(root, 'node_modules/.bin')}${delimiter}${process.env[pathName] ?? ''}` }
  const child = spawn(node24(), [script, ...scriptWords], {
    cwd: root,
    env,
    stdio: 'inherit',
    ...(timeout === undefined ? {} : { timeout }),
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  return await new Promise((resolve) => {
    child.once('error', () => resolve(1)).once('exit', (status) => resolve(status ?? 1))
  })
}

function node24() {
  return join(root, process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node')
}

/** @param {string} line */
function say(line) {
  console.log(line)
}

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  console.error(line)
  process.exit(1)
}
