import type { OfficeFile } from '#electron/office-files/office-file.ts'
import { streamPart } from '#electron/office-files/parts.ts'
import { type NumberKind, kindOf } from './number-format.ts'
import { refused, resaveAdvice } from './refusals.ts'
import { type XmlReader, attribute, scanPart } from './xml-scanner.ts'

/** One table sheet of a workbook; chart sheets and macro sheets are none. */
export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  readonly part: string
}

/** Where a workbook's parts lie and what holds for all of its sheets. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  /** Days are counted from 1904. */
  readonly is1904: boolean
  readonly sharedStrings: string | null
  readonly styles: string | null
}

interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
}
type Tag = (name: string, get: (attribute: string) => string | null) => void

/** Finds a workbook's parts from its relations. */
export async function workbookParts(file: OfficeFile): Promise<WorkbookParts> {
  const parts = new Map(file.parts.map(({ name }) => [name.toLowerCase(), name]))
  const partAt = (path: string): string | null => parts.get(path.toLowerCase()) ?? null
  const root = await relationsOf(file, partAt('_rels/.rels'), '')
  const book = partAt(root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml')
  if (book === null) throw refused(file, '中没有工作簿', resaveAdvice)
  const folder = book.slice(0, book.lastIndexOf('/') + 1)
  const relations = await relationsOf(file, partAt(`${folder}_rels/${book.slice(folder.length)}.rels`), folder)
  const partOf = (kind: string): string | null => partAt(relations.find((one) => one.kind === kind)?.target ?? '')
  const { entries, is1904 } = await bookOf(file, book)
  const sheets = entries.flatMap(({ name, state, id }) => {
    const relation = relations.find((one) => one.id === id)
    const part = relation?.kind === 'worksheet' ? partAt(relation.target) : null
    return part === null ? [] : [{ name, isHidden: state !== 'visible', part }]
  })
  return { sheets, is1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') }
}

async function bookOf(
  file: OfficeFile,
  part: string,
): Promise<{ entries: { name: string; state: string; id: string }[]; is1904: boolean }> {
  const entries: { name: string; state: string; id: string }[] = []
  let is1904 = false
  await eachTag(file, part, (name, get) => {
    if (name === 'workbookPr') is1904 = isTrue(get('date1904'))
    if (name === 'sheet') entries.push({ name: get('name') ?? '', state: get('state') ?? 'visible', id: get(':id') ?? '' })
  })
  return { entries, is1904 }
}

/** What a number is by the `s` of its cell. */
export async function numberKinds(file: OfficeFile, part: string | null): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  await eachTag(file, part, (name, get) => {
    if (name === 'numFmt') codes.set(Number(get('numFmtId')), get('formatCode') ?? '')
    // Cell looks stand between those of named styles and the named styles themselves.
    else if (name === 'cellXfs') inCells = true
    else if (name === 'cellStyles' || name === 'cellStyleXfs' || name === 'dxfs') inCells = false
    else if (name === 'xf' && inCells) ids.push(Number(get('numFmtId') ?? 0))
  })
  return ids.map((id) => kindOf(id, codes.get(id)))
}

async function relationsOf(file: OfficeFile, part: string | null, folder: string): Promise<Relation[]> {
  const relations: Relation[] = []
  await eachTag(file, part, (name, get) => {
    if (name !== 'Relationship' || get('TargetMode') === 'External') return
    const [type, target] = [get('Type') ?? '', get('Target') ?? '']
    relations.push({ id: get('Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) })
  })
  return relations
}

function resolved(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Calls `tag` for every element of a part; nothing for a part that the file has not. */
async function eachTag(file: OfficeFile, part: string | null, tag: Tag): Promise<void> {
  const pieces = part === null ? null : await streamPart(file, part)
  if (pieces === null) return
  const reader: XmlReader = {
    wantsText: false,
    open: (name, source, from, to) => tag(name, (wanted) => attribute(source, from, to, wanted)),
    close: () => undefined,
    text: () => undefined,
  }
  await scanPart(pieces, reader)
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
