import { statfs } from 'node:fs/promises'
import { AppError } from '#shared/domain/errors.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'

/** The refusal for a system error while the stick was read; anything else stays what it is. */
export function readingRefusal(thrown: unknown): unknown {
  const code = systemCode(thrown)
  if (code === undefined) return thrown
  if (['ENOENT', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOTDIR'].includes(code)) return packageRefusal('E-USB-GONE', {}, { cause: thrown })
  if (['EBUSY', 'ETXTBSY'].includes(code)) return packageRefusal('E-AV-LOCK', {}, { cause: thrown })
  return packageRefusal('E-FS-READ', {}, { cause: thrown })
}

/** The refusal for a system error while something was staged, `needed` bytes of it. */
export function writingRefusal(thrown: unknown, needed: number): unknown {
  const code = systemCode(thrown)
  if (code === undefined) return thrown
  if (code === 'ENOSPC' || code === 'EDQUOT') return packageRefusal('E-FS-FULL', { needed: readableSize(needed) }, { cause: thrown })
  return packageRefusal('E-FS-WRITE', {}, { cause: thrown })
}

/** Bytes that may still be written to the disk of a folder. */
export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function systemCode(thrown: unknown): string | undefined {
  if (thrown instanceof AppError || !(thrown instanceof Error) || !('code' in thrown)) return undefined
  const code = String(thrown.code)
  return /^E[A-Z0-9]+$/.test(code) ? code : undefined
}
