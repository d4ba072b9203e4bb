import { crc32, createDeflateRaw } from 'node:zlib'

/** Takes the bytes of a file in their order; awaited, so that a slow disk slows the writer down instead of filling the memory. */
export type ByteSink = (bytes: Uint8Array) => void | Promise<void>

/** 1980-01-01, the first day that a zip can name: a file's bytes must not depend on when they were written. */
const firstDay = (1 << 5) | 1
/** Sizes follow the data; names are UTF-8. */
const flags = 0x0808

/** Pieces that may wait to be packed, so that making the text and packing it go on side by side, each in a buffer that is used again. */
const waitingPieces = 4
const bufferBytes = 1 << 17

interface Entry {
  readonly name: Uint8Array
  readonly at: number
  readonly sum: number
  readonly packed: number
  readonly size: number
}

/**
 * Writes a zip of parts whose texts come piece by piece, deflated, without times or owners, in flat memory: the same parts
 * give the same bytes.
 */
export async function writeZip(
  parts: Iterable<readonly [name: string, pieces: Iterable<string> | AsyncIterable<string>]>,
  sink: ByteSink,
): Promise<void> {
  const entries: Entry[] = []
  let at = 0
  const put = async (bytes: Uint8Array): Promise<void> => {
    at += bytes.length
    await sink(bytes)
  }
  for (const [title, pieces] of parts) {
    const [name, start] = [new TextEncoder().encode(title), at]
    await put(localHead(name))
    const { sum, packed, size } = await deflated(pieces, put)
    await put(fields([4, 0x08074b50], [4, sum], [4, packed], [4, size]))
    entries.push({ name, at: start, sum, packed, size })
  }
  const directoryAt = at
  for (const entry of entries) await put(directoryEntry(entry))
  await put(
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, at - directoryAt], [4, directoryAt], [2, 0]),
  )
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

function localHead(name: Uint8Array): Uint8Array {
  return joined(
    fields([4, 0x04034b50], [2, 20], [2, flags], [2, 8], [2, 0], [2, firstDay], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
    name,
  )
}

function directoryEntry({ name, at, sum, packed, size }: Entry): Uint8Array {
  const head = fields([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, 8], [2, 0], [2, firstDay], [4, sum], [4, packed], [4, size])
  return joined(joined(head, fields([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at])), name)
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
