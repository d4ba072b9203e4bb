import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Electron from 'electron'

/**
 * Stands in for the `electron` module, whose binary no test may need: it records what the host asks for and lets a
 * test raise Electron's events. Each part is held to Electron's own declarations, so a changed signature does not compile.
 */

type Answer = (...words: never[]) => unknown

/** What the host did, for a test to look at; emptied by `resetElectron`. */
export const did = {
  switches: [] as string[],
  windows: [] as BrowserWindow[],
  channels: new Map<string, Answer>(),
  schemes: new Map<string, (request: Request) => Response | Promise<Response>>(),
  privileged: [] as Electron.CustomScheme[],
  menus: [] as unknown[],
  asked: [] as { kind: 'open' | 'save'; options: Electron.OpenDialogOptions | Electron.SaveDialogOptions }[],
  revealed: [] as string[],
  errors: [] as string[],
  exposed: new Map<string, unknown>(),
  exits: [] as (number | undefined)[],
  quits: 0,
  isSandboxed: false,
}
/** What the system answers; a test changes it. */
export const world = {
  hasLock: true,
  openPaths: [] as string[],
  savePath: '' as string,
  isCancelled: false,
  openProblem: '',
  printFailure: '',
  droppedPath: '',
  keyring: 'gnome_libsecret' as ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>,
  userData: mkdtempSync(join(tmpdir(), 'shouxin-user-')),
}

const parts = {
  isPackaged: true,
  enableSandbox: () => void (did.isSandboxed = true),
  commandLine: { appendSwitch: (name: string, value?: string) => void did.switches.push(value === undefined ? name : `${name}=${value}`) },
  getPath: () => world.userData,
  getVersion: () => '1.2.3',
  whenReady: () => Promise.resolve(),
  requestSingleInstanceLock: () => world.hasLock,
  configureHostResolver: (options: Electron.ConfigureHostResolverOptions) => void did.switches.push(`dns=${options.secureDnsMode}`),
  quit: () => void (did.quits += 1),
  exit: (code?: number) => void did.exits.push(code),
}
export const app = Object.assign(new EventEmitter(), parts)

export class WebContents extends EventEmitter {
  readonly sent: unknown[][] = []
  opening: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null = null
  webrtc = ''
  setWindowOpenHandler(handler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null): void {
    this.opening = handler
  }
  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    this.webrtc = policy
  }
  send(channel: string, ...words: unknown[]): void {
    this.sent.push([channel, ...words])
  }
  print(options?: Electron.WebContentsPrintOptions, callback?: (isDone: boolean, reason: string) => void): void {
    this.sent.push(['print', options])
    callback?.(world.printFailure === '', world.printFailure)
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.sent.push(['printToPDF', options])
    return Buffer.from('%PDF-1.7')
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly calls: string[] = []
  isSmall = false
  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    did.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.calls.push(`load ${url}`)
  }
  show(): void {
    this.calls.push('show')
  }
  focus(): void {
    this.calls.push('focus')
  }
  restore(): void {
    this.calls.push('restore')
  }
  destroy(): void {
    this.calls.push('destroy')
  }
  isMinimized(): boolean {
    return this.isSmall
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 10, y: 20, width: 1100, height: 700 }
  }
}

export const ipcMain = {
  handle: (channel: string, answer: (event: Electron.IpcMainInvokeEvent, ...words: never[]) => unknown) =>
    void did.channels.set(channel, answer),
  removeHandler: (channel: string) => void did.channels.delete(channel),
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void did.privileged.push(...schemes),
  handle: (scheme: string, answer: (request: Request) => Response | Promise<Response>) => void did.schemes.set(scheme, answer),
}

export const dialog = {
  async showOpenDialog(_: unknown, options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
    did.asked.push({ kind: 'open', options })
    return { canceled: world.isCancelled, filePaths: world.openPaths }
  },
  async showSaveDialog(_: unknown, options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    did.asked.push({ kind: 'save', options })
    return { canceled: world.isCancelled, filePath: world.savePath }
  },
  showErrorBox: (title: string, content: string) => void did.errors.push(`${title}：${content}`),
}

export const shell = {
  showItemInFolder: (path: string) => void did.revealed.push(path),
  openPath: async (): Promise<string> => world.openProblem,
}

export const safeStorage = {
  getSelectedStorageBackend: (): ReturnType<Electron.SafeStorage['getSelectedStorageBackend']> => world.keyring,
  encryptStringAsync: async (text: string): Promise<Buffer> => Buffer.from(`wrapped:${text}`),
  async decryptStringAsync(bytes: Buffer): Promise<Electron.DecryptStringAsyncReturnValue> {
    return { result: bytes.toString().replace('wrapped:', ''), shouldReEncrypt: false }
  },
}

const workArea = { x: 0, y: 0, width: 1366, height: 728 }
export const screen = { getPrimaryDisplay: () => ({ workArea }), getDisplayMatching: () => ({ workArea }) }

export const Menu = {
  setApplicationMenu: (menu: unknown) => void did.menus.push(menu),
  buildFromTemplate: (template: unknown) => template,
}

/** The session's handlers, by the name of the function that set them. */
export const sessionHandlers = new Map<string, (...words: never[]) => unknown>()
const keep = (name: string) => (handler: ((...words: never[]) => unknown) | null) => void (handler && sessionHandlers.set(name, handler))
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    enableNetworkEmulation: (options: Electron.EnableNetworkEmulationOptions) => void did.switches.push(`offline=${options.offline}`),
    setSpellCheckerEnabled: (isOn: boolean) => void did.switches.push(`spelling=${isOn}`),
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
  }),
}

/** The page's side of the messages; a test joins it to `ipcMain`. */
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: (_channel: string, ..._words: unknown[]): Promise<unknown> => Promise.reject(new Error('no main process')),
})
export const contextBridge = { exposeInMainWorld: (name: string, value: unknown) => void did.exposed.set(name, value) }
export const webUtils = { getPathForFile: () => world.droppedPath }

export function resetElectron(): void {
  for (const list of [did.switches, did.windows, did.privileged, did.menus, did.asked, did.revealed, did.errors, did.exits]) list.length = 0
  for (const map of [did.channels, did.schemes, did.exposed, sessionHandlers]) map.clear()
  Object.assign(did, { quits: 0, isSandboxed: false })
  Object.assign(world, {
    hasLock: true,
    openPaths: [],
    savePath: '',
    isCancelled: false,
    openProblem: '',
    printFailure: '',
    droppedPath: '',
    keyring: 'gnome_libsecret',
  })
  parts.isPackaged = true
  app.isPackaged = true
  app.removeAllListeners()
  session.defaultSession.removeAllListeners()
  ipcRenderer.removeAllListeners()
}

/** The declarations that the stand-in is held to; overloaded `on` is Node's own in both. */
type Held<Real, Names extends keyof Real> = Pick<Real, Names>
parts satisfies Omit<
  Held<
    Electron.App,
    'isPackaged' | 'enableSandbox' | 'getVersion' | 'whenReady' | 'requestSingleInstanceLock' | 'configureHostResolver' | 'quit' | 'exit'
  >,
  never
>
dialog satisfies { showErrorBox: Electron.Dialog['showErrorBox'] }
shell satisfies Held<Electron.Shell, 'showItemInFolder' | 'openPath'>
safeStorage satisfies Held<Electron.SafeStorage, 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'>
ipcMain satisfies Held<Electron.IpcMain, 'handle' | 'removeHandler'>
webUtils satisfies Held<Electron.WebUtils, 'getPathForFile'>
contextBridge satisfies Held<Electron.ContextBridge, 'exposeInMainWorld'>
WebContents.prototype satisfies Held<
  Electron.WebContents,
  'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy' | 'send' | 'print' | 'printToPDF'
>
BrowserWindow.prototype satisfies Held<
  Electron.BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'restore' | 'destroy' | 'isMinimized' | 'getNormalBounds'
>
