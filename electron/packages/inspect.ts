import { open } from 'node:fs/promises'
import { AgeFault, ageHeadBytes, ageStanzas, isAgeFile } from '#electron/crypto/index.ts'
import { bytesAt } from '#electron/archives/zip-tail.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { type PackageLimits, packageLimits } from '#shared/exchange/limits.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import { readBagEntries } from './bag-entries.ts'
import { readBagHead } from './bag-head.ts'
import { readingRefusal } from './disk-refusals.ts'

/** What a file says of itself to somebody without any key. Of a signed bag only the head was looked at, not the payload. */
export type PackageLook =
  | { readonly form: 'encrypted'; readonly size: number; readonly recipients: number }
  | { readonly form: 'signed'; readonly size: number; readonly packageId: string; readonly signKey: string; readonly info: PackageInfo }

/** Looks at a file without keys; throws `package_refused` where it is no package, its head is not in order, or its disk fails. */
export async function inspectPackage(path: string, limits: PackageLimits = packageLimits): Promise<PackageLook> {
  const file = await open(path, 'r').catch((thrown: unknown) => {
    throw readingRefusal(thrown)
  })
  try {
    const { size } = await file.stat()
    if (size === 0) throw packageRefusal('E-PKG-EMPTY')
    const beginning = await bytesAt(file, 0, Math.min(size, ageHeadBytes))
    if (isAgeFile(beginning)) return { form: 'encrypted', size, recipients: recipientsOf(beginning) }
    const { packageId, signKey, info } = await readBagHead(file, await readBagEntries(file, size, limits), limits)
    return { form: 'signed', size, packageId, signKey, info }
  } catch (thrown) {
    throw readingRefusal(thrown)
  } finally {
    await file.close()
  }
}

function recipientsOf(beginning: Uint8Array): number {
  try {
    return ageStanzas(beginning).length
  } catch (thrown) {
    throw thrown instanceof AgeFault ? packageRefusal('E-AGE-DAMAGED', {}, { cause: thrown }) : thrown
  }
}
