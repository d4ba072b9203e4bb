import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readFonts } from '#electron/app/fonts.ts'
import { openVault } from '#electron/browser/vault.ts'
import type { Clock, Ports, Vault } from '#electron/ports.ts'
import { AppError } from '#shared/domain/errors.ts'
import { dayInChina } from '#shared/domain/period.ts'

/** A clock for headless work: the system's, or one that stands on a day and moves on a second with every look. */
export interface SettableClock extends Clock {
  setDay(day: string): void
}

export function headlessClock(today: string | undefined): SettableClock {
  let settled = today === undefined ? undefined : startOf(today)
  const now = (): string => new Date(settled === undefined ? Date.now() : (settled += 1000)).toISOString()
  return {
    now,
    today: () => dayInChina(settled === undefined ? new Date().toISOString() : new Date(settled).toISOString()),
    setDay: (day) => {
      settled = startOf(day)
    },
  }
}

/** Nine o'clock in China. */
function startOf(day: string): number {
  return Date.parse(`${day}T09:00:00+08:00`)
}

/** Ports without a window: copies are saved into one folder, nothing is printed or opened. */
export function headlessPorts(clock: Clock, saveFolder: string): Ports {
  const refuse = async (): Promise<never> => {
    throw new AppError('rule_violation', { rule: 'headless', reason: '命令行方式不支持此操作', remedy: '请在工作台窗口中办理' })
  }
  return {
    clock,
    dialogs: { chooseOpen: async () => [], chooseSave: async (name) => join(saveFolder, name), chooseFolder: async () => null },
    printer: { print: refuse, toPdf: refuse },
    shell: { reveal: refuse, open: refuse },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    fonts: readFonts(process),
    vault: { wrap: refuse, unwrap: refuse },
  }
}

const vaultName = 'vault.key'

/**
 * What keeps the keys of an office without login passwords on the command line: the key file of its data folder, which the host without
 * a desktop made. The system's keyring belongs to the window: without the file nothing is wrapped or opened, and none is made.
 */
export function folderVault(folder: string): Vault {
  if (hasFolderVault(folder)) return openVault(join(folder, vaultName))
  const refuse = async (): Promise<never> => {
    throw keysInWindow()
  }
  return { wrap: refuse, unwrap: refuse }
}

export function hasFolderVault(folder: string): boolean {
  return existsSync(join(folder, vaultName))
}

/** The keys are well, but kept by the system's keyring, which a command cannot ask. */
export function keysInWindow(cause?: unknown): AppError {
  const details = {
    rule: 'keysInWindow',
    reason: '命令行方式不能使用系统密钥库',
    remedy: '请在工作台窗口中办理，或者先在窗口中设置登录密码',
  }
  return new AppError('rule_violation', details, { cause })
}

/** The same for an office that the command itself sets up: the key file is made. */
export function newFolderVault(folder: string): Vault {
  return openVault(join(folder, vaultName))
}
