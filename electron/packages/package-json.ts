import type { AppError } from '#shared/domain/errors.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { guardedJson } from '#shared/exchange/json-guard.ts'
import type { PackageLimits } from '#shared/exchange/limits.ts'
import { type PackageInfo, packageInfoSchema, packageVersionSchema } from '#shared/exchange/package-info.ts'
import { isReadableVersion } from '#shared/exchange/version.ts'
import { textOf } from './utf8.ts'

/** `data/package.json` and its text; throws E-PKG-JSON, or E-PKG-NEWER before anything that a newer version may say otherwise. */
export function parsePackageJson(bytes: Uint8Array, limits: PackageLimits): { info: PackageInfo; text: string } {
  const newer = newerRefusal(bytes, limits)
  if (newer !== undefined) throw newer
  const text = textOf(bytes)
  const info = packageInfoSchema.safeParse(valueOf(bytes, limits))
  if (text === undefined || !info.success) throw packageRefusal('E-PKG-JSON', {}, { cause: info.error })
  return { info: info.data, text }
}

/** E-PKG-NEWER where the file says that this program is too old for its package. */
export function newerRefusal(bytes: Uint8Array, limits: PackageLimits): AppError | undefined {
  const version = packageVersionSchema.safeParse(valueOf(bytes, limits))
  if (!version.success) return undefined
  const { formatVersion, minReader, appVersion } = version.data
  return isReadableVersion(formatVersion, minReader) ? undefined : packageRefusal('E-PKG-NEWER', { version: appVersion })
}

function valueOf(bytes: Uint8Array, limits: PackageLimits): unknown {
  const text = textOf(bytes)
  const read = text === undefined ? undefined : guardedJson(text, limits.jsonDepth)
  return read?.isSound === true ? read.value : undefined
}
