/** What the window may do, as pure functions; electron/desktop only applies the answers. */

/** The page's only origin. */
export const pageOrigin = 'app://bundle'
/** Pages on their way to the printer; no script runs there. */
export const printOrigin = 'app://print'

/** The header of every answer; the nonce is for the style elements that the interface library adds. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** The header of a page on its way to the printer: its own styles and pictures, nothing that runs. */
export function printSecurityPolicy(): string {
  return "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'"
}

/** Navigation stays inside the page's own origin; credentials and ports have no business in its address. */
export function mayNavigate(url: string): boolean {
  return originOf(url) === pageOrigin
}

/** Whether a message comes from our page: its main frame, at our address. */
export function senderIsOurs(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && originOf(url) === pageOrigin
}

/** What may be loaded at all: our own pages and the blobs that they make; the developer tools while developing. */
export function mayRequest(url: string, state: { readonly isPackaged: boolean }): boolean {
  const origin = originOf(url)
  if (origin === pageOrigin || origin === printOrigin) return true
  if (url.startsWith('blob:')) return originOf(url.slice('blob:'.length)) === pageOrigin
  return !state.isPackaged && url.startsWith('devtools://')
}

/** Camera, microphone, place, notifications, devices, files: all refused; plain text may be put on the clipboard (a reminder as a short message). */
export function permissionDecision(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

/** `app://bundle` of `app://bundle/tasks?x=1`; undefined where the address is none, or carries a user, a password or a port. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host, username, password } = new URL(url)
  return username === '' && password === '' ? `${protocol}//${host}` : undefined
}

export interface Bounds {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

export interface WindowState {
  readonly preload: string
  readonly isPackaged: boolean
  /** Of the screen the window opens on, without the task bar. */
  readonly workArea: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly last?: Bounds
}

/** Options of the main window: closed in on all sides, and of a size that fits the office's 1366×768 screen. */
export function windowOptions(state: WindowState) {
  return {
    ...boundsWithin(state),
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#F4F6F8',
    title: '守信践诺工作台',
    autoHideMenuBar: true,
    webPreferences: { ...closedPreferences(state), preload: state.preload },
  }
}

/** Preferences of a window that prints or makes a PDF: no preload and no script at all. */
export function printWindowOptions(state: { readonly isPackaged: boolean }) {
  return { show: false, webPreferences: { ...closedPreferences(state), javascript: false } }
}

function closedPreferences(state: { readonly isPackaged: boolean }) {
  return {
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The dictionaries of the spelling checker are fetched from the network.
    spellcheck: false,
    devTools: !state.isPackaged,
  }
}

/** The last place of the window if it is still on the screen (a second monitor may be gone), else the middle. */
function boundsWithin({ workArea, last }: WindowState): Bounds {
  const width = Math.min(last?.width ?? 1280, workArea.width)
  const height = Math.min(last?.height ?? 800, workArea.height)
  const { x, y } = last ?? {}
  const fits =
    x !== undefined &&
    y !== undefined &&
    x >= workArea.x &&
    y >= workArea.y &&
    x + width <= workArea.x + workArea.width &&
    y + height <= workArea.y + workArea.height
  return fits ? { x, y, width, height } : { width, height }
}
