import type { SheetCell } from '#shared/sheets/model.ts'
import { TextTable, emptyCell } from './text-table.ts'
import { type XmlReader, scanPart } from './xml-scanner.ts'
import { decodedText } from './xml-text.ts'

/** The cell of a text; blank texts share one. */
export function textCellOf(raw: string): SheetCell {
  const text = decodedText(raw)
  return text === '' ? emptyCell : { text, number: null }
}

/** The texts that cells point to: runs joined, phonetic guides (rPh) left out. */
export async function readSharedStrings(pieces: AsyncIterable<Uint8Array>): Promise<TextTable> {
  const texts = new TextTable()
  let text = ''
  let phonetic = 0
  const reader: XmlReader & { wantsText: boolean } = {
    wantsText: false,
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') this.wantsText = phonetic === 0
    },
    close(name) {
      if (name === 'si') texts.add(decodedText(text))
      else if (name === 'rPh') phonetic -= 1
      else if (name === 't') this.wantsText = false
    },
    text(part) {
      text += part
    },
  }
  await scanPart(pieces, reader)
  return texts
}
