import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createApplication } from '#electron/app/application.ts'
import type { Application, Session } from '#electron/app/types.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { Ports } from '#electron/ports.ts'
import { enter } from '../enter.ts'
import { headlessClock, headlessPorts } from '../ports.ts'
import { appVersion, typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import type { Words } from '../words.ts'

/**
 * `restore FILE|FOLDER --data DIR`: into an empty folder, or in the place of an office's data, which are backed up and verified first.
 * Data that do not open are put aside as they are. Of several backups in FOLDER the newest is taken.
 */
export async function restoreCommand(words: Words, terminal: Terminal): Promise<number> {
  const source = resolve(words.operand(1, '备份文件或文件夹'))
  const data = words.needed('data', '数据文件夹')
  if (!existsSync(source)) throw new AppError('file_unavailable', { name: source, problem: '文件不存在或没有读取权限' })
  mkdirSync(data, { recursive: true })
  const ports = headlessPorts(headlessClock(words.option('today')), data)
  const dialogs = { ...ports.dialogs, chooseFolder: async () => source, chooseOpen: async () => [source] }
  const application = await openAnyway({ ...ports, dialogs }, data)
  try {
    const restored = await restoreFrom(await enter(words, terminal, application), statSync(source).isDirectory())
    answer(terminal, words.flag('json'), restored, linesOf(restored, data))
    return 0
  } finally {
    await application.close()
  }
}

/** Damaged data open in the safe mode, which restores as well. */
async function openAnyway(ports: Ports, folder: string): Promise<Application> {
  const options = { folder, appVersion, assets: new Map() }
  try {
    return await createApplication(ports, options)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'database_damaged') throw error
    return createApplication(ports, { ...options, attended: { logFolder: join(folder, 'logs') } })
  }
}

type Restored = OutputOf<'backups.restore'>

async function restoreFrom(session: Session, isFolder: boolean): Promise<Restored> {
  const call = typed(session)
  const [newest] = (await call('backups.choose', { from: isFolder ? 'folder' : 'file' })).backups
  if (newest === undefined) throw new AppError('cancelled')
  const { isOn } = await call('safeMode.state', {})
  return call(isOn ? 'safeMode.restore' : 'backups.restore', { token: newest.token })
}

function linesOf({ name, before, aside, lacking }: Restored, data: string): string[] {
  return [
    `已从“${name}”恢复到 ${data}，校验通过`,
    ...(before === null ? [] : [`恢复前的数据已备份为 ${before}`]),
    ...(aside === null ? [] : [`原数据库文件已保留为 ${aside}`]),
    ...(lacking === 0 ? [] : [`有${lacking}个佐证文件未在备份中找到`]),
  ]
}
