import type { PackageInfo } from '#shared/exchange/package-info.ts'
import type { RecordLine } from '#shared/exchange/record-line.ts'

/** What the roster says of the key that signed a package. */
export type SignerStanding =
  | { readonly state: 'unknown' }
  | { readonly state: 'active'; readonly unit: string }
  /** Packages of higher numbers are refused. */
  | { readonly state: 'retired'; readonly unit: string; readonly validUntilSeq: number }
  | { readonly state: 'revoked'; readonly unit: string }
  /** A person looked at it and did not register it. */
  | { readonly state: 'refused'; readonly unit: string }

/** What the reader has to be told, since it knows no store. */
export interface PackageKeys {
  /** The installation's age identities, newest first: `AGE-SECRET-KEY-1…`; or how to get them, asked once the copy turned out encrypted. */
  readonly identities: readonly string[] | (() => Promise<readonly string[]>)
  /** The unit for which packages are taken; null takes any (an office reads its own archive). */
  readonly ownUnit: string | null
  /** The standing of a key, one line of base64 as in `package.json`. */
  signer(signKey: string): SignerStanding | Promise<SignerStanding>
}

/** An attachment of an opened package. */
export interface PackageBlob {
  readonly sha256: string
  readonly size: number
  /** Its bytes; they were held to the hash already. */
  pieces(): AsyncGenerator<Uint8Array>
  /** Where it was laid down in the staging folder, whole and synced; absent where nobody asked for that. */
  readonly path?: string
}

/** A file as it came. */
export interface FileSums {
  readonly size: number
  /** Null where the reader was told not to take it. */
  readonly sha256: string | null
  /** CRC-32; absent with the hash. */
  readonly checksum?: number
}

export interface PackageRecord extends RecordLine {
  /** SHA-256 of the line's bytes. */
  readonly hash: string
}

/** A package of which every byte was verified. Nothing of it has left the staging folder. */
export interface OpenedPackage {
  /** SHA-256 of `tagmanifest-sha256.txt`: the same for the encrypted package and its plain twin. */
  readonly packageId: string
  readonly isEncrypted: boolean
  /** The file as it came. */
  readonly file: FileSums
  /** The signed bag in the staging folder, to be kept in the archive of packages. */
  readonly bagPath: string
  readonly standing: SignerStanding
  readonly info: PackageInfo
  /** `package.json` as it was signed. */
  readonly infoText: string
  readonly blobs: readonly PackageBlob[]
  /** The records in their order; can be asked for again. */
  records(): AsyncGenerator<PackageRecord>
  /** Closes the bag and empties the staging folder of it. */
  close(): Promise<void>
}

export interface WorkOptions {
  readonly signal?: AbortSignal
  /** Bytes read or written so far. */
  readonly onProgress?: (bytes: number) => void
}
