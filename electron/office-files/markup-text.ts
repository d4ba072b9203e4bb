import { TextDecoder } from 'node:util'
import { Fault } from './fault.ts'

const headBytes = 256

/** An XML part as bytes of UTF-8, whatever it was written in. */
export interface Utf8Pieces {
  readonly pieces: AsyncIterable<Uint8Array>
  /** Whether the part itself is UTF-8, as every codec expects. */
  readonly isUtf8: boolean
}

/** Whether bytes begin as XML does in UTF-8 or UTF-16, with or without its mark. */
export function looksLikeMarkup(start: Uint8Array): boolean {
  return /^\uFEFF?\s*</.test(decoderOf(start).decode(start, { stream: true }))
}

/** Finds out what an XML part is written in, and turns UTF-16 into UTF-8; refuses other encodings. */
export async function asUtf8(source: AsyncIterable<Uint8Array>): Promise<Utf8Pieces> {
  const { head, rest } = await headOf(source)
  const decoder = decoderOf(head)
  const text = decoder.decode(head, { stream: true })
  if (!/^\uFEFF?\s*</.test(text)) throw new Fault('broken_xml')
  const declared = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1]?.toLowerCase()
  const isUtf8 = decoder.encoding === 'utf-8'
  if (declared !== undefined && !(isUtf8 ? /^(?:utf-?8|us-ascii)$/ : /^(?:utf-16(?:le|be)?|unicode)$/).test(declared))
    throw new Fault('encoding')
  if (isUtf8) return { pieces: joined(head, rest), isUtf8 }
  return { pieces: transcoded(joined(head, rest), decoderOf(head)), isUtf8 }
}

function decoderOf(head: Uint8Array): TextDecoder {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le', { ignoreBOM: true })
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be', { ignoreBOM: true })
  return new TextDecoder('utf-8', { ignoreBOM: true })
}

async function headOf(source: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; rest: AsyncIterator<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  while (head.length < headBytes) {
    const next = await rest.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  return { head, rest }
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    // Whoever stops early also closes what is behind: the stream of the file.
    await rest.return?.()
  }
}

async function* transcoded(pieces: AsyncIterable<Uint8Array>, decoder: TextDecoder): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }), 'utf8')
}
