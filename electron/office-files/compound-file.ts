import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from '#electron/archives/zip-tail.ts'
import { Fault } from './fault.ts'
import { limits } from './limits.ts'
import type { OfficeFault } from './sentences.ts'

const entryBytes = 128
const lastSector = 0xfffffffa
/** Places of FAT sectors that stand in the header itself. */
const headerPlaces = 109

/** The stream that tells what an old compound file (OLE2) holds; the first that is found decides. */
const tellingStreams: readonly (readonly [stream: string, fault: OfficeFault])[] = [
  ['EncryptedPackage', 'password'],
  ['Workbook', 'old_workbook'],
  ['Book', 'old_workbook'],
  ['WordDocument', 'old_document'],
  ['PowerPoint Document', 'presentation'],
  ['__properties_version1.0', 'mail'],
]

interface Compound {
  readonly handle: FileHandle
  readonly header: Buffer
  readonly sectorBytes: number
}

/** What an old compound file is, by the names in its directory; a broken directory is a damaged file. */
export async function compoundFault(handle: FileHandle, size: number): Promise<OfficeFault> {
  const header = await bytesAt(handle, 0, 512)
  const shift = header.length === 512 ? header.readUInt16LE(30) : 0
  if (shift !== 9 && shift !== 12) throw new Fault('damaged')
  const names = await directoryNames({ handle, header, sectorBytes: 2 ** shift }, size)
  return tellingStreams.find(([stream]) => names.has(stream))?.[1] ?? 'unknown_compound'
}

/** Follows the directory's chain of sectors; a circle ends at the limit. */
async function directoryNames(file: Compound, size: number): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  let sector = file.header.readUInt32LE(48)
  for (let count = 0; sector < lastSector; count += 1) {
    if (count >= limits.compoundSectors || sectorStart(file, sector) >= size) throw new Fault('damaged')
    const bytes = await sectorOf(file, sector)
    for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
      const name = entryName(bytes.subarray(at, at + entryBytes))
      if (name !== '') names.add(name)
    }
    sector = await nextSector(file, sector)
  }
  if (names.size === 0) throw new Fault('damaged')
  return names
}

function entryName(entry: Buffer): string {
  const [length, kind] = [entry.readUInt16LE(64), entry[66]]
  if (kind === 0 || length < 2 || length > 64) return ''
  return entry.toString('utf16le', 0, length - 2)
}

/** The FAT says which sector follows; the places of its own sectors stand in the header, then in a chain of further sectors. */
async function nextSector(file: Compound, sector: number): Promise<number> {
  const perSector = file.sectorBytes / 4
  const fat = await sectorOf(file, await fatPlace(file, Math.floor(sector / perSector)))
  return readEntry(fat, sector % perSector)
}

async function fatPlace(file: Compound, index: number): Promise<number> {
  if (index < headerPlaces) return file.header.readUInt32LE(76 + index * 4)
  const perSector = file.sectorBytes / 4 - 1
  let sector = file.header.readUInt32LE(68)
  let left = Math.floor((index - headerPlaces) / perSector)
  if (left > limits.compoundSectors) throw new Fault('damaged')
  for (; left > 0; left -= 1) sector = readEntry(await sectorOf(file, sector), perSector)
  return readEntry(await sectorOf(file, sector), (index - headerPlaces) % perSector)
}

function readEntry(sector: Buffer, index: number): number {
  if (sector.length < index * 4 + 4) throw new Fault('damaged')
  return sector.readUInt32LE(index * 4)
}

function sectorStart(file: Compound, sector: number): number {
  return (sector + 1) * file.sectorBytes
}

function sectorOf(file: Compound, sector: number): Promise<Buffer> {
  if (sector >= lastSector) throw new Fault('damaged')
  return bytesAt(file.handle, sectorStart(file, sector), file.sectorBytes)
}
