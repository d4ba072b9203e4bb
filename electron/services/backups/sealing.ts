import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { backupRefused } from '#db/backup-faults.ts'
import { syncFile } from '#db/data-folder.ts'
import type { Seal, Unseal } from '#db/sealed-copy.ts'
import { AgeFault, ageDecryption, ageEncryption, sha256Stream } from '#electron/crypto/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { readRecoveryWords } from '#shared/exchange/recovery-words.ts'
import { type RecoveryContent, openRecovery } from '../exchange/keys/recovery-seal.ts'

/** How a copy outside of the machine is sealed: an age file each, for the installation's public key. Any age tool opens it with the key. */

const largestRecoveryFile = 16 * 1024 * 1024

/** Seals files for a public key; nothing secret is needed. */
export function sealFor(recipient: string): Seal {
  return async (source, to) => {
    const file = await open(to, 'wx', 0o600)
    const digest = sha256Stream()
    try {
      const writer = await ageEncryption([recipient], async (bytes) => {
        digest.update(bytes)
        await file.writeFile(bytes)
      })
      try {
        const pieces = 'text' in source ? [Buffer.from(source.text)] : createReadStream(source.path)
        for await (const piece of pieces) await writer.write(piece as Uint8Array)
        await writer.close()
      } catch (error) {
        await writer.abort(error)
        throw error
      }
      await file.sync()
      return digest.digest()
    } finally {
      await file.close()
    }
  }
}

/** Opens sealed files with the keys of a 密钥恢复文件; `name` is how the copy is called where it is refused. */
export function unsealWith({ keys }: Pick<RecoveryContent, 'keys'>, name: string): Unseal {
  const identities = keys.map(({ identity }) => identity)
  return async (from, to) => {
    try {
      await pipeline(ageDecryption(identities, createReadStream(from)), createWriteStream(to, { flags: 'wx', mode: 0o600 }))
    } catch (error) {
      if (!(error instanceof AgeFault)) throw error
      // The copy is sound; it is another file that opens it.
      if (error.problem === 'not_for_these_keys') throw wrong('密钥恢复文件', `“${name}”不是用该恢复文件中的密钥加密的`)
      throw backupRefused(name, '加密内容已损坏', error)
    }
    syncFile(to)
  }
}

/** What a 密钥恢复文件 holds; throws `invalid_input` for digits that are mistyped or others, and for a file that is none. */
export async function readRecoveryFile(path: string, typed: string): Promise<RecoveryContent> {
  const words = readRecoveryWords(typed)
  if (words.state === 'length') throw wrong('恢复口令', '应为六组数字，每组五位')
  if (words.state === 'group') throw wrong('恢复口令', `第${words.group}组数字有误`)
  const isSmall = (await stat(path)).size <= largestRecoveryFile
  const content = isSmall ? await openRecovery(await readFile(path, 'utf8'), words.words) : 'form'
  if (content === 'form') throw wrong('密钥恢复文件', '所选文件不是密钥恢复文件，或者已损坏')
  if (content === 'words') throw wrong('恢复口令', '与该恢复文件不符')
  return content
}

function wrong(place: string, problem: string): AppError {
  return new AppError('invalid_input', { place, problem })
}
