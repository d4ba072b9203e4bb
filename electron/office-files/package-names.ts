import type { OfficeFault } from './sentences.ts'

/** Parts that a package may not carry, by the place where Office puts them. The list of types and the relationships are asked as well. */
const refusedPlaces: readonly (readonly [fault: OfficeFault, place: RegExp])[] = [
  ['macros', /(?:^|\/)(?:vbaproject|vbadata|vbaprojectsignature)[^/]*$|(?:^|\/)(?:intl)?macrosheets\//],
  ['active_x', /(?:^|\/)activex\//],
  ['embedded', /(?:^|\/)embeddings\//],
  ['external_link', /(?:^|\/)externallinks\//],
  ['data_connection', /^xl\/(?:connections\.xml|querytables\/)/],
]

/** Types of parts that a package may not carry. */
const refusedTypes: readonly (readonly [fault: OfficeFault, type: RegExp])[] = [
  ['macros', /vbaproject|vbadata|macrosheet|ms-word\.keymapcustomizations/],
  ['active_x', /ms-office\.activex/],
  ['embedded', /officedocument\.oleobject|ms-package\.obfuscated-ole/],
  ['external_link', /spreadsheetml\.externallink/],
  ['data_connection', /spreadsheetml\.(?:connections|querytable)/],
]

/** Relationships that a package may not have, by the last word of their type: the words are the same in all editions of the standard. */
const refusedRelations: Readonly<Record<string, OfficeFault>> = {
  vbaproject: 'macros',
  wordvbadata: 'macros',
  xlmacrosheet: 'macros',
  xlintlmacrosheet: 'macros',
  control: 'active_x',
  activexcontrolbinary: 'active_x',
  oleobject: 'embedded',
  package: 'embedded',
  afchunk: 'embedded',
  subdocument: 'embedded',
  externallink: 'external_link',
  externallinkpath: 'external_link',
  connections: 'data_connection',
  querytable: 'data_connection',
}

/** What a part's bytes begin with when it is a file of its own, whatever it is called: OLE2, zip, RAR, 7z, PDF, programs. */
const refusedStarts: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x4b, 0x03, 0x04],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x25, 0x50, 0x44, 0x46],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
]

export function placeFault(name: string): OfficeFault | undefined {
  return refusedPlaces.find(([, place]) => place.test(name.toLowerCase()))?.[0]
}

export function typeFault(type: string): OfficeFault | undefined {
  return refusedTypes.find(([, pattern]) => pattern.test(type.toLowerCase()))?.[0]
}

export function startFault(start: Uint8Array): OfficeFault | undefined {
  return refusedStarts.some((bytes) => bytes.every((byte, index) => start[index] === byte)) ? 'embedded' : undefined
}

/** A relationship as a `.rels` part says it. */
export interface Relation {
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

/**
 * Why a relationship is refused. Outside the file only hyperlinks may point (they are never followed), and a document to the template on
 * somebody's disk that it was made from: Word writes that into every document with a template of the office's own.
 */
export function relationFault(relation: Relation): OfficeFault | undefined {
  const word = relationWord(relation.type)
  const refused = refusedRelations[word]
  if (refused !== undefined) return refused
  if (!relation.isExternal || word === 'hyperlink') return undefined
  if (word === 'attachedtemplate' && isLocalPath(relation.target)) return undefined
  return 'external_reference'
}

/** The last word of a relationship's type: `officedocument`, `hyperlink`. */
export function relationWord(type: string): string {
  return (type.split('/').at(-1) ?? '').toLowerCase()
}

/** A path on a disk of the machine where the file was written, or a bare file name: not an address and not a share. */
function isLocalPath(target: string): boolean {
  return /^file:\/\/\/[a-z]:[\\/][^\\/]/i.test(target) || /^[a-z]:[\\/][^\\/]/i.test(target) || /^[^:/\\]+$/.test(target)
}
