import { BrowserWindow, screen } from 'electron'
import { keepBounds, readBounds } from '#electron/app/window-state.ts'
import { pageOrigin, windowOptions } from '#electron/app/window-policy.ts'

/** Opens the main window on the page, where it last stood; it shows itself with its first picture. */
export function openWindow(state: { readonly preload: string; readonly isPackaged: boolean; readonly boundsFile: string }): BrowserWindow {
  const last = readBounds(state.boundsFile)
  const display = last === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching({ x: 0, y: 0, ...last })
  const window = new BrowserWindow(windowOptions({ ...state, workArea: display.workArea, ...(last && { last }) }))
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keepBounds(state.boundsFile, window.getNormalBounds()))
  void window.loadURL(`${pageOrigin}/`)
  return window
}

/** A second start shows the window that is there. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
