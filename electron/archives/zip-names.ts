import { crc32 } from 'node:zlib'
import { ArchiveFault } from './fault.ts'
import type { ArchiveRules } from './rules.ts'

const unicodePathField = 0x7075

/** One name of the directory as it stands there, with its extra fields. */
export interface RawName {
  readonly bytes: Buffer
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[]
  /** What the entry says of its name. */
  readonly isUtf8: boolean
}

/** The name of an entry; refuses what leads out of the package, cannot be read, or is said twice. */
export function entryName(raw: RawName, rules: Pick<ArchiveRules, 'nameBytes' | 'names'>): string {
  if (raw.bytes.length > rules.nameBytes) throw new ArchiveFault('malformed_name')
  const name = rules.names === 'program' ? programName(raw) : peoplesName(raw)
  if (/^[a-z]:/i.test(name)) throw new ArchiveFault('drive_name')
  if (/^(?:\/|\\\\)/.test(name)) throw new ArchiveFault('absolute_name')
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) throw new ArchiveFault('parent_name')
  if (name.includes('\\')) throw new ArchiveFault('backslash_name')
  // A folder ends with one stroke; empty steps, steps of one dot and control characters are names that two readers read differently.
  const steps = (name.endsWith('/') ? name.slice(0, -1) : name).split('/')
  if (steps.some((step) => step === '' || step === '.' || /\p{Cc}/u.test(step))) throw new ArchiveFault('malformed_name')
  return name
}

/** What two names must differ in: parts of Office packages and files on Windows are found without regard to case. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function programName({ bytes, extraFields }: RawName): string {
  const name = decoded('utf-8', bytes)
  if (name === undefined) throw new ArchiveFault('malformed_name')
  for (const field of extraFields) {
    if (field.id === unicodePathField && !field.data.subarray(5).equals(bytes)) throw new ArchiveFault('overridden_name')
  }
  return name
}

/** A name as the person's program wrote it. Folders may be parted by backslashes: nothing is unpacked to a path, so they lead nowhere. */
function peoplesName(raw: RawName): string {
  const said = raw.isUtf8 ? decoded('utf-8', raw.bytes) : (plainUtf8(raw.bytes) ?? decoded('gb18030', raw.bytes))
  const name = unicodePath(raw) ?? said
  if (name === undefined || (raw.isUtf8 && name !== said)) {
    throw new ArchiveFault(name === undefined ? 'malformed_name' : 'overridden_name')
  }
  return name.startsWith('\\\\') ? name : name.replaceAll('\\', '/')
}

/** Info-ZIP's second name counts only for the first name that it was made for: its checksum says so. */
function unicodePath({ bytes, extraFields }: RawName): string | undefined {
  const field = extraFields.find(({ id }) => id === unicodePathField)
  if (field === undefined) return undefined
  if (field.data.length < 6 || field.data[0] !== 1 || field.data.readUInt32LE(1) !== crc32(bytes)) throw new ArchiveFault('overridden_name')
  return decoded('utf-8', field.data.subarray(5))
}

/**
 * Macs write UTF-8 without saying so. A Chinese name in GBK is hardly ever right UTF-8; where it is, it comes out in letters of two bytes
 * (Greek, Cyrillic, Arabic), which a Chinese office does not name its files in, or in the signs · × ° alone (路 is · in GBK's bytes).
 */
function plainUtf8(bytes: Buffer): string | undefined {
  const text = decoded('utf-8', bytes)
  if (text === undefined || /(?![°±·×÷])[\u0080-\u07ff]/u.test(text)) return undefined
  return /[°±·×÷]/.test(text) && !/\p{Script=Han}/u.test(text) ? undefined : text
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
