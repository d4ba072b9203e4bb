import { SaxesParser } from 'saxes'
import { templateField, type TemplateField } from '#shared/documents/own-templates/fields.ts'

/** Where a placeholder stands; a whole paragraph of the page is the only place for blocks. */
export interface Placeholder {
  /** As it was typed, without its braces. */
  readonly name: string
  readonly field: TemplateField | undefined
  /** The paragraph's whole text. */
  readonly text: string
  readonly isFullWidth: boolean
  /** Nothing else stands in its paragraph, which lies on the page itself and ends no section. */
  readonly isAlone: boolean
}

export interface Scan {
  readonly placeholders: readonly Placeholder[]
  /** Texts with braces that open or close nothing: 「{{标题}」. */
  readonly broken: readonly string[]
}

export type Parts = Readonly<Record<string, Uint8Array>>

/** The parts in which a placeholder is filled in. */
export const textParts = /^word\/(?:document|header\d*|footer\d*)\.xml$/

const whole = /\{\{\s*([^{}｛｝]*?)\s*\}\}|｛｛\s*([^{}｛｝]*?)\s*｝｝/g

/** Every placeholder of a guarded .docx. Word splits what was typed into several runs: texts are put together by paragraph first. */
export function scanTemplate(parts: Parts): Scan {
  const placeholders: Placeholder[] = []
  const broken: string[] = []
  for (const [name, bytes] of Object.entries(parts)) {
    if (!textParts.test(name)) continue
    for (const paragraph of paragraphsOf(bytes)) {
      const { text } = paragraph
      for (const match of text.matchAll(whole)) {
        const typed = match[1] ?? match[2] ?? ''
        const isAlone = name === 'word/document.xml' && paragraph.isOnPage && match[0] === text.trim()
        placeholders.push({ name: typed, field: templateField(typed), text, isFullWidth: match[2] !== undefined, isAlone })
      }
      if (/\{\{|\}\}|｛｛|｝｝/.test(text.replaceAll(whole, ''))) broken.push(text.trim())
    }
  }
  return { placeholders, broken }
}

interface Paragraph {
  readonly text: string
  /** Not within a table or a text box, and it ends no section. */
  readonly isOnPage: boolean
}

function paragraphsOf(bytes: Uint8Array): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const open: { text: string; isOnPage: boolean }[] = []
  let [inside, isText] = [0, false]
  const parser = new SaxesParser({ position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const current = open.at(-1)
    if (name === 'w:p') open.push({ text: '', isOnPage: inside === 0 })
    else if (name === 'w:tbl' || name === 'w:txbxContent') inside += 1
    else if (name === 'w:t') isText = true
    else if ((name === 'w:tab' || name === 'w:br') && current !== undefined) current.text += '\t'
    else if (name === 'w:sectPr' && current !== undefined) current.isOnPage = false
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (isText && current !== undefined) current.text += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isText = false
    else if (name === 'w:tbl' || name === 'w:txbxContent') inside -= 1
    else if (name === 'w:p') {
      const closed = open.pop()
      if (closed !== undefined) paragraphs.push(closed)
    }
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return paragraphs
}
