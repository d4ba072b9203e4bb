import type { ZipPart } from '#electron/archives/zip-directory.ts'

/** What the program reads of foreign Office files: a workbook (.xlsx) or a document (.docx). */
export type OfficeKind = 'xlsx' | 'docx'

/** A file that was recognised by its content and passed the guard; `path` is the staged copy, `name` what the person knows. */
export interface OfficeFile {
  readonly kind: OfficeKind
  readonly path: string
  readonly name: string
  readonly size: number
  /** Its directory as it was judged: the bytes of a part are held to it whenever they are read. */
  readonly parts: readonly ZipPart[]
}
