import type { FileHandle } from 'node:fs/promises'
import { partBytes } from '#electron/archives/zip-content.ts'
import type { ZipPart } from '#electron/archives/zip-directory.ts'
import { Fault } from './fault.ts'
import type { OfficeKind } from './office-file.ts'
import { packageKind } from './package-kind.ts'
import { readContentTypes, readRelations, type ContentTypes } from './package-lists.ts'
import { placeFault, relationFault, relationWord, typeFault, type Relation } from './package-names.ts'
import { guardPart, isStreamed, refusePartSize } from './part-guard.ts'
import type { OfficeFault } from './sentences.ts'

/**
 * Guards a whole package: what it is, what it may not carry, then every byte of every part. The lists are guarded before they are parsed.
 * `refuseUnwanted` is asked as soon as the kind is known, so that a wrong file costs nothing more.
 */
export async function guardPackage(
  handle: FileHandle,
  parts: readonly ZipPart[],
  refuseUnwanted: (kind: OfficeKind) => void,
): Promise<OfficeKind> {
  const types = readContentTypes(await listText(handle, partNamed(parts, '[content_types].xml')))
  const relations = readRelations(await listText(handle, partNamed(parts, '_rels/.rels')))
  const kind = packageKind(types, relations, new Set(parts.map(({ name }) => name.toLowerCase())))
  refuseUnwanted(kind)
  refuseFirst(parts.map(({ name }) => placeFault(name)))
  refuseFirst(types.all.map(typeFault))
  for (const part of parts) refusePartSize(part, types.typeOf(part.name))
  for (const part of parts.filter(({ name }) => name.toLowerCase().endsWith('.rels'))) {
    const relations = readRelations(await listText(handle, part))
    refuseFirst(relations.map(relationFault))
    refuseFirst(relations.map((relation) => streamedFault(part.name, relation, types)))
  }
  for (const part of parts) await guardPart(part, types.typeOf(part.name), partBytes(handle, part))
  return kind
}

function partNamed(parts: readonly ZipPart[], name: string): ZipPart {
  const part = parts.find((each) => each.name.toLowerCase() === name)
  if (part === undefined) throw new Fault('broken_package')
  return part
}

/** A list of types or relationships as text; guarded like every part before it is parsed. */
async function listText(handle: FileHandle, part: ZipPart): Promise<string> {
  const type = 'application/xml'
  refusePartSize(part, type)
  await guardPart(part, type, partBytes(handle, part))
  const pieces: Uint8Array[] = []
  for await (const piece of partBytes(handle, part)) pieces.push(piece)
  return new TextDecoder('utf-8').decode(Buffer.concat(pieces))
}

/** Only as a sheet may a part be larger than what is held in memory: nothing else may point to it, or a codec would hold it whole. */
function streamedFault(list: string, relation: Relation, types: ContentTypes): OfficeFault | undefined {
  if (relation.isExternal || ['worksheet', 'pivotcacherecords'].includes(relationWord(relation.type))) return undefined
  return isStreamed(types.typeOf(targetPart(list, relation.target))) ? 'broken_package' : undefined
}

/** The part that a relationship means: targets of `xl/_rels/workbook.xml.rels` are meant as from `xl/`. */
function targetPart(list: string, target: string): string {
  const from = target.startsWith('/') ? '' : list.replace(/_rels\/[^/]*$/, '')
  const path: string[] = []
  for (const step of `${from}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function refuseFirst(faults: readonly (OfficeFault | undefined)[]): void {
  const fault = faults.find((each) => each !== undefined)
  if (fault !== undefined) throw new Fault(fault)
}
