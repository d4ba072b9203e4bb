import type { BrowserWindow, Dialog } from 'electron'
import type { Dialogs } from '#electron/ports.ts'
import { openFilters, saveFilters } from '#electron/app/file-kinds.ts'

/** The system's own dialogs, on top of the main window. */
export function createDialogs(dialog: Dialog, window: BrowserWindow): Dialogs {
  return {
    async chooseOpen(kind) {
      const { title, filters, several } = openFilters(kind)
      const properties: ('openFile' | 'multiSelections')[] = several ? ['openFile', 'multiSelections'] : ['openFile']
      const { filePaths } = await dialog.showOpenDialog(window, { title, filters, properties })
      return filePaths
    },
    async chooseSave(name, kind) {
      const { title, filters } = saveFilters(kind)
      const { canceled, filePath } = await dialog.showSaveDialog(window, { title, filters, defaultPath: name })
      return canceled ? null : filePath
    },
    async chooseFolder() {
      const { filePaths } = await dialog.showOpenDialog(window, { title: '选择文件夹', properties: ['openDirectory', 'createDirectory'] })
      return filePaths[0] ?? null
    },
  }
}
