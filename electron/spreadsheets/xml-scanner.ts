/**
 * A small scanner for the XML of workbooks: text in pieces in, elements and texts out, in flat memory. It knows what such parts
 * hold (elements, attributes, texts, CDATA, comments, processing instructions, the five entities and character numbers) and
 * refuses the rest: a DOCTYPE, an unknown entity, tags that do not match, a part that ends early.
 */
export interface XmlReader {
  /** `name` without its prefix; `attribute(source, from, to, …)` reads its attributes. */
  open(name: string, source: string, from: number, to: number): void
  close(name: string): void
  text(text: string): void
  /** Texts are only handed over while this holds. */
  readonly wantsText: boolean
  /** Offers a `<` to a reader that knows a short cut: where it went on to, or -1 to scan the element as any other. */
  shortCut?(source: string, at: number): number
}

/** A part that is no well-formed XML of a workbook. */
export class XmlFault extends Error {}

/** No tag and no stretch of text in an honest part is longer; a longer one would have to be searched again and again. */
const longestToken = 1 << 20
const mostDepth = 200
/** Bytes made into text at once: longer strings lie where memory is seldom tidied up. */
const decodedBytes = 1 << 15
const [lt, gt, slash, bang, question, quote, apostrophe, colon] = [60, 62, 47, 33, 63, 34, 39, 58]

export class XmlScanner {
  readonly #reader: XmlReader
  readonly #names: string[] = []
  #rest = ''
  #hasRoot = false

  constructor(reader: XmlReader) {
    this.#reader = reader
  }

  /** Scans a piece; what is not finished in it waits for the next. */
  feed(piece: string): void {
    const source = this.#rest === '' ? piece : this.#rest + piece
    let at = 0
    while (at < source.length) {
      if (source.charCodeAt(at) === lt) {
        const next = this.#reader.shortCut?.(source, at) ?? -1
        const end = next < 0 ? this.#markup(source, at) : next
        if (end < 0) break
        at = end
      } else {
        const end = this.#characters(source, at)
        if (end < 0) break
        at = end
      }
    }
    this.#rest = at === 0 ? source : source.slice(at)
    if (this.#rest.length > longestToken) throw new XmlFault('token too long')
  }

  /** Says that nothing follows. */
  end(): void {
    if (this.#rest.trim() !== '' || this.#names.length > 0 || !this.#hasRoot) throw new XmlFault('part ends early')
  }

  /** Where scanning goes on after a text; -1 where its end has not come yet. */
  #characters(source: string, at: number): number {
    const end = source.indexOf('<', at)
    if (end < 0) return -1
    if (this.#names.length > 0) {
      if (this.#reader.wantsText) this.#reader.text(decoded(source, at, end))
    } else if (source.slice(at, end).replace('\uFEFF', '').trim() !== '') throw new XmlFault('text outside the root')
    return end
  }

  #markup(source: string, at: number): number {
    if (at + 1 >= source.length) return -1
    switch (source.charCodeAt(at + 1)) {
      case slash:
        return this.#closing(source, at)
      case question:
        return after(source, '?>', at + 2)
      case bang:
        return this.#special(source, at)
      default:
        return this.#opening(source, at)
    }
  }

  #special(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4)
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9)
      if (end < 0) return -1
      if (this.#reader.wantsText && this.#names.length > 0) this.#reader.text(source.slice(at + 9, end))
      return end + 3
    }
    if (source.length - at < 9) return -1
    throw new XmlFault('declaration')
  }

  #closing(source: string, at: number): number {
    const end = source.indexOf('>', at + 2)
    if (end < 0) return -1
    const name = this.#names.pop()
    if (name === undefined || !source.startsWith(name, at + 2)) throw new XmlFault('tags do not match')
    for (let rest = at + 2 + name.length; rest < end; rest += 1) {
      if (!isBlank(source.charCodeAt(rest))) throw new XmlFault('tags do not match')
    }
    this.#reader.close(localName(name))
    return end + 1
  }

  #opening(source: string, at: number): number {
    const end = endOfTag(source, at + 1)
    if (end < 0) return -1
    const isEmpty = source.charCodeAt(end - 1) === slash
    const to = isEmpty ? end - 1 : end
    let nameEnd = at + 1
    while (nameEnd < to && !isBlank(source.charCodeAt(nameEnd))) nameEnd += 1
    const name = source.slice(at + 1, nameEnd)
    if (name === '' || name.includes('<')) throw new XmlFault('no name')
    if (this.#names.length === 0 && this.#hasRoot) throw new XmlFault('two roots')
    if (this.#names.length >= mostDepth) throw new XmlFault('too deep')
    this.#hasRoot = true
    const local = localName(name)
    this.#reader.open(local, source, nameEnd, to)
    if (isEmpty) this.#reader.close(local)
    else this.#names.push(name)
    return end + 1
  }
}

/** The `>` of a tag that is not inside a quoted value; -1 where it has not come yet. */
function endOfTag(source: string, from: number): number {
  let open = 0
  for (let at = from; at < source.length; at += 1) {
    const sign = source.charCodeAt(at)
    if (open !== 0) {
      if (sign === open) open = 0
      else if (sign === lt) throw new XmlFault('< in a value')
    } else if (sign === gt) return at
    else if (sign === quote || sign === apostrophe) open = sign
    else if (sign === lt) throw new XmlFault('< in a tag')
  }
  return -1
}

function after(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from)
  return found < 0 ? -1 : found + end.length
}

function localName(name: string): string {
  if (name.length < 3) return name
  const prefix = name.indexOf(':')
  return prefix < 0 ? name : name.slice(prefix + 1)
}

function isBlank(sign: number): boolean {
  return sign === 32 || sign === 10 || sign === 13 || sign === 9
}

/** The value of an attribute of a tag, null where it has none; `name` with its prefix, or `:id` for any prefix. */
export function attribute(source: string, from: number, to: number, name: string): string | null {
  let at = from
  while (at < to) {
    while (at < to && isBlank(source.charCodeAt(at))) at += 1
    if (at >= to) return null
    const equals = source.indexOf('=', at)
    if (equals < 0 || equals >= to) throw new XmlFault('attribute without value')
    let open = equals + 1
    while (open < to && isBlank(source.charCodeAt(open))) open += 1
    const mark = source.charCodeAt(open)
    const close = mark === quote || mark === apostrophe ? source.indexOf(source.charAt(open), open + 1) : -1
    if (close < 0 || close >= to) throw new XmlFault('attribute without value')
    let nameEnd = equals
    while (nameEnd > at && isBlank(source.charCodeAt(nameEnd - 1))) nameEnd -= 1
    if (isNamed(source, at, nameEnd, name)) return decoded(source, open + 1, close)
    at = close + 1
  }
  return null
}

function isNamed(source: string, from: number, to: number, name: string): boolean {
  if (name.charCodeAt(0) !== colon) return to - from === name.length && source.startsWith(name, from)
  return to - from > name.length && source.startsWith(name, to - name.length)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A stretch of the source with its entities as signs and its line ends as \n. */
export function decoded(source: string, from: number, to: number): string {
  const raw = source.slice(from, to)
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw
  return text.includes('&') ? text.replaceAll(/&([^;]*)(;?)/g, (_, name: string, end: string) => signOf(end === '' ? '' : name)) : text
}

function signOf(name: string): string {
  const sign = entities[name]
  if (sign !== undefined) return sign
  const [, hexadecimal, decimal] = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name) ?? []
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  if (!(code > 0 && code <= 0x10_ff_ff)) throw new XmlFault('unknown entity')
  return String.fromCodePoint(code)
}

/** Scans a whole part from its bytes; UTF-8 only, as Office programs write it. */
export async function scanPart(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const scan = partScan(reader)
  for await (const piece of pieces) scan.feed(piece)
  scan.end()
}

/** Scans a part whose bytes come piece by piece. */
export function partScan(reader: XmlReader): { feed(bytes: Uint8Array): void; end(): void } {
  const [scanner, decoder] = [new XmlScanner(reader), new TextDecoder('utf-8', { fatal: true })]
  return {
    feed: (bytes) => {
      for (let at = 0; at < bytes.length; at += decodedBytes) {
        scanner.feed(decoder.decode(bytes.subarray(at, at + decodedBytes), { stream: true }))
      }
    },
    end: () => {
      scanner.feed(decoder.decode())
      scanner.end()
    },
  }
}
