import { open, type FileHandle } from 'node:fs/promises'
import { readDirectory } from '#electron/archives/zip-directory.ts'
import { Fault, megabytes, refusingFaults } from './fault.ts'
import { limits } from './limits.ts'
import type { OfficeFile, OfficeKind } from './office-file.ts'
import { guardPackage } from './package-guard.ts'
import { refuseOtherFormats } from './recognise.ts'

/**
 * Recognises a file by its content and guards all of it; throws `office_file_refused` {name, problem, next}, one sentence for each fault.
 * Nothing is unpacked to disk, and memory does not grow with the file.
 */
export async function openOfficeFile(
  file: { readonly path: string; readonly name: string },
  wanted: readonly OfficeKind[],
): Promise<OfficeFile> {
  return refusingFaults(file.name, wanted, async () => {
    const handle = await open(file.path, 'r')
    try {
      return { ...(await guarded(handle, wanted)), path: file.path, name: file.name }
    } finally {
      await handle.close()
    }
  })
}

async function guarded(handle: FileHandle, wanted: readonly OfficeKind[]): Promise<Pick<OfficeFile, 'kind' | 'size' | 'parts'>> {
  const { size } = await handle.stat()
  if (size > limits.fileBytes) throw new Fault('file_too_large', megabytes(limits.fileBytes))
  await refuseOtherFormats(handle, size)
  const parts = await readDirectory(handle, size, limits)
  const kind = await guardPackage(handle, parts, (kind) => refuseUnwanted(kind, wanted))
  return { kind, size, parts }
}

function refuseUnwanted(kind: OfficeKind, wanted: readonly OfficeKind[]): void {
  if (!wanted.includes(kind)) throw new Fault(kind === 'xlsx' ? 'workbook_not_wanted' : 'document_not_wanted')
}
