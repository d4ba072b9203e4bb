import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { sha256 } from '#electron/crypto/index.ts'
import type { OutputOf } from '#shared/api/contract.ts'
import { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import { packageTitle } from '#shared/exchange/package-title.ts'
import { packageCode, verificationCode } from '#shared/exchange/verification-code.ts'

/** What the commands say of a package. */

export interface NamedFile {
  readonly path: string
  readonly name: string
}

/** The file that a command names; `file_unavailable` where there is none. */
export async function packageFile(word: string): Promise<NamedFile> {
  const path = resolve(word)
  const facts = await stat(path).catch(() => undefined)
  if (facts?.isFile() !== true) throw new AppError('file_unavailable', { name: word, problem: '文件不存在或没有读取权限' })
  return { path, name: basename(path) }
}

/** A package's signed head, as programs read it. `code`: what 交接单 prints; `verificationCode`: that of the keys it was signed with. */
export function headView(packageId: string, info: PackageInfo) {
  const { kind, period, senderUnit, senderName, volume, counts } = info
  return {
    packageId,
    code: packageCode(packageId),
    kind,
    title: packageTitle(kind, period),
    period,
    sender: { unitId: senderUnit, name: senderName },
    recipients: info.recipients.map(({ unit }) => unit),
    programmeId: info.programmeId,
    seq: info.seq,
    volume: { i: volume.i, n: volume.n, setId: volume.setId },
    records: counts.records,
    blobs: volume.blobs,
    blobBytes: volume.blobBytes,
    createdAtClaimed: info.createdAtClaimed,
    signKey: info.signKey,
    verificationCode: verificationCode(info.signKey, info.ageRecipient, sha256),
  }
}

type Head = ReturnType<typeof headView>
type About = Extract<OutputOf<'exchange.look'>, { state: 'ready' }>['about']

/** The same in lines for people. */
export function headLines(head: Head): string[] {
  return [...aboutLines(head), `来源单位的校验码　${head.verificationCode}`]
}

/** What both a head and the service's words about a package have. */
export function aboutLines(
  about: Pick<About, 'packageId' | 'title' | 'sender' | 'seq' | 'volume' | 'records' | 'blobs' | 'blobBytes'>,
): string[] {
  const { packageId, title, sender, seq, volume, records, blobs, blobBytes } = about
  const files = blobs === 0 ? '' : `，本卷佐证材料${blobs}件（${readableSize(blobBytes)}）`
  return [
    `${title}　${sender.name}　第${seq}号　共${volume.n}卷，本卷为第${volume.i}卷`,
    `记录${records}条${files}　核对码 ${packageCode(packageId)}`,
  ]
}
