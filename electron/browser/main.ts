import { homedir } from 'node:os'
import { join } from 'node:path'
import { createApplication } from '#electron/app/application.ts'
import { mapAssets } from '#electron/app/assets.ts'
import { readLaunch, userFolder } from '#electron/app/launch.ts'
import { openLogFile } from '#electron/app/log-file.ts'
import type { Application } from '#electron/app/types.ts'
import { createClock } from './clock.ts'
import { type BrowserHost, startBrowserHost } from './host.ts'
import { claimFolder, type FolderLock } from './lock.ts'
import { createBrowserPorts } from './ports.ts'
import { openInChromium } from './window.ts'

/** `node electron/browser/main.ts [--data DIR] [--today DATE]`; opens a window where SHOUXIN_CHROMIUM and SHOUXIN_WINDOW are set (build/bootstrap.mjs). */
const launch = readLaunch(process.argv.slice(2), { isPackaged: false })
const home = userFolder({ platform: process.platform, env: process.env, home: homedir() })
const dataFolder = launch.dataFolder ?? join(home, 'data')
const chromium = process.env['SHOUXIN_CHROMIUM']
const openAt = process.env['SHOUXIN_WINDOW'] === '1' && chromium !== undefined ? chromium : undefined

const lock = await claimFolder(dataFolder)
if ('running' in lock) {
  say(`程序已在运行：${lock.running}`)
  if (openAt !== undefined) void openInChromium(openAt, lock.running, join(dataFolder, 'chromium'))
} else {
  const clock = createClock(launch.today)
  const logFolder = join(dataFolder, 'logs')
  const log = openLogFile({ folder: logFolder, now: clock.now })
  const ports = createBrowserPorts({ folder: dataFolder, clock, log, chromium })
  const assets = mapAssets(join(import.meta.dirname, '../../out/renderer'))
  const application = await createApplication(ports, {
    folder: dataFolder,
    appVersion: process.env['npm_package_version'] ?? '0',
    assets,
    attended: { logFolder },
  })
  const host = await startBrowserHost(application)
  lock.announce(host.address)
  say(`页面地址：${host.address}`)

  let ending: Promise<never> | undefined
  const end = (): Promise<never> => (ending ??= endInOrder(host, application, lock))
  // Ctrl+C reaches this process twice, from the terminal and from npm: the second must not cut the first short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
  if (openAt !== undefined) void openInChromium(openAt, host.address, join(dataFolder, 'chromium')).then(end)
}

async function endInOrder(host: BrowserHost, application: Application, lock: FolderLock): Promise<never> {
  await host.close()
  await application.close()
  lock.release()
  process.exit(0)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
