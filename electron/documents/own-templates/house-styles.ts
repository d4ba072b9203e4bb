import { Document, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { officialFaces, type Faces } from '../fonts.ts'
import { styleIds, stylesFor } from '../styles.ts'

/** The faces that a template gives our styles: who restyles 公文正文 in it has the body in that face. */
export function facesOfStyles(stylesXml: string): Faces {
  const face = (style: string, otherwise: string): string => {
    const own = new RegExp(`<w:style [^>]*w:styleId="${style}"[^>]*>(.*?)</w:style>`, 's').exec(stylesXml)?.[1] ?? ''
    return /<w:rFonts[^>]*w:eastAsia="([^"]+)"/.exec(own)?.[1] ?? otherwise
  }
  return {
    ...officialFaces,
    xiaobiaosong: face(styleIds.title, officialFaces.xiaobiaosong),
    fangsong: face(styleIds.body, officialFaces.fangsong),
    hei: face(styleIds.heading1, officialFaces.hei),
    kai: face(styleIds.heading2, officialFaces.kai),
  }
}

let ours: Promise<readonly string[]> | undefined

/** Adds our named styles to a template that has none of these names; its own are never changed. */
export async function withHouseStyles(stylesXml: string): Promise<string> {
  ours ??= houseStyles()
  const missing = (await ours).filter((style) => {
    const [id, name] = [/w:styleId="([^"]+)"/.exec(style)?.[1] ?? '', /<w:name w:val="([^"]+)"/.exec(style)?.[1] ?? '']
    return !stylesXml.includes(`w:styleId="${id}"`) && !stylesXml.includes(`<w:name w:val="${name}"`)
  })
  return stylesXml.replace('</w:styles>', `${missing.join('')}</w:styles>`)
}

/** Our styles as the library writes them. */
async function houseStyles(): Promise<readonly string[]> {
  const file = new Document({ styles: stylesFor(officialFaces), sections: [{ children: [] }] })
  const xml = strFromU8(unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)))['word/styles.xml'] ?? new Uint8Array())
  const ids = new Set<string>(Object.values(styleIds))
  return Array.from(xml.matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gs))
    .filter((match) => ids.has(match[1] ?? ''))
    .map((match) => match[0])
}
