import { safeStorage, shell } from 'electron'
import { dayInChina } from '#shared/domain/period.ts'
import { isProtecting } from '#electron/app/keyring.ts'
import { readFonts } from '#electron/app/fonts.ts'
import { openLogFile } from '#electron/app/log-file.ts'
import type { Clock, Dialogs, Ports, Printer, Shell, Vault } from '#electron/ports.ts'

/** The system's services as the application asks for them. */
export function createPorts(parts: { dialogs: Dialogs; printer: Printer; clock: Clock; logFolder: string }): Ports {
  const { dialogs, printer, clock, logFolder } = parts
  return {
    dialogs,
    printer,
    clock,
    shell: systemShell,
    log: openLogFile({ folder: logFolder, now: clock.now }),
    fonts: readFonts(process),
    vault,
  }
}

/** The machine's clock; the day is China's, and a settled day serves development. */
export function systemClock(today: string | undefined): Clock {
  const now = () => (today === undefined ? new Date().toISOString() : `${today}T01:00:00.000Z`)
  return { now, today: () => dayInChina(now()) }
}

const systemShell: Shell = {
  async reveal(path) {
    shell.showItemInFolder(path)
  },
  async open(path) {
    const problem = await shell.openPath(path)
    if (problem !== '') throw new Error('open failed')
  },
}

/** DPAPI on Windows, the keyring on Linux; one that protects nothing is as good as none. */
const vault: Vault = {
  async wrap(secret) {
    if (!isProtecting(process.platform, () => safeStorage.getSelectedStorageBackend())) throw new Error('no keyring')
    return safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'))
  },
  async unwrap(wrapped) {
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped))
    return Buffer.from(result, 'base64')
  },
}
