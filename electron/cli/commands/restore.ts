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
import { type Terminal, answer, inputByLine, readTextFile } from '../terminal.ts'
import { type Words, usage } from '../words.ts'

/**
 * `restore FILE|FOLDER --data DIR [--recovery FILE [--digits FILE]]`: into an empty folder, or in the place of an office's data, which are
 * backed up and verified first. Data that do not open are put aside as they are. Of several backups in FOLDER the newest is taken, with
 * `--recovery` the newest sealed one. Its thirty digits are read from `--digits`, or from standard input: after the password where the
 * office has one, never from the command line, which other programs can see.
 */
export async function restoreCommand(words: Words, terminal: Terminal): Promise<number> {
  const source = readable(words.operand(1, '备份文件或文件夹'))
  const data = words.needed('data', '数据文件夹')
  const recovery = words.option('recovery')
  const keyFile = recovery === undefined ? undefined : readable(recovery)
  mkdirSync(data, { recursive: true })
  const ports = headlessPorts(headlessClock(words.option('today')), data)
  const dialogs: Ports['dialogs'] = {
    ...ports.dialogs,
    chooseFolder: async () => source,
    chooseOpen: async (kind) => (kind === 'key' ? [keyFile ?? ''] : [source]),
  }
  const nextLine = inputByLine(terminal)
  const application = await openAnyway({ ...ports, dialogs }, data)
  try {
    const session = await enter(words, { ...terminal, input: nextLine }, application)
    const offered = await chosenFrom(session, source, keyFile !== undefined)
    const token = offered.isSealed ? await unsealed(session, offered.token, await digitsOf(words, nextLine)) : offered.token
    const restored = await restoreFrom(session, token)
    answer(terminal, words.flag('json'), restored, linesOf(restored, data))
    return 0
  } finally {
    await application.close()
  }
}

function readable(word: string): string {
  const path = resolve(word)
  if (!existsSync(path)) throw new AppError('file_unavailable', { name: path, problem: '文件不存在或没有读取权限' })
  return path
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

interface Offered {
  readonly token: string
  readonly isSealed: boolean
}

/** An open backup, or with a recovery file a sealed one; refuses where only the other kind lies there. */
async function chosenFrom(session: Session, source: string, hasKey: boolean): Promise<Offered> {
  const from = statSync(source).isDirectory() ? 'folder' : 'file'
  const { backups, sealed } = await typed(session)('backups.choose', { from })
  const found = (hasKey ? sealed : backups)[0]
  if (found !== undefined) return { token: found.token, isSealed: hasKey }
  throw hasKey
    ? usage('--recovery', `“${source}”中没有加密副本，不需要恢复文件`)
    : usage('--recovery', `“${source}”中只有加密副本，请用 --recovery 指定密钥恢复文件`)
}

/** The digits in `--digits FILE`, or in the next line of standard input; the core says what is wrong with them. */
async function digitsOf(words: Words, nextLine: () => Promise<string>): Promise<string> {
  const file = words.option('digits')
  const digits = (file === undefined ? await nextLine() : await readTextFile(file)).trim()
  if (digits === '') throw usage('--digits', '没有读到恢复口令，请用 --digits 指定写有口令的文件，或者从标准输入录入')
  return digits.slice(0, 200)
}

async function unsealed(session: Session, token: string, digits: string): Promise<string> {
  const { backup } = await typed(session)('backups.unseal', { token, words: digits })
  if (backup === null) throw new AppError('cancelled')
  return backup.token
}

type Restored = OutputOf<'backups.restore'>

async function restoreFrom(session: Session, token: string): Promise<Restored> {
  const call = typed(session)
  const { isOn } = await call('safeMode.state', {})
  return call(isOn ? 'safeMode.restore' : 'backups.restore', { token })
}

function linesOf({ name, before, aside, lacking }: Restored, data: string): string[] {
  return [
    `已从“${name}”恢复到 ${data}，校验通过`,
    ...(before === null ? [] : [`恢复前的数据已备份为 ${before}`]),
    ...(aside === null ? [] : [`原数据库文件已保留为 ${aside}`]),
    ...(lacking === 0 ? [] : [`有${lacking}个佐证文件未在备份中找到`]),
  ]
}
