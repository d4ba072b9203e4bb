import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { XmlFault, XmlScanner, attribute } from '#electron/spreadsheets/xml-scanner.ts'

/** What a part says, as a list; texts that follow one another are one. */
function scanned(pieces: readonly string[]): string[] {
  const events: string[] = []
  const scanner = new XmlScanner({
    wantsText: true,
    open: (name, source, from, to) => events.push(`<${name} ${attribute(source, from, to, 'r') ?? '-'}`),
    close: (name) => events.push(`/${name}`),
    text: (text) => (events.at(-1)?.startsWith('"') === true ? (events[events.length - 1] += text) : events.push(`"${text}`)),
  })
  for (const piece of pieces) scanner.feed(piece)
  scanner.end()
  return events
}

/** The same by another parser. */
function bySaxes(xml: string): string[] {
  const events: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  const add = (text: string): void => {
    // Outside of the root there is only white space.
    if (depth === 0) return
    if (events.at(-1)?.startsWith('"') === true) events[events.length - 1] += text
    else if (text !== '') events.push(`"${text}`)
  }
  parser.on('opentag', (tag) => {
    depth += 1
    events.push(`<${tag.name.replace(/^.*:/, '')} ${tag.attributes['r'] ?? '-'}`)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    events.push(`/${tag.name.replace(/^.*:/, '')}`)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(xml).close()
  return events
}

const name = fc.constantFrom('c', 'row', 'x:v', 'is', 't')
const text = fc.array(
  fc.constantFrom('一', 'a', ' ', '&amp;', '&#x4E00;', '&#10;', '&quot;', '>', '𠮷', '\n', '<!-- x -->', '<![CDATA[<&]]>', '<?p q?>'),
  { maxLength: 6 },
)
const value = fc.array(fc.constantFrom('A1', '>', '&lt;', "'", '/', '=', ' '), { maxLength: 4 }).map((parts) => parts.join(''))
/** Elements in elements, `depth` deep at most. */
function elements(depth: number): fc.Arbitrary<string> {
  const children = depth === 0 ? fc.constant<string[]>([]) : fc.array(elements(depth - 1), { maxLength: 3 })
  return fc
    .tuple(name, value, text, children, fc.boolean())
    .map(([tag, r, inner, within, isBlank]) =>
      inner.length + within.length === 0 && isBlank
        ? `<${tag} r="${r}" s = "1" />`
        : `<${tag} s='1' r="${r}">${inner.join('')}${within.join('\n')}</${tag}${isBlank ? ' ' : ''}>`,
    )
}

test('the scanner reads what another parser reads, however the part is cut into pieces', () => {
  fc.assert(
    fc.property(elements(3), fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }), (body, cuts) => {
      const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`
      const pieces: string[] = []
      for (let at = 0, turn = 0; at < xml.length; turn += 1) {
        const next = at + 1 + (cuts[turn % cuts.length] ?? 0)
        pieces.push(xml.slice(at, next))
        at = next
      }
      expect(scanned(pieces)).toEqual(bySaxes(xml))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['a DOCTYPE', '<!DOCTYPE a><a/>'],
  ['an entity that no part of a workbook has', '<a>&x;</a>'],
  ['a bare ampersand', '<a>& </a>'],
  ['the character 0', '<a>&#0;</a>'],
  ['a character beyond Unicode', '<a>&#x110000;</a>'],
  ['tags that do not match', '<a><b></a></b>'],
  ['a closing tag with another beginning', '<a></ab>'],
  ['a part that ends in an element', '<a><b></b>'],
  ['a part that ends in a tag', '<a></a'],
  ['a part without an element', '  '],
  ['two roots', '<a/><b/>'],
  ['text outside the root', '<a/>x'],
  ['< in a value', '<a b="<"/>'],
  ['an element without a name', '<a>< b/></a>'],
])('%s is refused', (_, xml) => {
  expect(() => scanned([xml])).toThrow(XmlFault)
})

test('exchange.md: a part that nests without end or holds an endless text is refused early', () => {
  expect(() => scanned(['<a>'.repeat(5000)])).toThrow(XmlFault)
  const scanner = new XmlScanner({ wantsText: true, open: () => undefined, close: () => undefined, text: () => undefined })
  scanner.feed('<a>')
  let fed = 0
  expect(() => {
    for (; fed < 1000; fed += 1) scanner.feed('x'.repeat(65_536))
  }).toThrow(XmlFault)
  expect(fed).toBeLessThan(20)
})

test('an attribute is found by its whole name, or by its end for any prefix', () => {
  const source = ` sheetId="7" rel:id='r&amp;1' id="2" `
  const read = (wanted: string) => attribute(source, 0, source.length, wanted)
  expect([read('sheetId'), read(':id'), read('id'), read('Id'), read('state')]).toEqual(['7', 'r&1', '2', null, null])
  expect(() => attribute(' a b="1"', 0, 8, 'c')).not.toThrow()
  expect(() => attribute(' a=1', 0, 4, 'a')).toThrow(XmlFault)
})
