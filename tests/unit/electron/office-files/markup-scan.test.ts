import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '#electron/office-files/fault.ts'
import { MarkupScan } from '#electron/office-files/markup-scan.ts'

/** What the scan says of a text that comes in pieces of a size. */
function scanned(text: string, pieceBytes: number): string {
  const bytes = Buffer.from(text, 'utf8')
  const scan = new MarkupScan({ isLoose: false, isHeld: true })
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) scan.push(bytes.subarray(at, at + pieceBytes))
    scan.end()
    return 'whole'
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.fault
    throw thrown
  }
}

const token = fc.constantFrom(
  '<a>',
  '</a>',
  '<b c="d>/" e=\'<"\'/>',
  '<f>',
  '</f>',
  '<x:f t="s">',
  '</x:f>',
  '<f/>',
  '<if>',
  '</if>',
  '企业',
  'a|b',
  '"a|b"',
  "cmd|'/c'!A0",
  '&#124;',
  '<!-- - -- > -->',
  '<!---->',
  '<![CDATA[ <a> ]] ]]>',
  '<?pi ?>',
  '<!DOCTYPE a>',
  '<',
  '>',
  '"',
  '/',
  ' ',
  '\n',
)

test('exchange.md: the scan says the same of a text however it is cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 14 }), fc.integer({ min: 1, max: 9 }), (tokens, pieceBytes) => {
      const text = `<r>${tokens.join('')}</r>`
      expect(scanned(text, pieceBytes)).toBe(scanned(text, 1_000_000))
    }),
    { numRuns: 3000 },
  )
})

test('exchange.md: a text without declarations whose elements match is whole', () => {
  const element = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      fc.constantFrom('企业', 'a|b', '<!-- x -->', '<![CDATA[<a>]]>', '<e f="g>"/>'),
      fc.array(tie('tree'), { maxLength: 4 }).map((inner) => `<a b='1'>${inner.join('')}</a>`),
    ),
  })).tree
  fc.assert(
    fc.property(element, (inner) => {
      expect(scanned(`<?xml version="1.0"?><r>${inner}</r>\n`, 7)).toBe('whole')
    }),
  )
})

test.each([
  ['256 levels', `${'<a>'.repeat(256)}${'</a>'.repeat(256)}`, 'whole'],
  ['257 levels', `${'<a>'.repeat(257)}${'</a>'.repeat(257)}`, 'too_deep'],
  ['256 attributes', `<a ${'b="1" '.repeat(256)}/>`, 'whole'],
  ['257 attributes', `<a ${'b="1" '.repeat(257)}/>`, 'too_many_attributes'],
  ['a declaration inside a comment', '<a><!-- <!DOCTYPE b> --></a>', 'whole'],
  ['a declaration inside a section', '<a><![CDATA[<!ENTITY b "c">]]></a>', 'whole'],
  ['a declaration inside an element', '<a><!ENTITY b "c"></a>', 'dtd'],
  ['no element at all', '<?xml version="1.0"?>', 'broken_xml'],
  ['a bar in a text of a formula', '<a><f>IF(B1="x|y",1)</f></a>', 'whole'],
  ['a bar after a text of a formula', `<a><f>IF(B1="x",a|b)</f></a>`, 'whole'],
  ['a bar before any text of a formula', '<a><f>a|b!C</f></a>', 'dde'],
])('exchange.md: %s', (_title, text, said) => {
  expect(scanned(text, 1_000_000)).toBe(said)
  expect(scanned(text, 3)).toBe(said)
})
