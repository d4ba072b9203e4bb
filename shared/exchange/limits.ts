const kibibyte = 1024
const mebibyte = 1024 * kibibyte
const gibibyte = 1024 * mebibyte

/** What a package may measure (exchange.md 2): one table for the writer, the reader and the format page. Bytes unless said otherwise. */
export const packageLimits = {
  /** A volume as it is planned; and what none may exceed, since FAT32 holds files below 4 GiB. */
  volumeBytes: gibibyte,
  volumeHardBytes: 3.5 * gibibyte,
  /** A volume of records alone must go through an office's mail. */
  recordsVolumeBytes: 20_000_000,
  /** Entries of the zip, and of these attachments. */
  entries: 5010,
  blobsInVolume: 5000,
  volumes: 99,
  attachmentBytes: 200 * mebibyte,
  recordsFileBytes: 64 * mebibyte,
  recordsFiles: 9999,
  records: 200_000,
  /** Of all records files together: a year of 100,000 rows, several times over, and still what a machine of 4 GiB holds in memory. */
  recordsBytes: 256 * mebibyte,
  recordLineBytes: mebibyte,
  /** Levels of braces and brackets in a record or in `package.json`. */
  jsonDepth: 32,
  packageJsonBytes: mebibyte,
  /** `bagit.txt`, `bag-info.txt`, the manifests, the signature. */
  tagFileBytes: 2 * mebibyte,
  /** Unpacked to packed; below the floor a ratio does no harm. Attachments are stored: 1 to 1. */
  ratio: 100,
  ratioFloorBytes: 8 * mebibyte,
  /** Free space that is asked for before a package is read, as a multiple of its size. */
  freeSpaceFactor: 2.2,
} as const

export type PackageLimits = { readonly [Name in keyof typeof packageLimits]: number }
