import { copyFileSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createApplication } from '#electron/app/application.ts'
import { sha256Of } from '#electron/crypto/index.ts'
import { backupFolder, storePath, syncFile } from '#db/data-folder.ts'
import type { Session } from '#electron/app/types.ts'
import { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { enter } from '../enter.ts'
import { headlessClock, headlessPorts } from '../ports.ts'
import { appVersion, typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

interface Made {
  readonly path: string
  readonly size: number
  readonly files: number
}

/**
 * `backup --data DIR --out FOLDER [--sealed]`: a verified backup with its files and manifest as a folder of its own in FOLDER, with
 * `--sealed` encrypted for this office's own key as 另存加密备份 does it; with `--out FILE.db` the verified database alone.
 */
export async function backupCommand(words: Words, terminal: Terminal): Promise<number> {
  const data = words.needed('data', '数据文件夹')
  const out = resolve(words.needed('out', '备份的位置'))
  if (!existsSync(storePath(data))) throw new AppError('file_unavailable', { name: data, problem: '该文件夹内没有工作台数据' })
  const [isFile, isSealed] = [out.endsWith('.db'), words.flag('sealed')]
  if (isFile && isSealed) throw usage('--sealed', '加密备份是一个文件夹，--out 请指定文件夹')
  if (isFile && existsSync(out)) throw usage('--out', `“${out}”已经存在`)
  mkdirSync(isFile ? dirname(out) : out, { recursive: true })
  const ports = headlessPorts(headlessClock(words.option('today')), data)
  const dialogs = { ...ports.dialogs, chooseFolder: async () => out }
  const application = await createApplication({ ...ports, dialogs }, { folder: data, appVersion, assets: new Map() })
  try {
    const session = await enter(words, terminal, application)
    const made = isFile ? await fileOf(session, data, out) : await folderOf(session, out, isSealed)
    const files = made.files === 0 ? '' : `，佐证等文件${made.files}个`
    answer(terminal, words.flag('json'), made, [`已备份到 ${made.path}，${readableSize(made.size)}${files}，校验通过`])
    return 0
  } finally {
    await application.close()
  }
}

async function folderOf(session: Session, out: string, isSealed: boolean): Promise<Made> {
  const { saved } = await typed(session)(isSealed ? 'backups.saveSealedCopy' : 'backups.saveCopy', {})
  if (saved === null) throw new AppError('cancelled')
  return { path: join(out, saved.name), size: saved.size, files: saved.files }
}

/** Under `.part` first, compared with the verified backup before it gets its name. */
async function fileOf(session: Session, data: string, out: string): Promise<Made> {
  const { name, size } = await typed(session)('backups.create', {})
  const [made, part] = [join(backupFolder(data), name), `${out}.part`]
  try {
    copyFileSync(made, part)
    syncFile(part)
    if ((await digestOf(part)) !== (await digestOf(made)))
      throw new AppError('file_unavailable', { name: out, problem: '写入后读回核对不一致' })
    renameSync(part, out)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  return { path: out, size, files: 0 }
}

function digestOf(path: string): Promise<string> {
  return sha256Of(createReadStream(path))
}
