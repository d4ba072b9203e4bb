import type { FileHandle } from 'node:fs/promises'
import { peekNames } from '#electron/archives/zip-directory.ts'
import { bytesAt, endsAsZip } from '#electron/archives/zip-tail.ts'
import { compoundFault } from './compound-file.ts'
import { Fault } from './fault.ts'
import type { OfficeFault } from './sentences.ts'
import { textFault } from './text-formats.ts'

const headBytes = 8192

/** First bytes of files that are no Office files. */
const signatures: readonly (readonly [fault: OfficeFault, bytes: string | readonly number[], at?: number])[] = [
  ['pdf', '%PDF-'],
  ['rich_text', '{\\rtf'],
  ['archive', 'Rar!\u001a\u0007'],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', 'GIF8'],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture', 'WEBP', 8],
  ['picture', 'ftypheic', 4],
  ['exchange_package', 'age-encryption.org/v1'],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  // A Windows shortcut starts a program as well.
  ['program', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
]

/** Refuses what is no Office package by its content, never by its ending; a package of Office parts comes through. */
export async function refuseOtherFormats(handle: FileHandle, size: number): Promise<void> {
  if (size === 0) throw new Fault('empty')
  const head = await bytesAt(handle, 0, Math.min(headBytes, size))
  const fault = await faultOf(handle, size, head)
  if (fault !== undefined) throw new Fault(fault)
}

async function faultOf(handle: FileHandle, size: number, head: Buffer): Promise<OfficeFault | undefined> {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return zipFault(handle, size, head)
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundFault(handle, size)
  // Encryption that an office's system puts over every file leaves its maker's mark in the first bytes.
  if (head.subarray(0, 512).includes('E-SafeNet')) return 'document_security'
  if (isProgram(head)) return 'program'
  if (isBitmap(head, size)) return 'picture'
  const known = signatures.find(([, bytes, at]) => startsWith(head, bytes, at))
  if (known !== undefined) return known[0]
  if (await endsAsZip(handle, size)) return 'prefix'
  return textFault(head)
}

/** A program by its two letters and the place of its second head: a text may begin with MZ as well. */
function isProgram(head: Buffer): boolean {
  if (!startsWith(head, 'MZ') || head.length < 64) return false
  const at = head.readUInt32LE(60)
  return at + 2 > head.length || head.toString('latin1', at, at + 2) === 'PE'
}

function isBitmap(head: Buffer, size: number): boolean {
  return startsWith(head, 'BM') && head.length > 26 && (head.readUInt32LE(2) === size || head.readUInt32LE(14) === 40)
}

async function zipFault(handle: FileHandle, size: number, head: Buffer): Promise<OfficeFault | undefined> {
  // OpenDocument says what it is in a first entry that is not compressed.
  const openDocument = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(spreadsheet|text|presentation)/.exec(
    head.toString('latin1', 30, 160),
  )
  if (openDocument !== null) return openDocumentFaults[openDocument[1] ?? ''] ?? 'archive'
  const names = await peekNames(handle, size, 4096)
  const has = (name: string): boolean => names.some((each) => each.toLowerCase() === name)
  if (has('[content_types].xml')) return undefined
  if (has('ofd.xml')) return 'ofd'
  if (has('bagit.txt')) return 'exchange_package'
  // Names of an Office package without its list of types: something was taken out.
  if (has('xl/workbook.xml') || has('word/document.xml')) return 'broken_package'
  return 'archive'
}

const openDocumentFaults: Readonly<Record<string, OfficeFault>> = {
  spreadsheet: 'open_sheet',
  text: 'open_text',
  presentation: 'presentation',
}

function startsWith(head: Buffer, bytes: string | readonly number[], at = 0): boolean {
  const wanted = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)
  return head.subarray(at, at + wanted.length).equals(wanted)
}
