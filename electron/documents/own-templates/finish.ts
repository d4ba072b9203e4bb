import { strFromU8, strToU8 } from 'fflate'
import { zipBytes } from '#electron/archives/zip-writer.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { dropEmptyFields } from './empty-fields.ts'
import { withHouseStyles } from './house-styles.ts'
import { withoutMarks } from './marks.ts'
import { textParts } from './scan.ts'
import { layOutSections } from './sections.ts'

/** What the library leaves to us after filling: empty fields, sections, styles, and what must not leave the office with the file. */
export async function finishParts(parts: Record<string, Uint8Array>, model: DocumentModel): Promise<Uint8Array> {
  const edit = (name: string, change: (xml: string) => string): void => {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)))
  }
  for (const name of Object.keys(parts).filter((each) => textParts.test(each))) edit(name, finishText)
  numberDrawings(parts, edit)
  const styles = await withHouseStyles(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()))
  edit('word/styles.xml', () => styles)
  // A file made from a .dotx is a document all the same.
  edit('[Content_Types].xml', (xml) => xml.replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'))
  forgetTemplateFile(edit)
  edit('docProps/core.xml', (xml) => withTitle(xml, model.title))
  return zipBytes(Object.entries(parts).toSorted(([one], [other]) => byPlace(one, other)))
}

function finishText(xml: string): string {
  return (
    withoutMarks(layOutSections(dropEmptyFields(xml)))
      // In tables and notes no sign hangs over the edge, as in our own papers.
      .replaceAll(
        /(<w:pStyle w:val="Table(?:Text|Note)"\/>(?:<w:keepNext\/>)?)(<w:tabs>.*?<\/w:tabs>)?/g,
        '$1$2<w:overflowPunct w:val="0"/>',
      )
  )
}

/** The library counts drawings over the life of the process: each of a file has its own number, beginning at 1. */
function numberDrawings(parts: Readonly<Record<string, Uint8Array>>, edit: (name: string, change: (xml: string) => string) => void): void {
  let count = 0
  for (const name of Object.keys(parts)
    .filter((each) => textParts.test(each))
    .toSorted()) {
    edit(name, (xml) => xml.replaceAll(/(<wp:docPr\b[^>]*? id=")\d+/g, (_, head: string) => `${head}${(count += 1)}`))
  }
}

/** Word notes the path of the template that a file was made from: it is nobody else's matter, and Word would look for it. */
function forgetTemplateFile(edit: (name: string, change: (xml: string) => string) => void): void {
  edit('word/settings.xml', (xml) => xml.replaceAll(/<w:attachedTemplate\b[^>]*\/>/g, ''))
  edit('word/_rels/settings.xml.rels', (xml) => xml.replaceAll(/<Relationship\b[^>]*\/attachedTemplate"[^>]*\/>/g, ''))
}

function withTitle(xml: string, title: string): string {
  const safe = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  if (/<dc:title\b[^>]*\/>/.test(xml)) return xml.replace(/<dc:title\b[^>]*\/>/, () => `<dc:title>${safe}</dc:title>`)
  return xml.replace(/(<dc:title\b[^>]*>)[^<]*/, (_, tag: string) => tag + safe)
}

/** Readers that sniff the first entry expect the list of content types. */
function byPlace(one: string, other: string): number {
  const first = '[Content_Types].xml'
  if (one === first || other === first) return one === first ? -1 : 1
  return one < other ? -1 : 1
}
