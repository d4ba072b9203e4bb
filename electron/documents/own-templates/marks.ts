/**
 * Signs that the filling leaves in the text for the finishing behind it. They are noncharacters: no office types them, and none is left in
 * the finished file.
 */
export const marks = {
  /** A field that the document has nothing for. */
  empty: '\u{fdd0}',
  /** A field that was filled in. */
  filled: '\u{fdd1}',
  /** What follows lies across, upright, or as the page of the template does. */
  landscape: '\u{fdd2}',
  portrait: '\u{fdd3}',
  asBefore: '\u{fdd4}',
} as const

const every = /[\u{fdd0}-\u{fdd4}]/gu

export function withoutMarks(xml: string): string {
  return xml.replaceAll(every, '')
}

/** A paragraph of a part: from `<w:p` to behind `</w:p>`. */
export interface Span {
  readonly start: number
  readonly end: number
}

const tag = /<(\/?)w:p(?=[\s>/])(?:"[^"]*"|'[^']*'|[^'">])*>/g

/** Every paragraph of a part, the inner ones of text boxes before those that hold them. */
export function paragraphSpans(xml: string): Span[] {
  const spans: Span[] = []
  const open: number[] = []
  for (const match of xml.matchAll(tag)) {
    if (match[0].endsWith('/>')) continue
    if (match[1] !== '/') open.push(match.index)
    else spans.push({ start: open.pop() ?? match.index, end: match.index + match[0].length })
  }
  return spans
}

/** The paragraphs that hold one of the signs themselves, in the order of the text; never one around another that holds it. */
export function markedSpans(xml: string, signs: readonly string[]): Span[] {
  if (!signs.some((sign) => xml.includes(sign))) return []
  const spans = paragraphSpans(xml)
  const marked = new Set<Span>()
  for (const sign of signs) {
    for (let at = xml.indexOf(sign); at !== -1; at = xml.indexOf(sign, at + 1)) {
      const inner = spans.find(({ start, end }) => start <= at && at < end)
      if (inner !== undefined) marked.add(inner)
    }
  }
  return [...marked].toSorted((one, other) => one.start - other.start)
}
