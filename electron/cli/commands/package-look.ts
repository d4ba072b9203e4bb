import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from '#electron/app/types.ts'
import { type PackageKeys, inspectPackage, readPackage } from '#electron/packages/index.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageStatuses } from '#shared/exchange/conditions.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { inOffice } from '../office.ts'
import { typed } from '../session.ts'
import { type Terminal, answer } from '../terminal.ts'
import { type Words, usage } from '../words.ts'
import { type NamedFile, aboutLines, headLines, headView, packageFile } from './package-words.ts'

export type Look = OutputOf<'exchange.look'>

/** Who has no keys takes a package for any unit, signed by anybody. */
const nobodysKeys: PackageKeys = { identities: [], ownUnit: null, signer: () => ({ state: 'unknown' }) }

/** `package inspect FILE`: what the file says of itself to somebody without any key. Reads alone; the payload is not looked at. */
export async function inspectFile(words: Words, terminal: Terminal): Promise<number> {
  const { path, name } = await packageFile(words.operand(2, '数据包文件'))
  const look = await inspectPackage(path)
  const outside = {
    file: name,
    container: look.form === 'encrypted' ? 'age' : 'zip',
    isEncrypted: look.form === 'encrypted',
    size: look.size,
  }
  if (look.form === 'encrypted') {
    const line = `加密的数据包　${readableSize(look.size)}　可由${look.recipients}把密钥打开`
    answer(terminal, words.flag('json'), { ...outside, keys: look.recipients }, [line])
    return 0
  }
  const head = headView(look.packageId, look.info)
  const line = `不加密的数据包　${readableSize(look.size)}　签名有效，内容尚未逐字节核验`
  answer(terminal, words.flag('json'), { ...outside, ...head }, [line, ...headLines(head)])
  return 0
}

/**
 * `package verify FILE`: every byte of a plain signed bag, without any office. With `--data DIR` the office's keys open an encrypted one,
 * and its roster says whose signature it is. Exit 1 where the package is not in order.
 */
export async function verifyFile(words: Words, terminal: Terminal): Promise<number> {
  const file = await packageFile(words.operand(2, '数据包文件'))
  const { form } = await inspectPackage(file.path)
  if (words.option('data') !== undefined) return verifyInOffice(words, terminal, file)
  if (form === 'encrypted') throw usage('--data', '加密的数据包须用本单位的密钥核验，请用 --data 指定数据文件夹')
  const folder = await mkdtemp(join(tmpdir(), 'shouxin-package-'))
  try {
    const opened = await readPackage(file.path, nobodysKeys, packageLimits, folder)
    const head = headView(opened.packageId, opened.info)
    await opened.close()
    const line = '核验通过：签名、清单和每个文件一致；签名的密钥未与登记的密钥比对'
    answer(terminal, words.flag('json'), { isSound: true, isEncrypted: false, signer: 'unchecked', ...head }, [line, ...headLines(head)])
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function verifyInOffice(words: Words, terminal: Terminal, { path }: NamedFile): Promise<number> {
  const look = await inOffice(words, terminal, { file: path }, lookThrough)
  const { about } = look
  const outcome = { isSound: true, signer: isConfirmed(look) ? 'confirmed' : 'unknown', ...about }
  answer(terminal, words.flag('json'), outcome, [`核验通过：每个文件一致；${signerWords(look)}`, ...aboutLines(about)])
  return 0
}

/** A package that is still held was signed with a key that nobody confirmed. */
function isConfirmed(look: Look): boolean {
  return look.state === 'ready' || (look.state === 'known' && look.status !== 'held')
}

/** A package that came before says how it stands. */
export function signerWords(look: Look): string {
  if (look.state === 'known') return `该数据包${packageStatuses[look.status]}（${look.on}）`
  const words = { ready: '签名的密钥已登记', unknownKey: '签名的密钥尚未登记', roster: '开通包的校验码尚未核对' } as const
  return words[look.state]
}

/** Looks at the file that the dialogs answer with, and drops what was staged for it. */
export async function lookThrough(session: Session): Promise<Look> {
  const { token, look } = await lookAtFile(session)
  await typed(session)('exchange.leave', { token })
  return look
}

/** 「选择文件」 and 「预览」; what was staged lies there until it is taken or left. */
export async function lookAtFile(session: Session): Promise<{ token: string; look: Look }> {
  const call = typed(session)
  const { file } = await call('exchange.choose', {})
  if (file === null) throw new AppError('cancelled')
  return { token: file.token, look: await call('exchange.look', { token: file.token }) }
}
