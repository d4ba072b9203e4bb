import { openOfficeFile } from '#electron/office-files/open.ts'
import { listSheets, readIdentity, readSheet } from '#electron/spreadsheets/read.ts'
import { AppError } from '#shared/domain/errors.ts'
import { evidenceSizeLimit } from '#shared/domain/evidence.ts'
import { evidenceListName } from '#shared/domain/evidence-folders.ts'
import { evidenceListIdentity, readEvidenceList } from '#shared/sheets/evidence-list.ts'
import type { PackedFile } from './sources.ts'

/** The 《佐证材料清单》 of a pack that this program wrote: whose it is, and what stands behind each content. */

export type ListedPiece = ReturnType<typeof readEvidenceList>[number]

export interface PackList {
  readonly path: string
  /** With a stroke at its end; '' at the top. */
  readonly folder: string
  readonly programmeId: string
  readonly unitId: string
  readonly month: string
  readonly pieces: readonly ListedPiece[]
}

const mostRows = 20_000
const listNames = new RegExp(`^${evidenceListName.replace('.xlsx', '')}.*\\.xlsx$`, 'i')

/** The lists among the files; a file of such a name that is none of ours is evidence like any other. */
export async function readLists(files: readonly PackedFile[]): Promise<readonly PackList[]> {
  const lists: PackList[] = []
  for (const file of files.filter(({ name, size }) => listNames.test(name) && size <= evidenceSizeLimit)) {
    const list = await readList(file)
    if (list !== null) lists.push(list)
  }
  return lists
}

async function readList(file: PackedFile): Promise<PackList | null> {
  const { path } = await file.onDisk()
  try {
    const book = await openOfficeFile({ path, name: file.name }, ['xlsx'])
    const identity = evidenceListIdentity(await readIdentity(book))
    if (identity === null || (await listSheets(book)).length === 0) return null
    const pieces = readEvidenceList(await readSheet(book, 0, { mostRows }))
    return { path: file.path, folder: file.path.slice(0, file.path.length - file.name.length), ...identity, pieces }
  } catch (error) {
    if (error instanceof AppError && error.code === 'office_file_refused') return null
    throw error
  }
}

/** The list that speaks for a file: the nearest one around it. */
export function listFor(path: string, lists: readonly PackList[]): PackList | null {
  const around = lists.filter(({ folder }) => path.startsWith(folder))
  return around.toSorted((one, other) => other.folder.length - one.folder.length)[0] ?? null
}
