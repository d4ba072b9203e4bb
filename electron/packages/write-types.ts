import type { BlobFacts, VolumeLayout, VolumePlan } from '#shared/exchange/volumes.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import type { Signer } from './minisign.ts'
import type { WorkOptions } from './types.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'

/** What the sender says of the package; the writer adds versions, keys, counts and volumes. */
export type PackageHead = Pick<
  PackageInfo,
  | 'appVersion'
  | 'kind'
  | 'senderUnit'
  | 'senderName'
  | 'installationId'
  | 'installationEpoch'
  | 'ageRecipient'
  | 'recipients'
  | 'programmeId'
  | 'period'
  | 'seq'
  | 'prevPackageId'
  | 'createdAtClaimed'
  | 'rosterVersion'
  | 'auditHead'
>

/** An attachment from the sender's store; its head in the zip says what follows, so it is read before it is written. */
export interface BlobSource extends BlobFacts {
  /** Its bytes from the beginning; each piece need hold only until the next one is asked for. May be asked for twice. */
  open(): AsyncIterable<Uint8Array>
  /** The same from its beginning into a buffer, as much as that holds; how many bytes. Where it is absent `open` is asked. */
  readInto?(buffer: Uint8Array): Promise<number>
}

export interface PackageContent {
  readonly head: PackageHead
  /** The volumes of one package share it. */
  readonly setId: string
  readonly recordCount: number
  /** Lines as they are stored, without their ends; asked for each time that volume 1 is written. */
  readonly records: () => Iterable<string> | AsyncIterable<string>
  readonly blobs: readonly BlobSource[]
  readonly layout: VolumeLayout
  readonly signer: Signer
}

/** `encrypted`: to the recipients of the head, and to `alsoTo` (the sender's own key, so that it can read its archive). `plain`: the signed bag, a zip. */
export type PackageForm = { readonly form: 'plain' } | { readonly form: 'encrypted'; readonly alsoTo?: readonly string[] }

export interface WriteOptions extends WorkOptions {
  readonly limits?: PackageLimits
}

/** Takes the bytes of one volume in their order; they hold until it is done with them. */
export interface VolumeSink {
  write(bytes: Uint8Array): void | Promise<void>
  close(): void | Promise<void>
}

/** A volume that was passed on to its sink. */
export interface PassedVolume {
  readonly i: number
  readonly n: number
  /** SHA-256 of `tagmanifest-sha256.txt`; the same in both forms. */
  readonly packageId: string
  /** Of the file as it was written, to compare with what is read back: bytes, and their CRC-32. */
  readonly size: number
  readonly checksum: number
  readonly records: number
  readonly blobs: number
  readonly blobBytes: number
}

export interface WrittenVolume extends PassedVolume {
  /** Of the whole file. */
  readonly sha256: string
}

export type PlannedVolume = VolumePlan<BlobSource>
