import { crc32, deflateRawSync } from 'node:zlib'

/** 1980-01-01, the first day that a zip can name: a file's bytes must not depend on when they were written. */
const firstDay = (1 << 5) | 1

interface Entry {
  readonly name: Uint8Array
  readonly packed: Uint8Array
  readonly size: number
  readonly sum: number
  readonly at: number
}

/** A zip of the parts in the order given, deflated, without times, extra fields or owners: the same parts give the same bytes. */
export function zipFile(parts: readonly (readonly [name: string, data: Uint8Array])[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const entries: Entry[] = []
  let at = 0
  for (const [name, data] of parts) {
    const entry = { name: new TextEncoder().encode(name), packed: deflateRawSync(data), size: data.length, sum: crc32(data), at }
    const head = [header(0x04034b50, 30, entry), entry.name, entry.packed]
    pieces.push(...head)
    at += head.reduce((sum, piece) => sum + piece.length, 0)
    entries.push(entry)
  }
  const directory = entries.flatMap((entry) => [header(0x02014b50, 46, entry), entry.name])
  const length = directory.reduce((sum, piece) => sum + piece.length, 0)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, endOf(entries.length, length, at)]))
}

/** The head of an entry: before its data (30 bytes), or in the directory (46 bytes, which adds the writer's version and the entry's place). */
function header(signature: number, length: 30 | 46, entry: Entry): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  const shift = length === 46 ? 2 : 0
  view.setUint32(0, signature, true)
  if (shift > 0) view.setUint16(4, 20, true)
  view.setUint16(4 + shift, 20, true)
  // Names are UTF-8; the data is deflated.
  view.setUint16(6 + shift, 0x0800, true)
  view.setUint16(8 + shift, 8, true)
  view.setUint16(12 + shift, firstDay, true)
  view.setUint32(14 + shift, entry.sum, true)
  view.setUint32(18 + shift, entry.packed.length, true)
  view.setUint32(22 + shift, entry.size, true)
  view.setUint16(26 + shift, entry.name.length, true)
  if (shift > 0) view.setUint32(42, entry.at, true)
  return bytes
}

function endOf(count: number, length: number, at: number): Uint8Array {
  const bytes = new Uint8Array(22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, length, true)
  view.setUint32(16, at, true)
  return bytes
}
