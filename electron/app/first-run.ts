import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { FirstAccount } from '#electron/services/accounts/passwords.ts'
import { offeredProgrammes } from '#electron/services/setup.ts'

/** The first run: where data live, and the wizard's answer. */
export interface FirstRun {
  state(): Promise<OutputOf<'setup.state'>>
  chooseFolder(): Promise<OutputOf<'setup.chooseFolder'>>
  readBreakdown(input: InputOf<'setup.readBreakdown'>): Promise<OutputOf<'setup.readBreakdown'>>
  /** The administrator's account, null without a password. */
  complete(input: InputOf<'setup.complete'>): Promise<FirstAccount | null>
}

export interface FirstRunParts {
  readonly isReady: () => boolean
  readonly dataFolder: () => string
  /** Asks the person; null when the dialog was left. */
  readonly chooseFolder: () => Promise<string | null>
  readonly moveTo: (folder: string) => Promise<void>
  readonly readBreakdown: (input: InputOf<'setup.readBreakdown'>) => Promise<OutputOf<'setup.readBreakdown'>>
  readonly complete: (input: InputOf<'setup.complete'>) => Promise<FirstAccount | null>
}

export function createFirstRun(parts: FirstRunParts): FirstRun {
  return {
    async state() {
      return { isReady: parts.isReady(), dataFolder: parts.dataFolder(), programmes: offeredProgrammes() }
    },
    async chooseFolder() {
      if (parts.isReady()) {
        throw new AppError('rule_violation', { rule: 'setUpOnce', reason: '数据文件夹已在使用', remedy: '如需迁移，请使用备份与恢复' })
      }
      const folder = await parts.chooseFolder()
      if (folder !== null) await parts.moveTo(folder)
      return { dataFolder: parts.dataFolder() }
    },
    readBreakdown: (input) => parts.readBreakdown(input),
    complete: (input) => parts.complete(input),
  }
}

const pointerName = 'data-folder.json'

/**
 * The folder that the wizard chose on an earlier run, kept beside the default one; undefined where none was chosen.
 * Throws `file_unavailable` where it is not there: a first run in its place would hide the office's data.
 */
export async function chosenFolder(defaultFolder: string): Promise<string | undefined> {
  const folder = await pointedFolder(join(defaultFolder, pointerName))
  if (folder === undefined) return undefined
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isThere) throw new AppError('file_unavailable', { name: folder, problem: '数据文件夹不存在，或所在磁盘未连接' })
  return folder
}

async function pointedFolder(path: string): Promise<string | undefined> {
  try {
    const pointer: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof pointer === 'object' && pointer !== null && 'folder' in pointer && typeof pointer.folder === 'string') return pointer.folder
    throw new TypeError('the pointer names no folder')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new AppError('file_unavailable', { name: pointerName, problem: '数据文件夹的指向无法读取' }, { cause: error })
  }
}

/** Whole or not at all: half a pointer would lead nowhere at the next start. */
export async function rememberFolder(defaultFolder: string, folder: string): Promise<void> {
  const path = join(defaultFolder, pointerName)
  const file = await open(`${path}.new`, 'w')
  try {
    await file.writeFile(JSON.stringify({ folder }))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}
