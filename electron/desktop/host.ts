import { app, dialog, ipcMain, protocol, session } from 'electron'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { mapAssets } from '#electron/app/assets.ts'
import { startFailure } from '#electron/app/failures.ts'
import { readLaunch } from '#electron/app/launch.ts'
import type { Application, CreateApplication } from '#electron/app/types.ts'
import { pageOrigin } from '#electron/app/window-policy.ts'
import { createDialogs } from './dialogs.ts'
import { closeProgram, closeResolver, closeSession } from './hardening.ts'
import { serveSession } from './ipc.ts'
import { setMenu } from './menu.ts'
import { createPorts, systemClock } from './ports.ts'
import { createPrinter } from './printer.ts'
import { declareScheme, servePages } from './protocol.ts'
import { createWindow, focusWindow } from './window.ts'

export interface DesktopParts {
  /** Loaded after the compile cache is on: the application is the larger part of the program. */
  readonly loadApplication: () => Promise<CreateApplication>
  /** Runs a headless command and answers with its exit status. */
  readonly runCommand: (words: readonly string[]) => Promise<number>
  /** The folder of the bundles: `out/main`. */
  readonly folder: string
}

/** Starts the program: a command without a window, or the one window of this user. Nothing here awaits readiness, which would never come. */
export function startDesktop(parts: DesktopParts): void {
  const launch = readLaunch(process.argv.slice(1), app)
  closeProgram(app)
  declareScheme(protocol)
  if (launch.command !== undefined) {
    const { command } = launch
    void app.whenReady().then(async () => app.exit(await parts.runCommand(command)))
    return
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  enableCompileCache(join(app.getPath('userData'), 'compile-cache'))
  const loading = parts.loadApplication()
  void app
    .whenReady()
    .then(async () => await open(parts, await loading, launch))
    .catch((error: unknown) => app.exit(fail(error)))
}

/** Says why the program cannot start; the exit status of such an end. */
function fail(error: unknown): number {
  dialog.showErrorBox('守信践诺工作台无法启动', startFailure(error))
  return 3
}

async function open(parts: DesktopParts, createApplication: CreateApplication, launch: ReturnType<typeof readLaunch>): Promise<void> {
  const { isPackaged } = app
  closeResolver(app)
  closeSession(session.defaultSession, { isPackaged })
  setMenu({ isPackaged })
  const printPages = new Map<string, string>()
  const dataFolder = launch.dataFolder ?? join(app.getPath('userData'), 'data')
  const boundsFile = join(app.getPath('userData'), 'window.json')
  // The window is made while the store is still closed: its process starts meanwhile.
  const window = createWindow({ preload: join(parts.folder, 'preload.cjs'), isPackaged, boundsFile })
  const logFolder = join(app.getPath('userData'), 'logs')
  const ports = createPorts({
    dialogs: createDialogs(dialog, window),
    printer: createPrinter(printPages, { isPackaged }),
    clock: systemClock(launch.today),
    logFolder,
  })
  const assets = mapAssets(join(parts.folder, '../renderer'))
  const application = await createApplication(ports, { folder: dataFolder, appVersion: app.getVersion(), assets, attended: { logFolder } })
  servePages(protocol, application, printPages)
  window.on('closed', serveSession(ipcMain, window.webContents, application.openSession({})))
  app.on('second-instance', () => focusWindow(window))
  void window.loadURL(`${pageOrigin}/`)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void end(application)
  })
}

/** The store is closed in order before the program ends; `exit` does not ask again. */
async function end(application: Application): Promise<void> {
  await application.close().finally(() => app.exit())
}
