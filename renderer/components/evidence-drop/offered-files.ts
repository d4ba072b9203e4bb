import { errorSentence } from '#shared/domain/errors.ts'
import { evidenceSizeLimit, isAllowedEvidenceName, readableSize } from '#shared/domain/evidence.ts'

export interface OfferedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** Sorts what was dropped, pasted or picked: files that may be kept (one where `most` is 1), and one sentence for each that may not. */
export function sortOffered<File extends OfferedFile>(
  offered: readonly File[],
  most = Number.POSITIVE_INFINITY,
): { accepted: File[]; refusals: string[] } {
  const accepted: File[] = []
  const refusals: string[] = []
  for (const file of offered) {
    const refusal = refusalOf(file) ?? (accepted.length >= most ? `“${file.name}”未添加：此处只附 ${most} 个文件。` : undefined)
    if (refusal === undefined) accepted.push(file)
    else refusals.push(refusal)
  }
  return { accepted, refusals }
}

function refusalOf({ name, size }: OfferedFile): string | undefined {
  if (!isAllowedEvidenceName(name)) return errorSentence('file_type_refused', { name })
  if (size === 0) return errorSentence('file_unavailable', { name, problem: '文件是空的' })
  if (size > evidenceSizeLimit) {
    return errorSentence('file_too_large', { name, size: readableSize(size), limit: readableSize(evidenceSizeLimit) })
  }
  return undefined
}

/** `3 个文件，共 12.4 MB` */
export function totalWords(files: readonly OfferedFile[]): string {
  return `${files.length} 个文件，共 ${readableSize(files.reduce((sum, file) => sum + file.size, 0))}`
}
