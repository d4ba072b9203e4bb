import { strFromU8, strToU8, unzipSync, type Unzipped } from 'fflate'
import { zipBytes } from '#electron/archives/zip-writer.ts'
import { character } from './lines.ts'

/** A time before every document: a file's bytes must not depend on when they were written. */
const propertyTime = '2000-01-01T00:00:00Z'

export interface Finishing {
  /** Binding edge of 28 mm on even pages too: 公文 are printed on both sides. */
  readonly hasMirroredMargins: boolean
}

/** What the library cannot write (documents.md 4): mirrored margins, indents in characters, a low section end; and fixed dates. */
export function finishFile(bytes: Uint8Array, finishing: Finishing): Promise<Uint8Array> {
  const parts = unzipSync(bytes)
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('word/document.xml', finishBody)
  numberDrawings(parts, edit)
  edit('word/settings.xml', (xml) => finishSettings(xml, finishing))
  edit('docProps/core.xml', (xml) => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${propertyTime}`))
  return zipBytes(Object.entries(parts).toSorted(([left], [right]) => contentTypesFirst(left, right)))
}

function finishBody(xml: string): string {
  return (
    xml
      // A right indent counted in characters follows the face when the office restyles.
      .replaceAll(/<w:ind w:right="(\d+)"\/>/g, (_, right: string) => {
        return `<w:ind w:rightChars="${Math.round((Number(right) / character) * 100)}" w:right="${right}"/>`
      })
      // In tables and notes no sign hangs over the edge: there it would lie on a rule, and LibreOffice 7.4 can lose it.
      .replaceAll(
        /(<w:pStyle w:val="Table(?:Text|Note)"\/>(?:<w:keepNext\/>)?)(<w:tabs>.*?<\/w:tabs>)?/g,
        '$1$2<w:overflowPunct w:val="0"/>',
      )
      // Where a table ends a section, the paragraph after it takes a full line of its own otherwise and can begin an empty page.
      .replaceAll('<w:p><w:pPr><w:sectPr', '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr')
  )
}

/** The library counts drawings over the life of the process; a file's own count starts at 1. */
function numberDrawings(parts: Unzipped, edit: (name: string, change: (xml: string) => string) => void): void {
  let count = 0
  for (const name of Object.keys(parts).toSorted()) {
    if (/^word\/(?:document|footer\d+)\.xml$/.test(name))
      edit(name, (xml) => xml.replaceAll(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${(count += 1)}`))
  }
}

/** Both settings have their place in the schema's order: before the tab stop, and before compat. */
function finishSettings(xml: string, finishing: Finishing): string {
  const mirrored = finishing.hasMirroredMargins ? '<w:mirrorMargins/>' : ''
  return xml
    .replace('<w:defaultTabStop', `${mirrored}<w:defaultTabStop`)
    .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
}

/** Readers that sniff the first entry expect the list of content types. */
function contentTypesFirst(left: string, right: string): number {
  const first = '[Content_Types].xml'
  if (left === first || right === first) return left === first ? -1 : 1
  return left < right ? -1 : 1
}
