import { BrowserWindow, screen } from 'electron'
import { keepBounds, readBounds } from '#electron/app/window-state.ts'
import { windowOptions } from '#electron/app/window-policy.ts'

/** The main window, where it last stood; it shows itself with its first picture. */
export function createWindow(state: {
  readonly preload: string
  readonly isPackaged: boolean
  readonly boundsFile: string
}): BrowserWindow {
  const last = readBounds(state.boundsFile)
  const display = last === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching({ x: 0, y: 0, ...last })
  const window = new BrowserWindow(windowOptions({ ...state, workArea: display.workArea, ...(last && { last }) }))
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keepBounds(state.boundsFile, window.getNormalBounds()))
  return window
}

/** A second start shows the window that is there. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
