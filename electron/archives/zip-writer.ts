import { promisify } from 'node:util'
import { crc32, createDeflateRaw, deflateRaw, deflateRawSync } from 'node:zlib'
import { joinedCrc32 } from './checksums.ts'

/** Takes the bytes of a file in their order; awaited, so that a slow disk slows the writer down instead of filling the memory. */
export type ByteSink = (bytes: Uint8Array) => void | Promise<void>

/** A file stored as it is, in pieces: what its head says of it is known before, so that nothing has to stand behind its data. */
export interface StoredFile {
  readonly size: number
  /** CRC-32 of all pieces. */
  readonly checksum: number
  readonly pieces: AsyncIterable<Uint8Array>
  /** The pieces are held to size and checksum by whoever gives them: they are not summed up here once more. */
  readonly isProved?: true
}

/** What a part holds: texts that come piece by piece, always packed; bytes, packed or stored as they are; or a stored file. */
export type ZipContent = Iterable<string> | AsyncIterable<string> | Uint8Array | StoredFile
export type ZipPiece = readonly [name: string, content: ZipContent, method?: 'packed' | 'stored']

/** Of a zip that was written. */
export interface ZipSums {
  readonly size: number
  /** CRC-32 of the whole file. */
  readonly checksum: number
}

/** A zip without Zip64 holds no more: entries, and bytes of the whole file. */
export const mostZipEntries = 0xfffe
export const mostZipBytes = 0xfffffffe

/** 1980-01-01, the first day that a zip can name: a file's bytes must not depend on when they were written. */
const firstDay = (1 << 5) | 1
const utf8Names = 0x0800
const sizesFollow = 0x0008

/** Pieces that may wait to be packed, so that making the text and packing it go on side by side, each in a buffer that is used again. */
const waitingPieces = 4
const bufferBytes = 1 << 17
/** So many bytes are packed at once; more give way to other work meanwhile. */
const packedAtOnce = 1 << 16

interface Entry {
  readonly name: Uint8Array
  readonly at: number
  readonly method: 0 | 8
  readonly flags: number
  readonly sum: number
  readonly packed: number
  readonly size: number
}

/**
 * Writes a zip part by part, without times or owners: the same parts give the same bytes. Texts in pieces take flat memory and say their
 * sizes behind their data, stored files take flat memory and say them before, bytes take the memory of one part. What a stored file's head
 * says is not summed up again: says the sums of the file that was written. Throws `RangeError` beyond what a zip can hold, and for a stored
 * file that is not what was said of it.
 */
export async function writeZip(parts: Iterable<ZipPiece> | AsyncIterable<ZipPiece>, sink: ByteSink): Promise<ZipSums> {
  const entries: Entry[] = []
  const out = new SummedSink(sink)
  for await (const [title, content, method] of parts) {
    const place = { name: new TextEncoder().encode(title), at: out.size }
    entries.push(await written(place, content, method, out))
    if (entries.length > mostZipEntries) throw new RangeError('a zip of more than 65,534 entries')
  }
  const at = out.size
  for (const entry of entries) await out.put(directoryEntry(entry))
  await out.put(fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, out.size - at], [4, at], [2, 0]))
  return { size: out.size, checksum: out.checksum }
}

/** Passes bytes on and sums them up, but for those whose sum is known. */
class SummedSink implements ZipSums {
  readonly #sink: ByteSink
  size = 0
  checksum = 0

  constructor(sink: ByteSink) {
    this.#sink = sink
  }

  /** Small pieces, or such as nobody has summed up. */
  put(bytes: Uint8Array): void | Promise<void> {
    this.checksum = crc32(bytes, this.checksum)
    return this.putSummed(bytes)
  }

  /** `joined` says their sum once all are here. */
  putSummed(bytes: Uint8Array): void | Promise<void> {
    this.size += bytes.length
    if (this.size > mostZipBytes) throw new RangeError('a zip of more than 4 GB')
    return this.#sink(bytes)
  }

  joined({ size, checksum }: ZipSums): void {
    this.checksum = joinedCrc32(this.checksum, checksum, size)
  }
}

/** A zip as bytes, for what is held in memory anyway. */
export async function zipBytes(parts: Iterable<ZipPiece>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  await writeZip(parts, (bytes) => void chunks.push(bytes))
  return new Uint8Array(Buffer.concat(chunks))
}

type Place = Pick<Entry, 'name' | 'at'>

function written(place: Place, content: ZipContent, method: ZipPiece[2], out: SummedSink): Promise<Entry> {
  const put: ByteSink = (bytes) => out.put(bytes)
  if (content instanceof Uint8Array) return whole(place, content, method, put)
  return 'pieces' in content ? storedFile(place, content, out) : streamed(place, content, put)
}

async function storedFile(place: Place, { size, checksum, pieces, isProved }: StoredFile, out: SummedSink): Promise<Entry> {
  const entry: Entry = { ...place, method: 0, flags: utf8Names, sum: checksum, packed: size, size }
  await out.put(localHead(entry))
  let [sum, length] = [0, 0]
  for await (const piece of pieces) {
    if (isProved !== true) sum = crc32(piece, sum)
    length += piece.length
    await out.putSummed(piece)
  }
  out.joined({ size, checksum })
  if (length !== size || (isProved !== true && sum !== checksum)) throw new RangeError('a stored file that is not what was said of it')
  return entry
}

async function whole(place: Place, bytes: Uint8Array, method: ZipPiece[2], put: ByteSink): Promise<Entry> {
  const data = method === 'stored' ? bytes : await packedBytes(bytes)
  const facts = {
    method: method === 'stored' ? 0 : 8,
    flags: utf8Names,
    sum: crc32(bytes),
    packed: data.length,
    size: bytes.length,
  } as const
  const entry: Entry = { ...place, ...facts }
  await put(localHead(entry))
  await put(data)
  return entry
}

function packedBytes(bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
  return bytes.length <= packedAtOnce ? deflateRawSync(bytes) : promisify(deflateRaw)(bytes)
}

async function streamed(place: Place, pieces: Iterable<string> | AsyncIterable<string>, put: ByteSink): Promise<Entry> {
  const kind = { method: 8, flags: utf8Names | sizesFollow } as const
  await put(localHead({ ...place, ...kind, sum: 0, packed: 0, size: 0 }))
  const { sum, packed, size } = await deflated(pieces, put)
  await put(fields([4, 0x08074b50], [4, sum], [4, packed], [4, size]))
  return { ...place, ...kind, sum, packed, size }
}

/** Deflates pieces into `put`; the next pieces are made while the last ones are packed on another thread. */
async function deflated(pieces: Iterable<string> | AsyncIterable<string>, put: ByteSink): Promise<Pick<Entry, 'sum' | 'packed' | 'size'>> {
  const deflate = createDeflateRaw({ chunkSize: 1 << 16 })
  let [sum, size, packed] = [0, 0, 0]
  const drain = async (): Promise<void> => {
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      packed += chunk.length
      await put(chunk)
    }
  }
  const feed = async (): Promise<void> => {
    const slots = Array.from({ length: waitingPieces }, () => ({ buffer: new Uint8Array(bufferBytes), isFree: Promise.resolve() }))
    for await (const piece of pieces) {
      const slot = slots.shift()
      if (slot === undefined) continue
      slots.push(slot)
      await slot.isFree
      // Closed, because its reader failed: that error is the one to tell.
      if (deflate.destroyed) return
      const bytes = encoded(piece, slot.buffer)
      sum = crc32(bytes, sum)
      size += bytes.length
      slot.isFree = new Promise((resolve) => deflate.write(bytes, () => resolve()))
    }
    deflate.end()
  }
  try {
    await Promise.all([feed(), drain()])
  } finally {
    deflate.destroy()
  }
  return { sum, packed, size }
}

/** A piece as UTF-8, in the buffer if it is sure to fit. */
function encoded(piece: string, buffer: Uint8Array): Uint8Array {
  const encoder = new TextEncoder()
  return piece.length * 3 > buffer.length ? encoder.encode(piece) : buffer.subarray(0, encoder.encodeInto(piece, buffer).written)
}

function localHead(entry: Entry): Uint8Array {
  return joined(joined(fields([4, 0x04034b50]), commonHead(entry)), joined(fields([2, entry.name.length], [2, 0]), entry.name))
}

function directoryEntry(entry: Entry): Uint8Array {
  const head = joined(fields([4, 0x02014b50], [2, 20]), commonHead(entry))
  return joined(head, joined(fields([2, entry.name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]), entry.name))
}

/** What both heads say in one order; `entry.packed` and `size` are 0 where they follow the data. */
function commonHead({ flags, method, sum, packed, size }: Entry): Uint8Array {
  return fields([2, 20], [2, flags], [2, method], [2, 0], [2, firstDay], [4, sum], [4, packed], [4, size])
}

/** Little-endian numbers of 2 or 4 bytes, one after the other. */
function fields(...numbers: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(numbers.reduce((sum, [width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of numbers) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(left.length + right.length)
  bytes.set(left)
  bytes.set(right, left.length)
  return bytes
}
