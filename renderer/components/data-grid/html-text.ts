/** The entities that spreadsheets and word processors write; numbers are read by themselves. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  lsaquo: '‹',
  rsaquo: '›',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  permil: '‰',
  yen: '¥',
  euro: '€',
  pound: '£',
  sect: '§',
  copy: '©',
  reg: '®',
  le: '≤',
  ge: '≥',
  ne: '≠',
  rarr: '→',
  larr: '←',
}

/** Text with its entities read: `&nbsp;`, `&#8212;`, `&#x4e2d;`; what is no entity stays as it is. */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
    },
  )
}

/** A piece of HTML: a tag with its attributes, or the text between tags, entities not yet read. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }

const silent = new Set(['style', 'script', 'title', 'xml', 'noscript', 'template'])

/**
 * Cuts HTML into tags and text, front to back and in one pass; comments (conditional ones of Office too), declarations and what no reader
 * sees are left out. Nothing is ever run or drawn.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start === -1) {
      yield { kind: 'text', text: html.slice(at) }
      return
    }
    if (start > at) yield { kind: 'text', text: html.slice(at, start) }
    const end = endOfMarkup(html, start)
    const piece = tagOf(html.slice(start, end))
    at = piece?.kind === 'open' && silent.has(piece.name) ? afterClose(html, end, piece.name) : end
    if (piece === undefined && end === start + 1) yield { kind: 'text', text: '<' }
    else if (piece !== undefined && !silent.has(piece.name)) yield piece
  }
}

/** Where markup that begins at `start` is over; a `<` that begins none is a sign of the text. */
function endOfMarkup(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return after(html, '-->', start + 4)
  if (!/[a-z/!?]/i.test(html[start + 1] ?? '')) return start + 1
  let quote = ''
  for (let at = start + 1; at < html.length; at += 1) {
    const sign = html[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at + 1
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign
  }
  return html.length
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

function afterClose(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) === null ? html.length : close.lastIndex
}

function tagOf(markup: string): Exclude<HtmlPiece, { kind: 'text' }> | undefined {
  const found = /^<(?<slash>\/?)(?<name>[a-z][\w:-]*)(?<attributes>[^]*?)\/?>?$/i.exec(markup)?.groups
  if (found === undefined) return undefined
  return { kind: found.slash === '/' ? 'close' : 'open', name: (found.name ?? '').toLowerCase(), attributes: found.attributes ?? '' }
}

/** The value of an attribute, entities read; '' where it stands without a value, undefined where it does not stand. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const found of attributes.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    if (found[1]?.toLowerCase() === name) return decodeEntities(found[2] ?? found[3] ?? found[4] ?? '')
  }
  return undefined
}
