import { SaxesParser } from 'saxes'

/** A part of a Word file as a stream of opened and closed elements, with the names of the main vocabulary as `w:…`. */
export interface XmlHandlers {
  /** `value('val')` is the attribute with this local name, or undefined. */
  open(name: string, value: (attribute: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

const vocabularies: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
}

/** Reads a whole part; throws what the parser says of XML that is not well-formed. */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    handlers.open(nameOf(uri, local), (wanted) => Object.values(attributes).find((attribute) => attribute.local === wanted)?.value)
  })
  parser.on('closetag', ({ uri, local }) => handlers.close(nameOf(uri, local)))
  parser.on('text', (text) => handlers.text(text))
  parser.write(decoded(bytes)).close()
}

function nameOf(uri: string, local: string): string {
  return `${vocabularies[uri] ?? 'other:'}${local}`
}

/** UTF-8 as a rule; an encoding mark of UTF-16 is heeded. */
function decoded(bytes: Uint8Array): string {
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isBig ? 'utf-16be' : isLittle ? 'utf-16le' : 'utf-8').decode(bytes)
}
