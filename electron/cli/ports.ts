import { join } from 'node:path'
import { readFonts } from '#electron/app/fonts.ts'
import type { Clock, Ports } from '#electron/ports.ts'
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
