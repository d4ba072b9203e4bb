import { posix, win32 } from 'node:path'
import { isCalendarDay } from '#shared/domain/period.ts'

/** What the words behind the program's name ask for. */
export interface Launch {
  /** Words of a headless command; undefined opens the window. */
  readonly command: readonly string[] | undefined
  readonly dataFolder: string | undefined
  /** A settled clock; never in a packaged program. */
  readonly today: string | undefined
}

/** `readLaunch(['--headless', 'score', 'a.json'], …)`; everything behind `--headless` belongs to the command. */
export function readLaunch(words: readonly string[], { isPackaged }: { readonly isPackaged: boolean }): Launch {
  const at = words.indexOf('--headless')
  const own = at === -1 ? words : words.slice(0, at)
  const today = valueOf(own, '--today')
  return {
    command: at === -1 ? undefined : words.slice(at + 1),
    dataFolder: valueOf(own, '--data'),
    today: !isPackaged && today !== undefined && isCalendarDay(today) ? today : undefined,
  }
}

/** `--data DIR` or `--data=DIR`. */
function valueOf(words: readonly string[], name: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1)
  const at = words.indexOf(name)
  const next = at === -1 ? undefined : words[at + 1]
  return next === undefined || next.startsWith('--') ? undefined : next
}

export interface System {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The user's folder of the program, the one that Electron calls `userData`: every host finds the same data. */
export function userFolder({ platform, env, home }: System): string {
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), '守信践诺工作台')
  if (platform === 'darwin') return posix.join(home, 'Library/Application Support/守信践诺工作台')
  return posix.join(env['XDG_CONFIG_HOME'] || posix.join(home, '.config'), '守信践诺工作台')
}
