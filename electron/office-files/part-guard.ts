import type { ZipPart } from '#electron/archives/zip-directory.ts'
import { Fault, megabytes } from './fault.ts'
import { limits } from './limits.ts'
import { MarkupScan } from './markup-scan.ts'
import { asUtf8, looksLikeMarkup } from './markup-text.ts'
import { startFault } from './package-names.ts'
import { WordFields } from './word-fields.ts'

/** Parts that are only ever streamed: sheets, and records that nobody reads here. All other XML a codec may hold as a whole. */
const streamedTypes = /spreadsheetml\.(?:worksheet|pivotcacherecords)\+xml$/
/** The texts of a Word document in which fields may stand. */
const wordTexts = /wordprocessingml\.(?:document\.main|template\.main|document\.glossary|header|footer|footnotes|endnotes|comments)\+xml$/

/** The bounds of one part, by what it is; before a byte of it is unpacked. */
export function refusePartSize(part: ZipPart, type: string): void {
  if (isList(part.name) && part.size > limits.listBytes) throw new Fault('held_too_large', megabytes(limits.listBytes))
  if (part.size <= limits.heldBytes || !isMarkup(part.name, type) || isStreamed(type)) return
  throw new Fault(/sharedstrings/i.test(type + part.name) ? 'strings_too_large' : 'held_too_large', megabytes(limits.heldBytes))
}

/** Whether a part may be larger than what is held in memory. */
export function isStreamed(type: string): boolean {
  return streamedTypes.test(type)
}

function isList(name: string): boolean {
  return /\.rels$|^\[content_types\]\.xml$/i.test(name)
}

/** Reads one part to its end: its bytes are what the directory says, it is no file of its own, and if it is XML it keeps the rules. */
export async function guardPart(part: ZipPart, type: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const whole = refusingFiles(source)
  if (isMarkup(part.name, type)) await guardMarkup(part, type, whole)
  else for await (const piece of whole) if (piece.length > part.size) return
}

/** What is guarded as XML: by the endings that codecs go by, or by the type that the package gives. */
function isMarkup(name: string, type: string): boolean {
  return /\.(?:xml|rels|vml|svg)$/i.test(name) || type.endsWith('+xml')
}

/**
 * The pieces of a part for a codec. What was not guarded as XML by its name (a printer's settings on a Mac are XML with a declaration) is
 * scanned on the way when it looks like XML: a relationship may have sent the codec there.
 */
export async function* guardedPieces(name: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const scan = /\.(?:xml|rels)$/i.test(name) ? undefined : new MarkupScan({ isLoose: false, isHeld: true })
  let isScanned: boolean | undefined
  for await (const piece of source) {
    if (scan !== undefined) {
      isScanned ??= looksLikeMarkup(piece.subarray(0, 1024))
      if (isScanned) scan.push(piece)
    }
    yield piece
  }
}

async function guardMarkup(part: ZipPart, type: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const { pieces, isUtf8 } = await asUtf8(source)
  const scan = new MarkupScan({ isLoose: /\.(?:vml|svg)$/i.test(part.name), isHeld: !isStreamed(type) })
  const fields = wordTexts.test(type) ? new WordFields() : undefined
  for await (const piece of pieces) {
    scan.push(piece)
    fields?.push(piece)
  }
  scan.end()
  fields?.end()
  // Additions of other programs may be UTF-16, nobody reads them here; what a codec reads may not.
  if (!isUtf8 && !part.name.toLowerCase().startsWith('customxml/')) throw new Fault('encoding')
}

/** The same pieces, refused when they begin as another file does. */
async function* refusingFiles(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const piece of source) {
    const fault = isFirst ? startFault(piece) : undefined
    if (fault !== undefined) throw new Fault(fault)
    isFirst = false
    yield piece
  }
}
