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

/** An attachment from the sender's store; read twice, so that its head can say what follows. */
export interface BlobSource extends BlobFacts {
  open(): AsyncIterable<Uint8Array>
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

/** Takes the bytes of one volume in their order. */
export interface VolumeSink {
  write(bytes: Uint8Array): void | Promise<void>
  close(): void | Promise<void>
}

export interface WrittenVolume {
  readonly i: number
  readonly n: number
  /** SHA-256 of `tagmanifest-sha256.txt`; the same in both forms. */
  readonly packageId: string
  /** Of the file as it was written, to compare with what is read back. */
  readonly size: number
  readonly sha256: string
  readonly records: number
  readonly blobs: number
  readonly blobBytes: number
}

export type PlannedVolume = VolumePlan<BlobSource>
