import { markedSpans, marks } from './marks.ts'

/**
 * Takes out the paragraphs of fields that the document has nothing for, labels and all (「抄送：」); one that holds another field that was
 * filled in stays, and so does one that a cell, a text box or a section needs.
 */
export function dropEmptyFields(xml: string): string {
  let kept = xml
  for (const { start, end } of markedSpans(xml, [marks.empty]).toReversed()) {
    const paragraph = kept.slice(start, end)
    const isNeeded =
      paragraph.includes(marks.filled) ||
      paragraph.includes('<w:sectPr') ||
      /^\s*<\/w:(?:tc|txbxContent|hdr|ftr)>/.test(kept.slice(end, end + 60))
    kept = kept.slice(0, start) + (isNeeded ? withoutText(paragraph) : '') + kept.slice(end)
  }
  return kept
}

/** A paragraph that has to stay keeps its words only where one of its fields was filled in. */
function withoutText(paragraph: string): string {
  return paragraph.includes(marks.filled) ? paragraph : paragraph.replaceAll(/(<w:t(?:\s[^>]*)?>)[^<]*(<\/w:t>)/g, '$1$2')
}
