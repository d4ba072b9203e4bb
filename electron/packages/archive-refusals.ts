import { type ArchiveFault, type ArchiveFaultName, archiveFaultOf } from '#electron/archives/fault.ts'
import { AppError } from '#shared/domain/errors.ts'
import { type ExchangeFaultCode, packageRefusal } from '#shared/exchange/faults.ts'

/** What each fault of a zip is called where the zip is a package. */
const codes: Readonly<Record<ArchiveFaultName, ExchangeFaultCode>> = {
  too_many_entries: 'E-PKG-ENTRIES',
  part_too_large: 'E-PKG-PART',
  total_too_large: 'E-PKG-BOMB',
  ratio: 'E-PKG-BOMB',
  truncated: 'E-PKG-TRUNC',
  damaged: 'E-PKG-DAMAGED',
  checksum: 'E-PKG-DAMAGED',
  size_lie: 'E-PKG-DAMAGED',
  prefix: 'E-PKG-HIDDEN',
  suffix: 'E-PKG-HIDDEN',
  gap: 'E-PKG-HIDDEN',
  overlap: 'E-PKG-HIDDEN',
  zip_comment: 'E-PKG-HIDDEN',
  split_archive: 'E-PKG-ZIP',
  zip64: 'E-PKG-ZIP',
  entry_encrypted: 'E-PKG-ZIP',
  unknown_method: 'E-PKG-ZIP',
  header_mismatch: 'E-PKG-DAMAGED',
  duplicate_name: 'E-PKG-TWICE',
  absolute_name: 'E-PKG-NAME',
  drive_name: 'E-PKG-NAME',
  parent_name: 'E-PKG-NAME',
  backslash_name: 'E-PKG-NAME',
  malformed_name: 'E-PKG-NAME',
  overridden_name: 'E-PKG-NAME',
  symlink: 'E-PKG-NAME',
  special_entry: 'E-PKG-NAME',
}

/** Runs work on a package's zip; a fault of the zip comes out as the package's refusal. */
export async function refusingArchiveFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    throw archiveRefusal(thrown)
  }
}

/** The refusal that a fault of the zip amounts to; anything else stays what it is. */
export function archiveRefusal(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown
  const damage: ArchiveFault | undefined = archiveFaultOf(thrown)
  return damage === undefined ? thrown : packageRefusal(codes[damage.fault], { limit: damage.limit }, { cause: thrown })
}
