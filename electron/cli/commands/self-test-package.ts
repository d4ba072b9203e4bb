import { closeSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ed25519PublicKey, generateAgeKeys, randomBytes, sha256 } from '#electron/crypto/index.ts'
import {
  type BlobSource,
  type PackageContent,
  type PackageForm,
  type PackageHead,
  type VolumeSink,
  readPackage,
  signKeyText,
  signerOf,
  writePackage,
} from '#electron/packages/index.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { appVersion } from '../session.ts'

/** One package written and read again, encrypted and plain, with keys that are forgotten afterwards. */

const attachment = new TextEncoder().encode('自检附件\n')
const [senderUnit, recipientUnit] = ['self-test:unit:sender', 'self-test:unit:recipient']
const ids = { installation: '0190f7a0-0000-7000-8000-000000000001', set: '0190f7a0-0000-7000-8000-000000000002' } as const
const at = '2022-04-18T01:00:00.000Z'
const line = JSON.stringify({
  type: 'progress',
  id: '0190f7a0-0000-7000-8000-000000000003',
  rev: 1,
  ownerUnit: senderUnit,
  origin: 'own',
  at,
  body: { content: '自检记录' },
})

/** What does not come out as it went in, in words; undefined where everything does. Throws where a package is refused. */
export async function packageFault(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'shouxin-self-test-'))
  try {
    const sample = await newSample()
    const encrypted = await throughFile(folder, sample, { form: 'encrypted' })
    const plain = await throughFile(folder, sample, { form: 'plain' })
    if (!encrypted.isWhole || !plain.isWhole) return '读出的内容与写入的不一致'
    if (!encrypted.isEncrypted || plain.isEncrypted) return '加密方式与要求的不一致'
    return encrypted.packageId === plain.packageId ? undefined : '加密和不加密的包编号不一致'
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Sample {
  readonly content: PackageContent
  readonly signKey: string
  /** Of the receiver. */
  readonly identity: string
}

async function newSample(): Promise<Sample> {
  const seed = randomBytes(32)
  const signKey = ed25519PublicKey(seed)
  const [sender, recipient] = [await generateAgeKeys(), await generateAgeKeys()]
  const blob: BlobSource = { sha256: sha256(attachment), size: attachment.length, open: () => piecesOf(attachment) }
  const content: PackageContent = {
    head: headBetween(sender.recipient, recipient.recipient),
    setId: ids.set,
    recordCount: 1,
    records: () => [line],
    blobs: [blob],
    layout: 'together',
    signer: signerOf(seed, signKey),
  }
  return { content, signKey: signKeyText(signKey), identity: recipient.identity }
}

function headBetween(ageRecipient: string, theirs: string): PackageHead {
  return {
    appVersion,
    kind: 'month-report',
    senderUnit,
    senderName: '自检',
    installationId: ids.installation,
    installationEpoch: 1,
    ageRecipient,
    recipients: [{ unit: recipientUnit, ageRecipient: theirs }],
    programmeId: null,
    period: '2022-04',
    seq: 1,
    prevPackageId: null,
    createdAtClaimed: at,
    rosterVersion: 0,
    auditHead: null,
  }
}

async function throughFile(folder: string, { content, signKey, identity }: Sample, form: PackageForm) {
  const path = join(folder, form.form)
  const [written] = await writePackage(content, form, () => fileSink(path))
  const keys = {
    identities: [identity],
    ownUnit: recipientUnit,
    signer: (key: string) => (key === signKey ? ({ state: 'active', unit: senderUnit } as const) : ({ state: 'unknown' } as const)),
  }
  const opened = await readPackage(path, keys, packageLimits, join(folder, 'staging'))
  try {
    const lines = (await Array.fromAsync(opened.records())).map((record) => record.line)
    const [blob, ...others] = opened.blobs
    const bytes = blob === undefined ? [] : await Array.fromAsync(blob.pieces())
    const isWhole =
      opened.standing.state === 'active' &&
      opened.packageId === written?.packageId &&
      lines.join('\n') === line &&
      others.length === 0 &&
      Buffer.concat(bytes).equals(attachment)
    return { isWhole, isEncrypted: opened.isEncrypted, packageId: opened.packageId }
  } finally {
    await opened.close()
  }
}

function fileSink(path: string): VolumeSink {
  const file = openSync(path, 'w', 0o600)
  return { write: (bytes) => void writeSync(file, bytes), close: () => closeSync(file) }
}

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
