import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Finds programs of this machine. Plain JavaScript: it runs before anything is installed, on the system's own Node. */

/**
 * The path of a program, searched as the shell would.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findOnPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  // Some systems keep the network's programs off an ordinary user's path.
  const system = process.platform === 'win32' ? [] : ['/usr/sbin', '/sbin']
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''), ...system]
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(isProgram)
}

/**
 * A Chromium of any make: SHOUXIN_CHROMIUM, the system's Chromium, Chrome or Edge, or one that Playwright fetched.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['SHOUXIN_CHROMIUM']
  if (named) return isProgram(named) ? named : undefined
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
  const onPath = names.map(findOnPath).find((path) => path !== undefined)
  return onPath ?? [...installedChromiums(), ...playwrightChromiums()].find(isProgram)
}

function installedChromiums() {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe', 'Chromium/Application/chrome.exe']
  const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  return process.platform === 'darwin' ? mac : roots.flatMap((root) => windows.map((path) => join(root, path)))
}

function playwrightChromiums() {
  const caches = { win32: 'AppData/Local/ms-playwright', darwin: 'Library/Caches/ms-playwright' }
  const cache =
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ??
    join(homedir(), caches[/** @type {'win32' | 'darwin'} */ (process.platform)] ?? '.cache/ms-playwright')
  if (!existsSync(cache)) return []
  const places = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ]
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-'))
  return versions
    .toSorted()
    .toReversed()
    .flatMap((version) => places.map((place) => join(cache, version, place)))
}

/**
 * Electron's binary, if it is on this machine: ELECTRON_OVERRIDE_DIST_PATH or what its package has unpacked.
 * @param {string} root top of the repository
 * @returns {string | undefined}
 */
export function findElectron(root) {
  const name =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[/** @type {'win32' | 'darwin'} */ (process.platform)] ??
    'electron'
  const folders = [process.env['ELECTRON_OVERRIDE_DIST_PATH'], join(root, 'node_modules/electron/dist')]
  return folders.flatMap((folder) => (folder ? [join(folder, name)] : [])).find(isProgram)
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}
