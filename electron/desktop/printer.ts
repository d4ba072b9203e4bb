import { BrowserWindow } from 'electron'
import type { Printer } from '#electron/ports.ts'
import { printOrigin, printWindowOptions } from '#electron/app/window-policy.ts'

/** Prints through a hidden window without scripts; `pages` is what `app://print/<id>` serves. */
export function createPrinter(pages: Map<string, string>, state: { readonly isPackaged: boolean }): Printer {
  const withPage = async <Value>(html: string, use: (window: BrowserWindow) => Promise<Value>): Promise<Value> => {
    const id = crypto.randomUUID()
    const window = new BrowserWindow(printWindowOptions(state))
    pages.set(id, html)
    try {
      await window.loadURL(`${printOrigin}/${id}`)
      return await use(window)
    } finally {
      pages.delete(id)
      window.destroy()
    }
  }
  return {
    print: (html, { copies }) => withPage(html, (window) => printOut(window, copies)),
    toPdf: (html) => withPage(html, (window) => window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })),
  }
}

function printOut(window: BrowserWindow, copies: number): Promise<void> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ copies, printBackground: true, usePrinterDefaultPageSize: false }, (isDone, reason) => {
      // Closing the system's dialog is a person's choice, not a fault.
      if (isDone || reason === 'Print job canceled') resolve()
      else reject(new Error(`print: ${reason}`))
    })
  })
}
