import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log, LogFields } from '#electron/ports.ts'

/** The log on disk: one JSON object a line, codes and figures only, ten files of 5 MiB; the oldest goes. */

export interface LogFileParts {
  readonly folder: string
  /** Instant of a line. */
  readonly now: () => string
  /** Bytes of a file before the next one begins. */
  readonly size?: number
  readonly files?: number
}

/** `shouxin.log` is the newest file, `shouxin.9.log` the oldest. A log that cannot be written stops nobody's work. */
export function openLogFile({ folder, now, size = 5 << 20, files = 10 }: LogFileParts): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = (age: number) => join(folder, age === 0 ? 'shouxin.log' : `shouxin.${age}.log`)

  const shift = (): void => {
    rmSync(path(files - 1), { force: true })
    for (let age = files - 2; age >= 0; age -= 1) if (existsSync(path(age))) renameSync(path(age), path(age + 1))
  }
  const write = (level: string, event: string, fields: LogFields = {}): void => {
    const line = `${JSON.stringify({ at: now(), level, event, ...fields })}\n`
    try {
      if (existsSync(path(0)) && statSync(path(0)).size + line.length > size) shift()
      appendFileSync(path(0), line, { mode: 0o600 })
    } catch (error) {
      // A full disk or a locked file: saving records goes before writing about it, so only the host's own output hears of it.
      process.emitWarning(error instanceof Error ? error : String(error))
    }
  }
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  }
}
