/** The codec of packages (FORMAT.md): what others call. It knows no store, no roster and no screen. */
export { inspectPackage, type PackageLook } from './inspect.ts'
export { type Signer, parseSignKey, signKeyFile, signKeyText, signerOf } from './minisign.ts'
export { readPackage, type ReadOptions } from './read.ts'
export type { OpenedPackage, PackageBlob, PackageKeys, PackageRecord, SignerStanding, WorkOptions } from './types.ts'
export type {
  BlobSource,
  PackageContent,
  PackageForm,
  PackageHead,
  PassedVolume,
  PlannedVolume,
  VolumeSink,
  WrittenVolume,
} from './write-types.ts'
export { planPackage, writePackage, writeVolume } from './write.ts'
