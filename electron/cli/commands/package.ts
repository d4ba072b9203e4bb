import { AppError } from '#shared/domain/errors.ts'
import { hasFolderVault, keysInWindow } from '../ports.ts'
import type { Terminal } from '../terminal.ts'
import { type Words, usage } from '../words.ts'
import { exportPackage } from './package-export.ts'
import { importPackage } from './package-import.ts'
import { inspectFile, verifyFile } from './package-look.ts'

const commands: Readonly<Record<string, (words: Words, terminal: Terminal) => Promise<number>>> = {
  inspect: inspectFile,
  verify: verifyFile,
  import: importPackage,
  export: exportPackage,
}

const names = Object.keys(commands).join('、')

/**
 * Packages without a window (exchange.md): `package inspect FILE`, `verify FILE [--data DIR]`, `import FILE --data DIR [--dry-run]
 * --received-on DATE --way WAY`, `export --data DIR --kind KIND --month MONTH [--unit ID…] --out FOLDER`.
 */
export async function packageCommand(words: Words, terminal: Terminal): Promise<number> {
  const command = commands[words.operand(1, `子命令（${names}）`)]
  if (command === undefined) throw usage('命令', `package 的子命令为 ${names}`)
  try {
    return await command(words, terminal)
  } catch (error) {
    const data = words.option('data')
    if (data === undefined || hasFolderVault(data) || !isOutOfReach(error)) throw error
    // The service would have new keys made or the old ones replaced: on the command line they are only out of reach.
    throw keysInWindow(error)
  }
}

function isOutOfReach(error: unknown): boolean {
  return error instanceof AppError && ['keysOutOfReach', 'noVault'].includes(String(error.details['rule']))
}
