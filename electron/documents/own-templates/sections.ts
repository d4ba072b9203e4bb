import { markedSpans, marks } from './marks.ts'

/**
 * Pages that lie across within an upright paper (and the other way round) are sections of their own: made here from the section of the template in
 * which they stand, turned as documents.md 2 turns a sheet, with its heads and feet.
 */
export function layOutSections(xml: string): string {
  const signs = [marks.landscape, marks.portrait, marks.asBefore]
  const spans = markedSpans(xml, signs)
  if (spans.length === 0) return xml
  const pieces: string[] = []
  const ends = new Map<number, boolean>()
  let [from, current] = [0, undefined as boolean | undefined]
  for (const { start, end } of spans) {
    const base = sectionAfter(xml, end)
    if (base === undefined) continue
    const paragraph = xml.slice(start, end)
    const lies = current ?? isAcross(base.xml)
    const isAtEnd = paragraph.includes(marks.asBefore) && /^\s*<w:sectPr/.test(xml.slice(end, end + 60))
    const properties = turned(base.xml, lies)
    pieces.push(xml.slice(from, start), sectionEnd(isAtEnd ? '' : ends.has(base.start) ? followOn(properties) : properties))
    // Nothing follows: the section of the template itself lies as the last pages do, and no empty page comes behind them.
    ends.set(base.start, isAtEnd ? lies : isAcross(base.xml))
    from = end
    current = paragraph.includes(marks.landscape) ? true : paragraph.includes(marks.portrait) ? false : undefined
  }
  return pieces.join('') + withFollowers(xml, from, ends)
}

interface Section {
  readonly start: number
  readonly xml: string
}

/** The properties of the section in which a place lies. */
function sectionAfter(xml: string, from: number): Section | undefined {
  const start = xml.indexOf('<w:sectPr', from)
  if (start === -1) return undefined
  const end = xml.indexOf('</w:sectPr>', start)
  return end === -1 ? undefined : { start, xml: xml.slice(start, end + '</w:sectPr>'.length) }
}

/** What follows the last mark, where the sections that were divided go on and do not begin anew. */
function withFollowers(xml: string, from: number, ends: ReadonlyMap<number, boolean>): string {
  let [text, at] = ['', from]
  for (const [start, lies] of [...ends].toSorted(([one], [other]) => one - other)) {
    const section = start < from ? undefined : sectionAfter(xml, start)
    if (section === undefined) continue
    text += xml.slice(at, start) + turned(followOn(section.xml), lies)
    at = start + section.xml.length
  }
  return text + xml.slice(at)
}

/** A paragraph without height that ends a section. */
function sectionEnd(properties: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${properties}</w:pPr></w:p>`
}

/** A section that goes on: the first page's own head and the first page's number belong to the first one. */
function followOn(properties: string): string {
  return properties
    .replaceAll(/<w:titlePg(?:\s[^>]*)?\/>/g, '')
    .replaceAll(/<w:type(?:\s[^>]*)?\/>/g, '')
    .replaceAll(/(<w:pgNumType[^>]*?)\s+w:start="[^"]*"/g, '$1')
}

function valueOf(properties: string, element: string, name: string): number {
  const tag = new RegExp(`<w:${element}\\b[^>]*>`).exec(properties)?.[0] ?? ''
  return Number(new RegExp(`\\bw:${name}="(-?\\d+)"`).exec(tag)?.[1] ?? 0)
}

export function isAcross(properties: string): boolean {
  return valueOf(properties, 'pgSz', 'w') > valueOf(properties, 'pgSz', 'h')
}

/** The same sheet lying across or upright: turned clockwise, so that the binding edge of the upright page is the upper one. */
function turned(properties: string, across: boolean): string {
  if (isAcross(properties) === across) return properties
  const side = (name: string): number => valueOf(properties, 'pgMar', name)
  const [width, height] = [valueOf(properties, 'pgSz', 'w'), valueOf(properties, 'pgSz', 'h')]
  const size = `<w:pgSz w:w="${height}" w:h="${width}"${across ? ' w:orient="landscape"' : ''}/>`
  const margins = across
    ? { top: side('left'), bottom: side('right'), left: side('bottom'), right: side('top') }
    : { top: side('right'), bottom: side('left'), left: side('top'), right: side('bottom') }
  const sides = Object.entries(margins).map(([name, value]) => `w:${name}="${Math.abs(value)}"`)
  const rest = ['header', 'footer', 'gutter'].map((name) => `w:${name}="${side(name)}"`)
  return properties.replace(/<w:pgSz\b[^>]*\/>/, size).replace(/<w:pgMar\b[^>]*\/>/, `<w:pgMar ${[...sides, ...rest].join(' ')}/>`)
}
